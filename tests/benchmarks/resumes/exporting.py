"""Whether what was read can leave the program as JSON Resume, valid by its schema, and come back as it was."""

import json
from functools import cache
from pathlib import Path

from jsonschema import Draft7Validator, FormatChecker

from desktop.resumes.interchange.json_resume import read_json_resume, write_json_resume
from desktop.resumes.resume import Resume

SCHEMA = Path(__file__).parents[2] / "data" / "resumes" / "jsonresume-1.2.1" / "schema.json"


def export_problem(resume: Resume) -> str:
    """Nothing where all is well."""
    data = write_json_resume(resume)
    for error in _validator().iter_errors(json.loads(data)):
        return f"not valid at {error.json_path}: {error.message}"
    return "" if read_json_resume(data).resume == resume else "not the same after it was read back"


@cache
def _validator() -> Draft7Validator:
    return Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=FormatChecker())
