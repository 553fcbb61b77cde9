"""Announcing: words that came on screen by themselves are said to a screen reader, which does not watch labels."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(part: QWidget, words: str) -> None:
    """`part` shows them. Nothing happens where no screen reader listens."""
    if words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(part, words))
