"""The app: the windows joined to the program. With `ui/` the only place that knows Qt."""
