"""How much a file may ask for: memory, time, size, pages, characters."""

import sys

from desktop.resumes.reading.problem import FileProblem

LARGEST_FILE_BYTES = 10_000_000
MEMORY_BYTES = 512 * 1024 * 1024
CPU_S = 5
READING_S = 4.0
"""From handing over the file to its answer; with what surrounds it a hostile file costs at most five seconds."""

MOST_PAGES = 30
MOST_CHARACTERS = 200_000

MOST_ENTRIES = 2_000
MOST_INFLATED_BYTES = 50_000_000
MOST_RATIO = 100
SMALL_BYTES = 1_000_000
"""Below this any ratio is harmless: short XML repeats itself."""

TOO_LONG = "This file holds over 200,000 characters: too long for a résumé. Choose a shorter one."
TOO_GREEDY = "This file needs too much memory to read. Save it as plain text and choose that."


def limit_this_process() -> None:
    """Memory and CPU. Windows has no such limits: there the parent watches the memory, and its clock remains."""
    if sys.platform == "win32":
        return
    import resource  # does not exist on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S + 1))
    if sys.platform.startswith("linux"):  # macOS refuses to lower the address space
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def check_pages(count: int) -> None:
    """Raises FileProblem for a document of more pages than a résumé has."""
    if count > MOST_PAGES:
        raise FileProblem(f"This PDF has {count:,} pages: too many for a résumé. Choose a shorter one.")
    if count == 0:
        raise FileProblem("This PDF has no pages. Open it where it came from and save it again.")


def check_characters(count: int) -> None:
    """Raises FileProblem for more text than a résumé holds."""
    if count > MOST_CHARACTERS:
        raise FileProblem(TOO_LONG)
