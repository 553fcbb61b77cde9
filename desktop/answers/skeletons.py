"""What a good answer of each class of question is made of, as prompts to the speaker. No numbers, no names."""

from dataclasses import dataclass

from desktop.answers.asked_how import ABOUT_LEAVING, ASKS_NUMBER, ASKS_WHY_YOU
from shared.vocabulary import QuestionClass


@dataclass(frozen=True, slots=True)
class Skeleton:
    """`label` stands before each fact; `prompts_first` of the prompts stand before the facts."""

    title: str
    label: str
    prompts: tuple[str, ...]
    prompts_first: int = 0


SKELETONS: dict[QuestionClass, Skeleton] = {
    "intro": Skeleton("You", "Then", ("Why this job is the next step",)),
    "motivation": Skeleton(
        "Why them", "You bring", ("One thing about them you truly like", "How your work leads here"), 1
    ),
    "strength": Skeleton("Strength", "Proof", ("Name one strength, then prove it",), 1),
    "weakness": Skeleton(
        "Weakness", "Shows", ("A real one, not vital for this job", "What you do about it", "How it is better now"), 3
    ),
    "behavioural": Skeleton(
        "Story",
        "Story",
        ("Where was it, what was the goal?", "What did you do yourself?", "What came of it, what did you learn?"),
    ),
    "situational": Skeleton(
        "Approach",
        "Did before",
        ("First: find out what matters", "Then: your steps, in order", "How you would know it worked"),
        2,
    ),
    "technical": Skeleton(
        "Explain",
        "Used in",
        ("One sentence: what it is and what for", "How it works, the main trade-off", "When you would not use it"),
        2,
    ),
    "system_design": Skeleton(
        "Design",
        "Built before",
        ("Ask: load, data, limits, what must never fail", "Parts and how data flows", "Weak point, and how it grows"),
        2,
    ),
    "experience": Skeleton("Direct answer", "Evidence", ("Yes or no first, then where and how long",), 1),
    "salary": Skeleton(
        "Money", "", ("Ask for their range first", "Your range, and what it rests on", "Open on the whole package"), 3
    ),
    "logistics": Skeleton("Practical", "", ("Answer plainly: date, place, permit, notice", "Say what is flexible"), 2),
    "reverse": Skeleton(
        "Ask them",
        "",
        ("What would a good first year look like?", "What is hardest about this job?", "What happens next?"),
        3,
    ),
    "small_talk": Skeleton("Friendly", "", ("Short and warm, then back to them",), 1),
    "follow_up": Skeleton(
        "Go deeper", "Same story", ("What you did yourself, step by step", "What you would do differently"), 1
    ),
    "closing": Skeleton("Close", "", ("Thank them, one reason you want it", "Ask about the next step"), 2),
    "culture": Skeleton("Fit", "Shows", ("How you like to work, honestly", "What you need from a team"), 1),
}

NEUTRAL = Skeleton("Answer", "Could use", ("Short answer first", "Then one example", "Then stop and check"), 1)

LEAVING = Skeleton(
    "Why leave",
    "Glad of",
    ("What draws you on, said first", "What you are glad to have done there", "Nothing bad about them"),
    2,
)
NUMBER = Skeleton("Direct answer", "Evidence", ("The number first, then where",), 1)
WHY_YOU = Skeleton("Why you", "Proof", ("What this job needs most, in one sentence", "What you would start with"), 1)

_OF_THE_PAST = frozenset({"behavioural", "experience", "strength", "follow_up", "culture", "intro", "small_talk"})
"""What a question for a number may be taken for; "How much notice?" and "How much do you want?" stay what they are."""


def skeleton_for(question: str, question_class: QuestionClass) -> Skeleton:
    """By the class, unless the question's own words ask for something more particular."""
    return particular_skeleton(question, question_class) or SKELETONS.get(question_class, NEUTRAL)


def particular_skeleton(question: str, question_class: QuestionClass) -> Skeleton | None:
    """None where the class says enough."""
    if ABOUT_LEAVING.search(question):
        return LEAVING
    if question_class in ("motivation", "strength") and ASKS_WHY_YOU.search(question):
        return WHY_YOU
    return NUMBER if question_class in _OF_THE_PAST and ASKS_NUMBER.search(question) else None
