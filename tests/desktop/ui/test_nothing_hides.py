import re
from pathlib import Path

DESKTOP = Path(__file__).parents[3] / "desktop"

HIDING = re.compile(
    r"setContentProtection|SetWindowDisplayAffinity|WDA_EXCLUDEFROMCAPTURE|WDA_MONITOR|NSWindowSharing|sharingType"
    r"|setSharingType|_NET_WM_STATE_SKIP_TASKBAR|WindowDoesNotAcceptFocus.*capture|setproctitle|DWMWA_CLOAK",
    re.IGNORECASE,
)
"""Every way we know in which a program keeps its windows or itself out of a capture or out of sight."""


def test_nothing_in_the_program_hides_it_from_a_capture() -> None:
    sources = sorted(DESKTOP.rglob("*.py"))
    found = [f"{path}: {match[0]}" for path in sources for match in HIDING.finditer(path.read_text(encoding="utf-8"))]

    assert len(sources) > 30
    assert found == []


def test_the_search_would_find_it() -> None:
    assert HIDING.search("window.setContentProtection(True)")
    assert HIDING.search("user32.SetWindowDisplayAffinity(hwnd, 0x11)")
    assert HIDING.search("ns_window.setSharingType_(0)")
