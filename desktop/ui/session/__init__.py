"""One session, live or past: transcript, questions and answers."""
