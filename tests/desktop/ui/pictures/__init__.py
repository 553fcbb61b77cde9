"""What is photographed: one file an area, each with its `SUBJECTS`, functions from a theme to a widget."""
