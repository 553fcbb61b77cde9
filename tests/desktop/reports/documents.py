"""The text of exported documents, as somebody who opens them would read it."""

import io
import re
import zipfile

import pypdfium2
from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_of_word(content: bytes) -> str:
    """Of body, header and footer, a paragraph a line, by walking the XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = [name for name in parts.namelist() if re.match(r"word/(document|header\d*|footer\d*)\.xml$", name)]
        trees = [etree.fromstring(parts.read(name)) for name in names]
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(f"{WORD}t"))
        for tree in trees
        for paragraph in tree.iter(f"{WORD}p")
    )


def text_of_pdf(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def text_of_markdown(content: bytes) -> str:
    """Without its markup."""
    return re.sub(r"(?m)^> |[*`~]{1,2}|\\(?=\W)", "", content.decode())


def squeezed(text: str) -> str:
    """Without blanks, line ends and hyphens: where lines end is the document's own affair."""
    return re.sub(r"[\s\-\u00ad\ufffe\x02|]+", "", text)
