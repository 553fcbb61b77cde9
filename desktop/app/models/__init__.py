"""Models and writers: fetching, choosing, measuring, testing."""
