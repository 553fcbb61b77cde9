"""The characters of one page with their places, as pdfium finds them."""

import ctypes
import math
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.resumes.reading.letters import INVISIBLE, plain
from desktop.resumes.reading.limits import check_characters
from desktop.resumes.reading.pdf import calls
from desktop.resumes.reading.pdf.fonts import Font, font_of
from desktop.resumes.reading.pdf.place import PagePlace

UNKNOWN = "\ufffe"
"""Stands for a drawn sign without a known character: mostly a ligature of the font."""

HYPHENS = {0x02, 0x2D, 0xAD, 0x2010, 0xFFFE}
_TINY = 1.0
"""A letter of so many points nobody reads."""
_PALE = 215
"""A text whose darkest channel is lighter than this may vanish on white; whether it does the picture tells."""
_TEX_LIGATURES = {
    11: "ff",
    12: "fi",
    13: "fl",
    14: "ffi",
    15: "ffl",
    27: "ff",
    28: "fi",
    29: "fl",
    30: "ffi",
    31: "ffl",
}
_INVISIBLE_MODES = {3, 7}
_LEVEL = 0.02
"""A line that rises less than this is level."""


@dataclass(slots=True)
class Glyph:
    """One character. Points from the page's upper left corner as it is shown; `spaced`: a blank stands before it."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: Font
    spaced: bool = False
    generated: bool = False
    hyphen: bool = False
    doubtful: bool = False
    tiny: bool = False
    layer: bool = False
    drawing: int = 0
    turn: int = 0


@dataclass(slots=True)
class _Drawing:
    """What the characters of one text object share. `slant` as `_slant` says; `foot`: the baseline in the page's own
    coordinates."""

    number: int
    font: Font
    size: float
    baseline: float
    turn: int
    slant: float
    foot: float
    doubtful: bool
    tiny: bool
    layer: bool


@dataclass(slots=True)
class PageGlyphs:
    """`width` and `height` as shown. `fonts` is shared by all pages of a document."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)


class GlyphReader:
    """Reads pages of one document; fonts met before are not asked again."""

    def __init__(self) -> None:
        self._fonts: dict[int, Font] = {}
        self.widths: dict[Font, dict[str, tuple[float, int]]] = {}
        self._characters = 0

    def read(self, page: pypdfium2.PdfPage) -> PageGlyphs:
        """All characters in the order they are painted."""
        textpage = page.get_textpage()
        try:
            count = textpage.count_chars()
            self._characters += max(0, count)
            check_characters(self._characters)
            return _PageReader(self, page, textpage.raw).read(count)
        finally:
            textpage.close()

    def font(self, text_object: int, handle: Any, index: int) -> Font:
        pointer = calls.get_font(text_object) or 0
        known = self._fonts.get(pointer)
        if known is None:
            known = self._fonts[pointer] = _font_at(handle, index)
        return known

    def note_width(self, font: Font, letter: str, width: float) -> None:
        if font.nameless and letter.isalpha() and width > 0:
            letters = self.widths.setdefault(font, {})
            mean, count = letters.get(letter, (0.0, 0))
            letters[letter] = ((mean * count + width) / (count + 1), count + 1)


def _font_at(handle: Any, index: int) -> Font:
    buffer, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    length = pdfium.FPDFText_GetFontInfo(handle, index, buffer, 200, flags)
    name = buffer.raw[: max(0, min(length, 200) - 1)].decode("utf-8", "replace").rstrip("\0")
    return font_of(name, flags.value, int(pdfium.FPDFText_GetFontWeight(handle, index)))


class _PageReader:
    def __init__(self, reader: GlyphReader, page: pypdfium2.PdfPage, handle: Any) -> None:
        self._reader = reader
        self._wrapped = handle
        self._handle = calls.handle_of(handle)
        self._shown = PagePlace(page)
        self._page = PageGlyphs(page.get_width(), page.get_height())
        self._drawings: dict[int, _Drawing] = {}
        self._rectangle = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._colour = tuple(ctypes.c_uint() for _ in range(4))
        self._rectangle_at, self._matrix_at = ctypes.addressof(self._rectangle), ctypes.addressof(self._matrix)
        self._font_size = ctypes.c_float()
        self._font_size_at = ctypes.addressof(self._font_size)
        self._origin_at = (ctypes.addressof(self._x), ctypes.addressof(self._y))
        self._colour_at = tuple(ctypes.addressof(part) for part in self._colour)
        self._upright = self._shown.rotation == 0
        self._corner = self._shown(0.0, 0.0)

    def read(self, count: int) -> PageGlyphs:
        spaced = generated = False
        for index in range(count):
            code = calls.get_unicode(self._handle, index)
            if code in (0x20, 0xA0, 0x0D, 0x0A, 0x09) or 0x2000 <= code <= 0x200A or code == 0x3000:
                if calls.is_generated(self._handle, index):
                    generated = True
                else:
                    spaced = True
                continue
            if code in INVISIBLE:
                continue
            glyph = self._glyph(index, code)
            if glyph is not None:
                glyph.spaced, glyph.generated = spaced, generated
                spaced = generated = False
                self._page.glyphs.append(glyph)
        return self._page

    def _glyph(self, index: int, code: int) -> Glyph | None:
        text_object = calls.get_text_object(self._handle, index)
        if not text_object:
            return None
        drawing = self._drawing(text_object, index)
        calls.get_loose_box(self._handle, index, self._rectangle_at)
        left, right = self._extent(drawing)
        text, hyphen = self._text(index, code)
        if not drawing.turn and len(text) == 1 and drawing.size > 0:
            self._reader.note_width(drawing.font, text, (right - left) / drawing.size)
        return Glyph(
            text=text, left=left, right=right, baseline=drawing.baseline, size=drawing.size, font=drawing.font,
            hyphen=hyphen, doubtful=drawing.doubtful, tiny=drawing.tiny, layer=drawing.layer, drawing=drawing.number,
            turn=drawing.turn,
        )  # fmt: skip

    def _drawing(self, text_object: int, index: int) -> _Drawing:
        known = self._drawings.get(text_object)
        if known is None:
            known = self._drawings[text_object] = self._new_drawing(text_object, index)
        return known

    def _new_drawing(self, text_object: int, index: int) -> _Drawing:
        calls.get_matrix(self._handle, index, self._matrix_at)
        calls.get_origin(self._handle, index, *self._origin_at)
        scale = math.hypot(self._matrix.c, self._matrix.d)
        calls.get_font_size(text_object, self._font_size_at)
        size = abs(self._font_size.value) * scale
        angle = math.atan2(self._matrix.b, self._matrix.a)
        turn = (round(angle / (math.pi / 2)) - self._shown.rotation) % 4
        x, y = self._shown(self._x.value, self._y.value)
        mode = calls.get_render_mode(text_object)
        return _Drawing(
            number=len(self._drawings),
            font=self._reader.font(text_object, self._wrapped, index),
            size=size,
            baseline=(y, x, self._page.height - y, self._page.width - x)[turn] if turn else y,
            turn=turn,
            slant=self._slant(),
            foot=self._y.value,
            doubtful=self._is_pale(text_object),
            tiny=size <= _TINY,
            layer=mode in _INVISIBLE_MODES,
        )  # fmt: skip

    def _slant(self) -> float:
        """How far letters lean to the right, for each point upwards; 0 where the page turns them as well."""
        matrix = self._matrix
        if abs(matrix.b) > _LEVEL * abs(matrix.a) or not matrix.d:
            return 0.0
        return float(matrix.c / matrix.d)

    def _is_pale(self, text_object: int) -> bool:
        red, green, blue, alpha = self._colour
        if not calls.get_fill_colour(text_object, *self._colour_at):
            return False
        return min(red.value, green.value, blue.value) >= _PALE or alpha.value < 40

    def _extent(self, drawing: _Drawing) -> tuple[float, float]:
        """Where the character begins and ends along its line of writing.

        The box of letters slanted by the page, not by their typeface, reaches over both neighbours and would hide the
        blanks between words: what the slant adds is taken off again.
        """
        box, turn = self._rectangle, drawing.turn
        if not turn and self._upright:
            below, above = drawing.slant * (drawing.foot - box.bottom), drawing.slant * (box.top - drawing.foot)
            return box.left + self._corner[0] + max(below, -above), box.right + self._corner[0] - max(above, -below)
        x1, y1 = self._shown(box.left, box.bottom)
        x2, y2 = self._shown(box.right, box.top)
        width, height = self._page.width, self._page.height
        ends = ((x1, x2), (height - y1, height - y2), (width - x1, width - x2), (y1, y2))[turn]
        return min(ends), max(ends)

    def _text(self, index: int, code: int) -> tuple[str, bool]:
        """The character in its plain form, and whether it may be a line-end hyphen."""
        hyphen = code in HYPHENS and code != 0x2D and bool(calls.is_hyphen(self._handle, index))
        if code == 0xAD and self._rectangle.right - self._rectangle.left < 0.1:
            return "", False
        if code == 0xAD or hyphen:
            return "-", True
        if code in (0x2D, 0x2010, 0x2011):
            return "-", code != 0x2011
        if code < 0x20 or 0x80 <= code < 0xA0 or code in (0xFFFE, 0xFFFD, 0xFFFF):
            return _TEX_LIGATURES.get(code, UNKNOWN), False
        return plain(chr(code)), False
