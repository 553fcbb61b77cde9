"""The consent's words, as the windows take them."""

from desktop.session.consent import CHOICES, EXPLANATION, READY_SENTENCE, TITLE
from desktop.ui.home.consent_choices import ConsentOption, ConsentTexts

CONSENT_TEXTS = ConsentTexts(
    title=TITLE,
    explanation=EXPLANATION,
    options=[ConsentOption(option.choice, option.label, option.meaning) for option in CHOICES],
    sentence=READY_SENTENCE,
)
