"""The four templates."""

from desktop.resumes.templates.template import ORDER, Template

PLAIN = Template(
    name="plain",
    title="Plain",
    about="One column and nothing that a machine could misread. The safe choice for application forms.",
    face="sans",
    word_face="Calibri",
    body=9.8,
    name_size=22,
    label_size=11.5,
    heading_size=12,
    small=8.8,
    leading=1.42,
    margin_x=56,
    margin_y=52,
    section_gap=15,
    entry_gap=9,
    line_gap=2.2,
    form="stacked",
)

CLASSIC = Template(
    name="classic",
    title="Classic",
    about="Serif letters and a centred head. At home in law, academia, medicine and the public service.",
    face="serif",
    word_face="Cambria",
    body=10.6,
    name_size=25,
    label_size=12,
    heading_size=11.4,
    small=9.6,
    leading=1.36,
    margin_x=64,
    margin_y=54,
    section_gap=15,
    entry_gap=8.5,
    line_gap=1.8,
    form="dated",
    centred=True,
    heading_caps=True,
    text="#1A1A1A",
    muted="#474747",
    line="#8A8A8A",
)

MODERN = Template(
    name="modern",
    title="Modern",
    about="An accent colour and a side column for contacts and skills. Good to look at, on screen and on paper.",
    face="sans",
    word_face="Calibri",
    body=9.3,
    name_size=25,
    label_size=12,
    heading_size=11,
    small=8.4,
    leading=1.42,
    margin_x=46,
    margin_y=50,
    section_gap=15,
    entry_gap=9,
    line_gap=2.2,
    form="dated",
    rule=False,
    accent="#2F5BD7",
    line="#D5DAE6",
    accent_bar=True,
    side=("skills", "languages", "certificates", "interests"),
    side_width=142,
    column_gap=30,
)

COMPACT = Template(
    name="compact",
    title="Compact",
    about="Small margins and tight lines: what takes two pages elsewhere often fits on one.",
    face="sans",
    word_face="Calibri",
    body=8.7,
    name_size=17,
    label_size=9.6,
    heading_size=9.4,
    small=8.0,
    leading=1.3,
    margin_x=42,
    margin_y=36,
    section_gap=7.5,
    entry_gap=4,
    line_gap=0.8,
    form="run in",
    heading_caps=True,
    accent="#0B5C47",
    line="#A9BDB6",
    order=("summary", "skills", *(part for part in ORDER if part not in ("summary", "skills"))),
    fit=(1.0, 0.98, 0.96, 0.94, 0.92, 0.9),
    pages_wanted=1,
)

TEMPLATES = (PLAIN, CLASSIC, MODERN, COMPACT)


def template_named(name: str) -> Template:
    """The plain one for a name that is not known."""
    return next((template for template in TEMPLATES if template.name == name), PLAIN)
