"""A Word file is a ZIP archive from somewhere: opened with a count of everything it unpacks."""

import io
import re
import stat
import zipfile
from pathlib import PurePosixPath

from lxml import etree

from desktop.resumes.reading.limits import MOST_ENTRIES, MOST_INFLATED_BYTES, MOST_RATIO, SMALL_BYTES
from desktop.resumes.reading.problem import FileProblem

_R = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TEXT_PART = re.compile(r"word/(header\d*|document|footer\d*)\.xml")
_ORDER = {"header": 0, "docume": 1, "footer": 2}

BOMB = "This file unpacks to far more than a résumé holds, so it was not opened. Save it again as DOCX or PDF."
DAMAGED = "This DOCX file is damaged. Open it in a word processor and save it again."
ODD_PATHS = "This file holds entries that no word processor writes, so it was not opened. Save it again as DOCX or PDF."
DECLARATIONS = (
    "This DOCX file holds declarations that no word processor writes, so it was not opened. Save it again as DOCX or "
    "PDF."
)
NOT_WORD = "This file is a ZIP archive but no Word document. Choose a DOCX, PDF or text file."
PASSWORD = "This file has a password. Save it without one and choose it again."


class WordArchive:
    """Reads parts of the archive. Every method raises FileProblem for what is hostile or damaged."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise FileProblem(DAMAGED) from error
        self._left = MOST_INFLATED_BYTES
        entries = self._archive.infolist()
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_INFLATED_BYTES:
            raise FileProblem(BOMB)
        for entry in entries:
            _check_entry(entry)
        self._names = {entry.filename for entry in entries}
        if "word/document.xml" not in self._names:
            raise FileProblem(NOT_WORD)

    def text_parts(self) -> list[str]:
        """Headers, the document, footers."""
        names = (name for name in self._names if _TEXT_PART.fullmatch(name))
        return sorted(names, key=lambda name: (_ORDER[name[5:11]], name))

    def root(self, name: str) -> etree._Element | None:
        """A part's XML without entities, document type or network; None where there is no such part."""
        if name not in self._names:
            return None
        content = self._inflated(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise FileProblem(DECLARATIONS if b"<!ENTITY" in content else DAMAGED) from error
        if root.getroottree().docinfo.doctype:
            raise FileProblem(DECLARATIONS)
        return root

    def links(self, part: str) -> dict[str, str]:
        """The outside addresses that a part refers to, by their ids."""
        path = PurePosixPath(part)
        root = self.root(f"{path.parent}/_rels/{path.name}.rels")
        if root is None:
            return {}
        found = root.iter(f"{_R}Relationship")
        return {str(r.get("Id")): str(r.get("Target")) for r in found if r.get("TargetMode") == "External"}

    def _inflated(self, name: str) -> bytes:
        """Counts while inflating: the declared size may lie."""
        entry = self._archive.getinfo(name)
        if entry.flag_bits & 1:
            raise FileProblem(PASSWORD)
        limit = min(self._left, max(SMALL_BYTES, entry.compress_size * MOST_RATIO))
        try:
            with self._archive.open(entry) as stream:
                content = stream.read(limit + 1)
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            raise FileProblem(DAMAGED) from error
        except Exception as error:  # zlib.error and its kin in other methods of compression
            raise FileProblem(DAMAGED) from error
        if len(content) > limit:
            raise FileProblem(BOMB)
        self._left -= len(content)
        return content


def _check_entry(entry: zipfile.ZipInfo) -> None:
    """No links, no way out of the archive."""
    name = entry.filename
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise FileProblem(ODD_PATHS)
    if name.startswith(("/", "\\")) or ":" in name[:3] or ".." in re.split(r"[/\\]", name):
        raise FileProblem(ODD_PATHS)
