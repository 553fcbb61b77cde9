"""Lines while they are being made: still of words with places, so that later steps can mend them."""

from dataclasses import dataclass, field

from desktop.resumes.reading.pdf.pieces import Piece

CellDraft = list[Piece]


@dataclass(slots=True, eq=False)
class Draft:
    """`cells` from left to right; `mark` is the bullet that was taken off; `margin` what stands beside, in a margin."""

    cells: list[CellDraft]
    page: int
    region: int
    margin: list[CellDraft] = field(default_factory=list)
    mark: Piece | None = None
    level: int = 0
    gap: bool = False

    @property
    def pieces(self) -> list[Piece]:
        return [piece for cell in self.cells for piece in cell]

    @property
    def text(self) -> str:
        return "   ".join(cell_text(cell) for cell in self.cells)

    @property
    def main(self) -> Piece:
        """The largest word; its baseline and size are the line's."""
        return max(self.pieces, key=lambda piece: piece.size)

    @property
    def baseline(self) -> float:
        return self.main.baseline

    @property
    def left(self) -> float:
        return min(piece.left for piece in self.pieces)

    @property
    def right(self) -> float:
        return max(piece.right for piece in self.pieces)


def cell_text(cell: CellDraft) -> str:
    return " ".join(piece.text for piece in cell)
