"""pdfium's calls for single characters, with plain numbers for its handles.

A page asks for thousands of characters; wrapping each handle in an object of its own would take half of the time.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

_HANDLE, _INT, _OUT = ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p


def _bare(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


def handle_of(wrapped: Any) -> int:
    """The number behind one of pypdfium2's handles."""
    return ctypes.cast(wrapped, ctypes.c_void_p).value or 0


get_unicode = _bare(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _HANDLE, _INT)
is_generated = _bare(pdfium.FPDFText_IsGenerated, _INT, _HANDLE, _INT)
is_hyphen = _bare(pdfium.FPDFText_IsHyphen, _INT, _HANDLE, _INT)
get_text_object = _bare(pdfium.FPDFText_GetTextObject, _HANDLE, _HANDLE, _INT)
get_loose_box = _bare(pdfium.FPDFText_GetLooseCharBox, _INT, _HANDLE, _INT, _OUT)
get_matrix = _bare(pdfium.FPDFText_GetMatrix, _INT, _HANDLE, _INT, _OUT)
get_origin = _bare(pdfium.FPDFText_GetCharOrigin, _INT, _HANDLE, _INT, _OUT, _OUT)
get_font_size = _bare(pdfium.FPDFTextObj_GetFontSize, _INT, _HANDLE, _OUT)
get_font = _bare(pdfium.FPDFTextObj_GetFont, _HANDLE, _HANDLE)
get_render_mode = _bare(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _HANDLE)
get_fill_colour = _bare(pdfium.FPDFPageObj_GetFillColor, _INT, _HANDLE, _OUT, _OUT, _OUT, _OUT)
