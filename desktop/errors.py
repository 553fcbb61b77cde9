"""Errors that a person can meet: each is a title and a sentence that says what happened and what to do."""


class ProgramError(Exception):
    """Base of every error with words for a person.

    A subclass sets `title` and `message`; `detail` carries what only a technician needs and is never shown unfolded.
    Where it may quote what was said or written, `private_detail` keeps it out of what is copied.
    """

    title = "Something went wrong"
    message = "Try again; if it keeps happening, copy the details and report them."
    private_detail = False

    def __init__(self, message: str | None = None, *, detail: str = "") -> None:
        if message is not None:
            self.message = message
        self.detail = detail
        super().__init__(self.message)
