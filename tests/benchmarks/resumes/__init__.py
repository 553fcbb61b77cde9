"""How well résumés are read, against labels and against drawn résumés of another author."""
