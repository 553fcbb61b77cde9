"""Where things stand on a page: cut, turned or neither."""

import pypdfium2


class PagePlace:
    """From the file's coordinates to the page as it is shown, from its upper left corner."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.rotation = page.get_rotation() // 90 % 4
        self._box = page.get_bbox()

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        left, bottom, right, top = self._box
        match self.rotation:
            case 1:
                return y - bottom, x - left
            case 2:
                return right - x, y - bottom
            case 3:
                return top - y, right - x
        return x - left, top - y
