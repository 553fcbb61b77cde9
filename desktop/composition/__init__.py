"""Composition: the one place that knows every part, and joins them into a program and its sessions."""
