"""Puts the app into this user's menus, and lets session files open in it.

python installers/linux/integrate.py [--remove]

Writes below ~/.local/share alone (or XDG_DATA_HOME), and needs no other rights. `--program` names the command where it
is not the one beside this Python.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ICONS = HERE.parents[1] / "desktop" / "ui" / "resources" / "icons"
NAME = "interview-assistant"


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--remove", action="store_true", help="take everything away again")
    words.add_argument("--program", type=Path, default=Path(sys.executable).parent / NAME, metavar="FILE")
    asked = words.parse_args()
    home = data_home()
    if asked.remove:
        remove(home)
        print(f"Taken out of {home}.")
        return 0
    if not asked.program.is_file():
        print(f"There is no {asked.program}. Set the app up first, or say where it is with --program.", file=sys.stderr)
        return 1
    integrate(asked.program.absolute(), home)
    print(f"In the menus now, and *.interview files open in it. Written below {home}.")
    return 0


def data_home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def integrate(program: Path, home: Path) -> None:
    entry, types, icon = places(home)
    _write(entry, _with_program((HERE / f"{NAME}.desktop").read_text("utf-8"), program))
    _write(types, (HERE / f"{NAME}.xml").read_text("utf-8"))
    _write(icon, (ICONS / "app.svg").read_text("utf-8"))
    _tell_the_desktop(home)


def remove(home: Path) -> None:
    for place in places(home):
        place.unlink(missing_ok=True)
    _tell_the_desktop(home)


def places(home: Path) -> tuple[Path, Path, Path]:
    """The menu's entry, the kind of file, the icon."""
    return (
        home / "applications" / f"{NAME}.desktop",
        home / "mime" / "packages" / f"{NAME}.xml",
        home / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg",
    )


def _with_program(entry: str, program: Path) -> str:
    """The full path, quoted as the format wants it: menus do not know this environment's folder."""
    quoted = '"' + str(program).replace("\\", "\\\\").replace('"', '\\"').replace("`", "\\`").replace("$", "\\$") + '"'
    return entry.replace(f"Exec={NAME}", "Exec=" + quoted.replace("%", "%%"))


def _write(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def _tell_the_desktop(home: Path) -> None:
    """What is not installed here, the desktop does by itself at its next start."""
    for command in (
        ["update-mime-database", str(home / "mime")],
        ["update-desktop-database", str(home / "applications")],
    ):
        if shutil.which(command[0]) and Path(command[1]).is_dir():
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
