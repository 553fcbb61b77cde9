"""Drawn résumés: fictional persons in many layouts, with exact labels."""
