"""The sheet writer: how outline lines and checked sentences look in a text document."""

from collections.abc import Callable

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from desktop.ui import wording
from desktop.ui.chips import OBJECT_CHARACTER, chip_format
from desktop.ui.style import Theme
from shared.events import AnswerExtended, OutlineLine
from shared.ids import FactId

BULLETS = {"cue": "•", "prompt": "○", "bridge": "→"}
# Inter's own line is 1.21 of its height: × 1.2 gives the tokens' 1.45
LINE_HEIGHT_PERCENT = 120.0
OUTLINE_HEIGHT_PERCENT = 105.0  # outline lines seldom wrap, and three of them must leave room for the answer


class SheetWriter:
    """Adds to the end of a document; the sentence that is still being written is the only thing it takes back.

    `fact_line` gives the résumé's line for a chip's tooltip, or None where it is unknown.
    """

    def __init__(self, document: QTextDocument, theme: Theme, fact_line: Callable[[FactId], str | None]) -> None:
        self._document = document
        self._theme = theme
        self._fact_line = fact_line
        self._growing = ""
        self._growing_from = 0
        self.answer_block: int | None = None

    def start_over(self) -> None:
        self._document.clear()
        self._document.setDefaultFont(self._theme.font("answer"))
        self._document.setDefaultTextOption(QTextOption())
        self._growing, self.answer_block = "", None

    def add_line(self, line: OutlineLine) -> None:
        indent = self._theme.scaled(14)
        cursor = self._new_block(
            left=indent, first_line=-indent, below=self._theme.scaled(2), height=OUTLINE_HEIGHT_PERCENT
        )
        cursor.insertText(f"{BULLETS.get(line.kind, '•')} ", self._letters("accent", "body"))
        if line.label:
            label = f"{line.label}: " if line.text else line.label
            cursor.insertText(label, self._letters("text", "body", semibold=True))
        cursor.insertText(line.text, self._letters("text" if line.kind == "cue" else "muted", "body"))
        self._add_evidence(cursor, line.fact_ids)

    def add_sentence(self, sentence: AnswerExtended) -> None:
        """In the place and words in which it grew, now with its verdict's look and its evidence behind it."""
        self._take_back_growing()
        cursor = self._answer_end()
        cursor.insertText(sentence.text, self._look_of(sentence))
        if sentence.verdict == "supported":
            self._add_evidence(cursor, sentence.fact_ids)
        tag, explained = wording.verdict_tag(sentence)
        if tag:
            unsupported = sentence.verdict == "unsupported"
            tone, doubted = ("warn", sentence.text) if unsupported else ("quiet", "")
            self._add_chip(cursor, chip_format(tag, tone, explained, sentence=doubted))
        cursor.insertText(" ", self._letters("text"))

    def add_note(self, text: str) -> None:
        self._take_back_growing()
        self._answer_end()
        cursor = self._new_block(below=0)
        cursor.insertText(text, self._letters("warn", "small"))

    def grow(self, text: str) -> None:
        """The unfinished sentence, whole, muted until it is checked; only its new end is inserted where possible."""
        if text == self._growing:
            return
        if not (self._growing and text.startswith(self._growing)):
            self._take_back_growing()
        cursor = self._answer_end()
        if not self._growing:
            self._growing_from = cursor.position()
        cursor.insertText(text[len(self._growing) :], self._letters("muted"))
        self._growing = text

    # --- inside -----------------------------------------------------------------------------------------------------

    def _take_back_growing(self) -> None:
        if not self._growing:
            return
        cursor = self._end()
        cursor.setPosition(self._growing_from, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._growing = ""

    def _answer_end(self) -> QTextCursor:
        """The end of the answer's paragraph, which it opens for the first word."""
        if self.answer_block is not None:
            return self._end()
        cursor = self._new_block(above=self._theme.scaled(14), below=0)
        self.answer_block = cursor.blockNumber()
        return cursor

    def _new_block(
        self,
        *,
        left: float = 0,
        first_line: float = 0,
        above: float = 0,
        below: float,
        height: float = LINE_HEIGHT_PERCENT,
    ) -> QTextCursor:
        cursor = self._end()
        if not self._document.isEmpty():
            cursor.insertBlock()
        made = QTextBlockFormat()
        made.setLeftMargin(left)
        made.setTextIndent(first_line)
        made.setTopMargin(above if cursor.blockNumber() else 0)
        made.setBottomMargin(below)
        made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(made)
        return cursor

    def _end(self) -> QTextCursor:
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor

    def _look_of(self, sentence: AnswerExtended) -> QTextCharFormat:
        if sentence.verdict == "supported":
            return self._letters("text")
        if sentence.verdict == "general":
            return self._letters("muted")
        struck = self._letters("faint")
        struck.setFontStrikeOut(True)
        struck.setToolTip(wording.verdict_tag(sentence)[1])
        return struck

    def _add_evidence(self, cursor: QTextCursor, fact_ids: tuple[FactId, ...]) -> None:
        for fact_id in fact_ids:
            explained = wording.chip_explained(fact_id, self._fact_line(fact_id))
            self._add_chip(cursor, chip_format(wording.chip(fact_id), "evidence", explained, fact_id=fact_id))

    def _add_chip(self, cursor: QTextCursor, chip: QTextCharFormat) -> None:
        cursor.insertText("\u00a0", self._letters("text", "small"))
        cursor.insertText(OBJECT_CHARACTER, chip)

    def _letters(self, colour: str, size: str = "answer", *, semibold: bool = False) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._theme.font(size, semibold=semibold))
        made.setForeground(self._theme.colour(colour))
        return made
