"""The page of models: what is here, what could be, and which of it is used."""
