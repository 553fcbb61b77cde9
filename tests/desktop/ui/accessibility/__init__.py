"""Windows by keyboard alone and as a screen reader has them: `check_names`, `check_tab_walk` for any widget."""
