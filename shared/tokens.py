"""Design tokens: colours, type and space as data. The desktop's style sheet and the web's CSS are made from them."""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One colour scheme, `#RRGGBB` each. What is to be read reaches 4.5 : 1 on its ground (WCAG 2.2 AA); in the
    schemes of high contrast 7 : 1 (AAA), and lines do so too."""

    surface: str
    raised: str
    line: str
    fill: str  # a quiet ground: grooves, empty meters, what the pointer rests on
    text: str
    muted: str
    faint: str  # what must not be read as content: struck-out text, empty meters
    accent: str
    on_accent: str
    accent_ground: str
    interviewer: str
    candidate: str
    question: str
    question_ground: str
    good: str
    warn: str
    warn_ground: str
    bad: str


LIGHT = Colours(
    surface="#FAFAF9",
    raised="#FFFFFF",
    line="#E4E2DE",
    fill="#E4E2DE",
    text="#1C1D21",
    muted="#5F636B",
    faint="#8D9199",
    accent="#2F5BD7",
    on_accent="#FFFFFF",
    accent_ground="#E9EEFB",
    interviewer="#2F5BD7",
    candidate="#0B7A5E",
    question="#8A5A00",
    question_ground="#FFF4DC",
    good="#0B7A5E",
    warn="#8A5A00",
    warn_ground="#FFF4DC",
    bad="#B3261E",
)

DARK = Colours(
    surface="#16181C",
    raised="#1E2126",
    line="#30343B",
    fill="#30343B",
    text="#ECEDEF",
    muted="#A3A8B0",
    faint="#7A808A",
    accent="#8CA8FF",
    on_accent="#16181C",
    accent_ground="#2A3350",
    interviewer="#8CA8FF",
    candidate="#5FD3AE",
    question="#FFD27A",
    question_ground="#3A2E14",
    good="#5FD3AE",
    warn="#FFD27A",
    warn_ground="#3A2E14",
    bad="#FF9A92",
)

CONTRAST_LIGHT = Colours(
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#505050",
    fill="#E6E6E6",
    text="#000000",
    muted="#2E3138",
    faint="#4E4E4E",
    accent="#0A36A0",
    on_accent="#FFFFFF",
    accent_ground="#E3EAFF",
    interviewer="#0A36A0",
    candidate="#00513C",
    question="#573800",
    question_ground="#FFF1D0",
    good="#00513C",
    warn="#573800",
    warn_ground="#FFF1D0",
    bad="#8A0F0A",
)

CONTRAST_DARK = Colours(
    surface="#000000",
    raised="#0A0B0D",
    line="#B4B8C0",
    fill="#2B2E34",
    text="#FFFFFF",
    muted="#DDE0E5",
    faint="#B4B8C0",
    accent="#A9BEFF",
    on_accent="#000000",
    accent_ground="#16224C",
    interviewer="#A9BEFF",
    candidate="#7FE8C6",
    question="#FFDC94",
    question_ground="#2E2408",
    good="#7FE8C6",
    warn="#FFDC94",
    warn_ground="#2E2408",
    bad="#FFB3AC",
)

FONT_FAMILY = "Inter"
TYPE_PX = MappingProxyType(
    {"chip": 11, "small": 12, "body": 14, "answer": 15, "question": 16, "title": 20, "display": 28}
)
"""Text sizes at 100 %; a person scales them between the two ends of TEXT_SCALE_PERCENT."""

LINE_HEIGHT = 1.45
TEXT_SCALE_PERCENT = (80, 200)
SPACE_PX = 4
CARD_RADIUS_PX = 10
FOCUS_PX = 2
CONTRAST_FOCUS_PX = 3
MOTION_MS = 120
