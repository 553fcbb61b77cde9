"""A page as a picture."""

import msgspec


class PagePicture(msgspec.Struct, frozen=True, kw_only=True):
    """`rgb` holds three bytes a dot, row by row without padding; `page` counts from 1; the sizes are in dots."""

    page: int
    width: int
    height: int
    rgb: bytes
