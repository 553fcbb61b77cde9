"""Every figure about résumés, jobs, facts, questions and the verifier: python -m tests.benchmarks.evidence.

    python -m tests.benchmarks.evidence [--samples FOLDER] [--only NAME]

Each part is a command of its own and can be run alone; here they run one after the other, in processes of their own.
Nothing is written by a model: sentences of the local writers are kept as data (tests/benchmarks/grounding), and
`python -m tests.benchmarks.answers` has them write anew. The exit code is 1 where a part failed.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence


def parts(samples: str) -> dict[str, Sequence[str]]:
    """The command line of each part, by its name."""
    given = ["--samples", samples] if samples else []
    return {
        "reading: samples and drawn résumés": ["tests.benchmarks.resumes", *given, "--generated", "all", "--quiet"],
        "reading: held out": ["tests.benchmarks.resumes", "--generated", "all", "--held-out", "--quiet"],
        "jobs: requirements": ["tests.benchmarks.analysis"],
        "questions: classes and detector": ["tests.benchmarks.questions"],
        "facts: found, outlines, verifier": ["tests.benchmarks.grounding"],
    }


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--samples", default="", metavar="FOLDER", help="labelled résumés with a gold.json")
    words.add_argument("--only", default="", metavar="NAME", help="parts whose name holds this")
    asked = words.parse_args()
    failed = []
    for name, command in parts(asked.samples).items():
        if asked.only in name:
            print(f"\n{'=' * 100}\n{name}: python -m {' '.join(command)}\n", flush=True)
            began = time.monotonic()
            if subprocess.run([sys.executable, "-m", *command], check=False).returncode:
                failed.append(name)
            print(f"\n{time.monotonic() - began:.0f} s", flush=True)
    print("\n" + (f"Failed: {', '.join(failed)}" if failed else "All parts ran."))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
