"""What can be wrong with a file of skills, in sentences for a person."""

from desktop.errors import ProgramError

CHOOSE = (
    "From ESCO choose skills_en.csv (or another language's skills file), from O*NET choose Software Skills or "
    "Technology Skills as text or CSV."
)


class SkillsFileUnreadable(ProgramError):
    """The message says what the file is and which to choose."""

    title = "This file holds no skills that can be imported"
    message = CHOOSE


class SkillsFileTooLarge(ProgramError):
    title = "This file is too large"
    message = f"A file of skills has at most 200 MB. {CHOOSE}"


class PersonalLexiconDamaged(ProgramError):
    """The file of imported skills is not what this program wrote."""

    title = "Your imported skills cannot be read"
    message = (
        "The file that holds them is damaged. Everything else works without it: remove the imported skills and import "
        "them again."
    )


class PersonalLexiconNotSaved(ProgramError):
    title = "The imported skills could not be saved"
    message = "The disk may be full, or the program's folder may be closed for writing. Nothing was changed."
