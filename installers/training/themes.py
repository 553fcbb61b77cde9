"""Makes the vectors of the themes anew: `python -m installers.training.themes`, after every change of `themes.txt`."""

from pathlib import Path

import numpy as np

from desktop.answers.themes import fingerprint, lines_of, read_themes
from desktop.paths import Paths
from desktop.text.embedding import Embedding

DATA = Path(__file__).parents[2] / "desktop" / "answers" / "data"


def main() -> None:
    themes = read_themes((DATA / "themes.txt").read_text(encoding="utf-8"))
    lines = lines_of(themes)
    vectors = Embedding.load(Paths.of_this_user().weights / "all-MiniLM-L6-v2").encode(lines)
    whole = np.round(vectors * 127 / np.abs(vectors).max(axis=1, keepdims=True)).astype(np.int8)
    np.savez_compressed(DATA / "themes.npz", vectors=whole, fingerprint=np.array(fingerprint(themes)))
    print(f"{len(themes)} themes, {len(lines)} lines")


if __name__ == "__main__":
    main()
