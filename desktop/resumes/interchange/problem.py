"""What is wrong with a file that another program should have written as a résumé."""

from desktop.errors import ProgramError


class NotImported(ProgramError):
    """Nothing was taken from the file; the message says where it is not as it should be."""

    title = "This résumé could not be imported"
    message = "Export it again from the program it came from, or add it as a PDF or Word document."


NOT_A_RESUME = "This file holds no résumé. Add it as a PDF, as a Word document or as plain text instead."
