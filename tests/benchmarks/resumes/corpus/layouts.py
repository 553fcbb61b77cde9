"""The layouts in which persons are drawn, as data; half of them are held out together with half of the persons."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One way to set a résumé.

    `kind`: pdf, or docx-styles, docx-table, docx-sidebar, docx-textbox, text, markdown.
    `columns`: one, two, left bar, right bar. `painting`: flow (column by column), rows (line by line across columns),
    head last (name at the end of the content), words (each word on its own).
    `dates`: right (end of the entry's first line), below, inline (in brackets), middle, left margin, right margin.
    `join`: between the two parts of an entry's head; without it they stand on two lines. `grouped`: a company once
    above its roles. `place`: none, comma, right, margin. `titles`: which wording of the section titles.
    `contacts`: bare, icons, words. `skills`: lines, commas, bullets, pipes, grid. `degree`: in, comma, brackets, plain.
    """

    name: str
    kind: str = "pdf"
    page: str = "A4"
    columns: str = "one"
    painting: str = "flow"
    font: str = "Nimbus Sans"
    size: float = 10.0
    dates: str = "right"
    title_first: bool = True
    join: str = ""
    grouped: bool = False
    place: str = "none"
    grid: bool = False
    heading: str = "bold"
    titles: int = 0
    date_format: str = "Mon YYYY"
    present: str = "Present"
    dash: str = " – "
    school_range: bool = True
    school_first: bool = True
    degree: str = "in"
    bullet: str = "•"
    head: str = "left"
    separator: str = " | "
    contacts: str = "bare"
    links: str = "bare"
    skills: str = "lines"
    skills_early: bool = False
    caps_name: bool = False
    footer: bool = False
    bar: str = "#22303f"


DEVELOPMENT = (
    Layout(name="plain", heading="rule"),
    Layout(
        name="company-first", font="Nimbus Roman", size=10.5, title_first=False, place="right", dates="right",
        date_format="Month YYYY", dash=" - ", titles=1, degree="comma", page="Letter", separator=" • ",
    ),
    Layout(name="two-columns", columns="two", size=9.5, dates="below", heading="caps", skills="bullets", titles=2),
    Layout(
        name="two-columns-rows", columns="two", painting="rows", size=9.5, dates="below", place="comma",
        date_format="MM/YYYY", titles=1, skills="lines", font="Inter", join="",
    ),
    Layout(
        name="left-bar", columns="left bar", font="DejaVu Sans", size=8.5, dates="inline", heading="caps",
        contacts="icons", separator="\n", skills="bullets", title_first=True, date_format="MM/YYYY",
    ),
    Layout(
        name="left-margin", dates="left margin", font="P052", size=10.5, title_first=True, join=", ",
        date_format="YYYY", dash="–", heading="rule", titles=3, present="present", degree="plain",
    ),
    Layout(
        name="right-margin", dates="right margin", place="margin", font="Inter", size=9.5, title_first=False, join=", ",
        heading="rule", titles=0, page="Letter", skills="lines",
    ),
    Layout(
        name="centred-spaced", head="centre", heading="spaced", font="URW Gothic", size=9.5, titles=1, caps_name=True,
        date_format="Mon YYYY", separator="  ·  ", contacts="bare", bullet="–", skills="pipes", degree="comma",
    ),
    Layout(
        name="pages-footer", font="DejaVu Serif", size=13.5, footer=True, dates="below", date_format="Month YYYY",
        titles=2, heading="bold", separator="\n", contacts="words", dash=" to ", present="date", skills="bullets",
    ),
    Layout(
        name="grouped-icons", grouped=True, title_first=False, contacts="icons", font="Nimbus Sans", heading="caps",
        separator="   ", dates="right", place="right", links="https", skills_early=True, bullet="▪", school_first=False,
    ),
    Layout(
        name="one-line-pipes", join=" | ", dates="inline", font="Inter", size=10, heading="rule", titles=3,
        date_format="Mon. YYYY", present="Current", painting="words", degree="plain", skills="commas",
    ),
    Layout(name="word-styles", kind="docx-styles", dates="right", titles=0, date_format="Mon YYYY"),
    Layout(
        name="word-table", kind="docx-table", dates="left margin", titles=2, date_format="MM/YYYY", degree="comma",
        join=", ", title_first=False,
    ),
    Layout(name="text", kind="text", dates="inline", join=", ", date_format="Mon YYYY", titles=1, heading="caps"),
)  # fmt: skip

HELD_OUT = (
    Layout(
        name="right-bar-rows", columns="right bar", painting="rows", font="Inter", size=9, dates="below", bar="#e9edf2",
        separator="\n", contacts="words", skills="bullets", titles=3, date_format="MM.YYYY", place="comma",
    ),
    Layout(
        name="grid-table", dates="left margin", grid=True, font="Nimbus Sans", title_first=False, heading="band",
        date_format="MM/YYYY", titles=0, degree="comma", separator="\n", contacts="words",
    ),
    Layout(
        name="date-middle", dates="middle", font="C059", size=10.5, title_first=False, heading="rule", titles=1,
        date_format="YYYY", dash=" - ", page="Letter", skills="commas",
    ),
    Layout(
        name="small-caps", heading="small caps", font="P052", size=11, head="centre", title_first=True, place="right",
        dates="right", date_format="Month YYYY", titles=0, separator=" ⋄ ", degree="plain", bullet="◦",
    ),
    Layout(
        name="all-caps", heading="caps", caps_name=True, font="URW Bookman", size=9.5, join=" — ", dates="right",
        date_format="Mon YYYY", dash=" — ", titles=2, skills="pipes", page="Letter", title_first=False,
    ),
    Layout(
        name="margin-head-last", dates="left margin", painting="head last", font="Inter", size=9.5, title_first=True,
        date_format="YYYY-MM", titles=3, heading="bold", place="comma", bullet="➤", school_first=False,
    ),
    Layout(
        name="right-margin-rows", dates="right margin", place="margin", painting="rows", font="DejaVu Sans", size=8.5,
        heading="bold", titles=1, date_format="Mon YYYY", title_first=True, skills="lines", separator=" · ",
    ),
    Layout(
        name="two-columns-head-last", columns="two", painting="head last", font="Nimbus Roman", size=10.5,
        dates="below", heading="band", titles=0, date_format="Month YYYY", skills="commas", degree="comma",
        join=" at ",
    ),
    Layout(
        name="left-bar-icons", columns="left bar", font="Nimbus Sans", size=9.5, dates="right", heading="spaced out",
        contacts="icons", separator="\n", skills="bullets", titles=1, title_first=False, head="band", bar="#5b2a3c",
    ),
    Layout(
        name="at-inline", join=" at ", dates="inline", font="Nimbus Roman", size=12, footer=True, heading="bold",
        date_format="Mon 'YY", present="now", titles=0, skills="bullets", school_range=False,
    ),
    Layout(
        name="grouped-below", grouped=True, title_first=False, dates="below", place="comma", font="DejaVu Serif",
        size=9, heading="rule", titles=2, date_format="MM/YYYY", present="today", skills="grid", links="www",
    ),
    Layout(
        name="word-textbox", kind="docx-textbox", dates="inline", titles=1, date_format="Month YYYY", join=", ",
        title_first=False, degree="plain",
    ),
    Layout(name="word-sidebar", kind="docx-sidebar", dates="below", titles=3, date_format="Mon YYYY", place="comma"),
    Layout(
        name="markdown", kind="markdown", dates="inline", join=" | ", title_first=False, date_format="YYYY-MM",
        titles=0, degree="comma",
    ),
)  # fmt: skip


def layouts(*, held_out: bool) -> tuple[Layout, ...]:
    return HELD_OUT if held_out else DEVELOPMENT
