"""A session as something to keep: documents and exchange files made from its log. Pure functions over a view."""
