"""Résumés as other programs write them: JSON Resume both ways, RenderCV in."""
