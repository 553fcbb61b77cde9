"""How well, how soon and at what cost the recogniser hears: measured through the same process the program uses."""
