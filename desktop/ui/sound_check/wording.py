"""The sound check's words on screen. Pure text, no Qt."""

from desktop.session.sound_check.report import SoundReport
from desktop.session.sound_check.vocabulary import RowState, Step
from shared.vocabulary import Source

INTRO = (
    "You will hear a short question, played aloud; then you say a sentence. Put on the headphones that you will use. "
    "It takes some fifteen seconds, and nothing of it is kept."
)
TITLES: dict[Source, str] = {"system": "Their voice", "microphone": "Your voice"}
COME_HERE: dict[Source, str] = {
    "system": "What the program hears of the question will stand here.",
    "microphone": "What the program hears of you will stand here.",
}
NO_WORDS = "No words arrived."
HEARD_TOO = "You should have heard it as well. If not, it was played on another device than you listen with."
STATES: dict[Source, dict[RowState, str]] = {
    "system": {
        "waiting": "Not checked yet",
        "playing": "Playing the question",
        "listening": "Waiting for its words",
        "good": "Arrives as words",
        "problem": "There is a problem",
        "skipped": "Not checked",
    },
    "microphone": {
        "waiting": "Not checked yet",
        "playing": "Not checked yet",
        "listening": "Listening to you",
        "good": "Arrives as words",
        "problem": "There is a problem",
        "skipped": "Not checked",
    },
}
STEPS: dict[Step, tuple[str, int]] = {
    "preparing": ("Getting ready. In a moment you will hear a short question.", 10),
    "quiet": ("Please be quiet for a moment.", 30),
    "playing": ("Listen: the question is being played.", 50),
    "speaking": ("Now it is your turn. Say this, or any other sentence:", 75),
    "judging": ("Almost done.", 95),
}
"""What is said at each step, and how far that is, in percent."""

PASSED: dict[tuple[Source, ...], str] = {
    ("microphone",): "Passed: your voice arrives as words.",
    ("system",): "Passed: their voice arrives as words.",
}
NUMBERS = {2: "two", 3: "three", 4: "four"}
STOPPED = "The sound check was stopped. Nothing was found out."
NOT_FINISHED = "The sound check could not be finished."


def verdict(report: SoundReport) -> str:
    problems = sum(finding.severity == "problem" for finding in report.findings)
    if problems == 1:
        return "Not passed: one thing has to be mended first."
    if problems:
        return f"Not passed: {NUMBERS.get(problems, problems)} things have to be mended first."
    passed = PASSED.get(report.measured.sources, "Passed: both voices arrive as words.")
    return f"{passed} It could be better still, see below." if report.findings else passed
