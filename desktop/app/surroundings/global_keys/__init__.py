"""Keys that work while another window has the focus, where the system allows it."""
