"""Text of others stays text: what looks like HTML is shown as it is written, and nothing that it names is loaded."""

from html import escape


def plain_tip(text: str) -> str:
    """A tooltip that shows exactly these characters. Qt would take what looks like HTML for HTML."""
    if "<" not in text:  # nothing without it is taken for HTML
        return text
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"
