"""What can go wrong with the question models, as a person reads it."""

from desktop.errors import ProgramError


class QuestionModelBroken(ProgramError):
    title = "A part of the program is damaged"
    message = "The program's own file for recognising questions cannot be read. Install Interview Assistant again."
