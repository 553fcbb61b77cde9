"""The log: what the program did, when and where it failed. Never a word of what is said, written or known by heart.

Our own messages are written with arguments that cannot hold content: numbers, names of types, single plain words.
Other packages' messages are left out, for nobody here wrote them; that they spoke, and where, stays. Of an exception
its type and the places in the code are written, never its text, which may quote anything.
"""

import logging
import re
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

FILE_NAME = "program.log"
FILE_BYTES = 512 * 1024
FILES_KEPT = 3
OURS = ("desktop", "shared", "__main__")
LEFT_OUT = "…"
LONGEST_TRACE = 40

_PLAIN_WORD = re.compile(r"[A-Za-z0-9_.:<>-]{1,64}")

logger = logging.getLogger(__name__)


class LogFile:
    """The running log. `close` before the program ends, or before another folder is logged to."""

    def __init__(self, folder: Path, *, detailed: bool = False) -> None:
        """Begins at once, and takes uncaught errors in. A folder that cannot be written to leaves the program mute."""
        self.path = folder / FILE_NAME
        self._root = logging.getLogger()
        self._before = (self._root.level, sys.excepthook, threading.excepthook)
        self._handler = _open(self.path)
        self._root.addHandler(self._handler)
        self.set_detailed(detailed)
        sys.excepthook = _on_uncaught
        threading.excepthook = _on_thread_failed

    def set_detailed(self, detailed: bool) -> None:
        self._root.setLevel(logging.DEBUG if detailed else logging.INFO)

    def close(self) -> None:
        level, on_uncaught, on_thread_failed = self._before
        self._root.removeHandler(self._handler)
        self._root.setLevel(level)
        sys.excepthook, threading.excepthook = on_uncaught, on_thread_failed
        self._handler.close()


def log_files(folder: Path) -> list[Path]:
    """Oldest first, the running one last."""
    older = [folder / f"{FILE_NAME}.{number}" for number in range(FILES_KEPT, 0, -1)]
    return [path for path in (*older, folder / FILE_NAME) if path.is_file()]


class SafeFormatter(logging.Formatter):
    """One line a record, further lines indented by two blanks."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        lines = [f"{at} {record.levelname} {record.name}: {_message(record)}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines += places_of(record.exc_info[1])
        return "\n  ".join(lines)


class OwnWords(str):
    """Words of our own making, which may stand in the log though there are several of them."""


class OthersOnlyWarn(logging.Filter):
    """Other packages are heard when something is wrong, not with what they do."""

    def filter(self, record: logging.LogRecord) -> bool:
        return _is_ours(record) or record.levelno >= logging.WARNING


# --- what may be written --------------------------------------------------------------------------------------------


def _message(record: logging.LogRecord) -> str:
    if not _is_ours(record):
        return f"{LEFT_OUT} ({Path(record.pathname).name}:{record.lineno})"
    args = record.args
    safe = {key: _safe(value) for key, value in args.items()} if isinstance(args, Mapping) else _safe_all(args or ())
    try:
        return str(record.msg) % safe if safe else str(record.msg)
    except (TypeError, ValueError):
        return f"{LEFT_OUT} ({Path(record.pathname).name}:{record.lineno})"


def _safe_all(args: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(_safe(value) for value in args)


def _safe(value: object) -> object:
    match value:
        case None | bool() | int() | float():
            return value
        case OwnWords():
            return str(value)
        case str() if _PLAIN_WORD.fullmatch(value):
            return value
        case str():
            return LEFT_OUT
        case type():
            return value.__name__
    return f"<{type(value).__name__}>"


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in OURS


def places_of(error: BaseException) -> Iterator[str]:
    """An exception without its text: its type and its places in the code, then those of what it came from."""
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield f"{type(cause).__module__}.{type(cause).__qualname__}{_code(cause)}"
        frames = traceback.extract_tb(cause.__traceback__)[-LONGEST_TRACE:]
        yield from (f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)


def _code(error: BaseException) -> str:
    """The system's own number says what kind of failure it was, and quotes nothing."""
    return f" [errno {error.errno}]" if isinstance(error, OSError) and error.errno is not None else ""


def _place(filename: str) -> str:
    """From the package on: where somebody's home lies is nobody's business."""
    parts = Path(filename).parts
    for package in ("desktop", "shared", "site-packages"):
        if package in parts:
            at = len(parts) - 1 - parts[::-1].index(package)
            return "/".join(parts[at + (package == "site-packages") :])
    return parts[-1] if parts else "?"


# --- where it is written --------------------------------------------------------------------------------------------


def _open(path: Path) -> logging.Handler:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            path, maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8", errors="replace"
        )
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(SafeFormatter())
    handler.addFilter(OthersOnlyWarn())
    return handler


def _on_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        logger.critical("Uncaught", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)


def _on_thread_failed(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
        logger.critical("A thread failed", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))
    default: Callable[[threading.ExceptHookArgs], object] = threading.__excepthook__
    default(args)
