"""The session wizard: five short pages over a `SetupFlow`."""
