"""Writes the hashed requirement files anew: `python installers/lock.py [--upgrade]`. Needs uv on the path.

The files name no index, so that each machine installs from its own; `--require-hashes` makes every index give the same
bytes.
"""

import argparse
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILES: dict[str, tuple[str, ...]] = {"desktop": ("desktop",), "server": ("server",), "dev": ("desktop", "dev")}
"""Requirement file → extras of pyproject.toml."""


def command_for(name: str, extras: tuple[str, ...], upgrade: bool) -> list[str]:
    """The uv command; 3.11 is the oldest Python we run on, universal covers the systems and the newer ones."""
    return [
        *("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
        *("--generate-hashes", "--no-emit-index-url", "--no-header"),
        *(["--upgrade"] if upgrade else []),
        *(word for extra in extras for word in ("--extra", extra)),
        *("pyproject.toml", "--output-file", f"installers/requirements/{name}.txt"),
    ]


def build_command(upgrade: bool) -> list[str]:
    """The same for what builds the project itself (pyproject's build-system), read from the standard input."""
    command = [word for word in command_for("build", (), upgrade) if word != "pyproject.toml"]
    return [*command, "-"]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that pyproject.toml allows")
    upgrade = parser.parse_args(arguments).upgrade
    if shutil.which("uv") is None:
        print("uv is missing. Install it with: python -m pip install uv", file=sys.stderr)
        return 1
    for name, extras in FILES.items():
        print(f"installers/requirements/{name}.txt", flush=True)
        if subprocess.run(command_for(name, extras, upgrade), cwd=ROOT).returncode:
            return 1
    print("installers/requirements/build.txt", flush=True)
    builders = "\n".join(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"])
    return subprocess.run(build_command(upgrade), cwd=ROOT, input=builders, text=True).returncode


if __name__ == "__main__":
    sys.exit(main())
