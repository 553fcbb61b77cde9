"""Keeps NumPy's arithmetic on one core while something else (the recogniser) needs the other."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock

import numpy as np

_SET = ("scipy_openblas_set_num_threads64_", "openblas_set_num_threads64_", "openblas_set_num_threads")
_GET = ("scipy_openblas_get_num_threads64_", "openblas_get_num_threads64_", "openblas_get_num_threads")


@contextmanager
def one_thread() -> Iterator[None]:
    """Inside, matrix products use the calling thread only.

    OpenBLAS splits even a question's small products over all cores and lets the idle halves spin: measured 14 ms with
    one thread against 47-86 ms with two beside another busy process (stack-desktop.md §9). Where NumPy was built with
    something else (Accelerate, MKL) this does nothing.
    """
    gauge = _gauge()
    if gauge is None:
        yield
        return
    gauge.enter()
    try:
        yield
    finally:
        gauge.leave()


class _Gauge:
    """The library's number of threads, which belongs to the whole process: the last one out puts it back."""

    def __init__(self, library: ctypes.CDLL, set_name: str, get_name: str) -> None:
        self._set = getattr(library, set_name)
        self._get = getattr(library, get_name)
        self._lock = Lock()
        self._inside = 0
        self._before = 1

    def enter(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._before = int(self._get())
                self._set(1)
            self._inside += 1

    def leave(self) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                self._set(self._before)


@cache
def _gauge() -> _Gauge | None:
    """Found once a process; the library is already loaded, so opening it again returns the same one."""
    package = Path(np.__file__).parent
    places = [package.parent / "numpy.libs", package / ".dylibs", package / ".libs"]
    for path in sorted(file for place in places if place.is_dir() for file in place.glob("*openblas*")):
        try:
            library = ctypes.CDLL(str(path))
        except OSError:
            continue
        for set_name, get_name in zip(_SET, _GET, strict=True):
            if hasattr(library, set_name) and hasattr(library, get_name):
                return _Gauge(library, set_name, get_name)
    return None
