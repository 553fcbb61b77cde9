"""A picture of a window as it looks now."""

from pathlib import Path

from PySide6.QtWidgets import QWidget


def photograph(widget: QWidget, path: Path) -> bool:
    """Writes a PNG; False where the disk does not take it. A picture is never worth an error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return bool(widget.grab().save(str(path), "PNG"))
