"""The small real model that the slow tests load, where set-up has brought it."""

import pytest

from desktop.paths import Paths

SMALLEST = Paths.of_this_user().weights / "smollm2-135m" / "model.gguf"

needs_smallest = pytest.mark.skipif(not SMALLEST.exists(), reason="smollm2-135m is not installed; set-up fetches it")
