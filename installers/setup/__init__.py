"""The steps of set-up. Standard library only: nothing is installed yet when they run."""
