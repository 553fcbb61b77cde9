"""The overlay: the compact window above everything else during an interview."""
