"""How long this computer has slept since it was started, from the clocks that stand still meanwhile and those that do
not."""

import sys
import time
from collections.abc import Callable

SleptS = Callable[[], float]
"""Seconds slept since some fixed time; only differences mean something."""


if sys.platform == "linux":

    def slept_s() -> float:
        return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)

elif sys.platform == "darwin":

    def slept_s() -> float:
        return time.clock_gettime(time.CLOCK_MONOTONIC) - time.clock_gettime(time.CLOCK_UPTIME_RAW)

elif sys.platform == "win32":
    import ctypes

    _HUNDRED_NS = 10_000_000

    def slept_s() -> float:
        """Both have counted since the computer's start; the first stands still while it sleeps."""
        awake, whole = ctypes.c_ulonglong(), ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(awake))
        ctypes.windll.kernelbase.QueryInterruptTime(ctypes.byref(whole))
        return (whole.value - awake.value) / _HUNDRED_NS

else:

    def slept_s() -> float:
        """No clock here tells; what ran late was the program's own doing."""
        return 0.0
