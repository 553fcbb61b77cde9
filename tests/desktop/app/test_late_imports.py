"""What the app's start must not wait for: it is imported when it is first used."""

import os
import subprocess
import sys

LATE = {
    "desktop.resumes.analysis.analysis": "comparing a résumé with a job",
    "desktop.resumes.skills.lexicon": "finding skills in a text",
    "desktop.resumes.skills.importing": "bringing in a list of skills",
    "desktop.resumes.parsing.parse": "reading a résumé",
    "desktop.resumes.templates.contents": "exporting a résumé",
    "docx": "writing a Word file",
    "openai": "asking a provider",
    "faster_whisper": "hearing",
}


def test_the_apps_start_imports_nothing_that_only_later_work_needs() -> None:
    script = "import sys, desktop.app.run; print(*sys.modules, sep='\\n')"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment)

    imported = set(done.stdout.split())
    assert "desktop.app.rooms.resumes_room" in imported
    assert {name: why for name, why in LATE.items() if name in imported} == {}
