"""Sign buttons: small flat buttons that show one character and say in words what it means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton


def sign_button(sign: str, words: str) -> QToolButton:
    """Reached by Tab but never by a click, so that a click leaves the focus where the person was."""
    button = QToolButton()
    button.setText(sign)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    say(button, words)
    return button


def say(button: QToolButton, words: str) -> None:
    """The same words for eyes and for a screen reader."""
    button.setToolTip(words)
    button.setAccessibleName(words)
