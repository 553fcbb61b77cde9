"""Tables, text boxes, headers and footers in reading order, each text once."""

from desktop.resumes.document import Line
from desktop.resumes.reading.docx.reader import read_docx
from tests.desktop.resumes.reading.word_writer import ITEM, box, docx_bytes, p, part, r, table


def lines(body: str, extra: dict[str, str] | None = None) -> tuple[Line, ...]:
    return read_docx(docx_bytes(body, extra)).lines


def shown(body: str, extra: dict[str, str] | None = None) -> list[str]:
    return [line.text for line in lines(body, extra)]


ITEMS = p("Built this", properties=ITEM) + p("Built that", properties=ITEM)


def test_a_layout_table_is_read_column_by_column():
    side = p("Contact", style="Heading1") + p("mara@example.org") + p("Skills", style="Heading1") + p("Python")
    main = p("Experience", style="Heading1") + p("Harbour Analytics") + ITEMS

    found = lines(p("Mara") + table([side, main]))

    assert [(x.text, x.region) for x in found] == [
        ("Mara", 0),
        ("Contact", 1),
        ("mara@example.org", 1),
        ("Skills", 1),
        ("Python", 1),
        ("Experience", 2),
        ("Harbour Analytics", 2),
        ("Built this", 2),
        ("Built that", 2),
    ]


def test_a_row_of_label_and_value_is_one_line_with_cells():
    found = lines(table([p(r("Languages", "<w:b/>")), p("Python, SQL")], [p("Tools"), p("Git")]))

    assert [[cell.text for cell in x.cells] for x in found] == [["Languages", "Python, SQL"], ["Tools", "Git"]]


def test_a_date_cell_belongs_to_the_first_line_of_its_entry():
    date = p("2019 –") + p("2021") + p("Gothenburg")

    first, *rest = lines(table([date, p("Harbour Analytics") + p("Engineer") + ITEMS]))

    assert [cell.text for cell in first.cells] == ["2019 – 2021", "Harbour Analytics"]
    assert [cell.text for cell in first.margin] == ["Gothenburg"]
    assert [(x.text, x.bullet) for x in rest] == [("Engineer", False), ("Built this", True), ("Built that", True)]


def test_a_section_title_in_a_column_of_its_own_comes_first_and_alone():
    body = table([p("EXPERIENCE"), p("Harbour Analytics") + p("Engineer, 2019") + ITEMS])

    assert shown(body) == ["EXPERIENCE", "Harbour Analytics", "Engineer, 2019", "Built this", "Built that"]


def test_short_cells_of_two_lines_are_read_row_by_row():
    body = table([p("Harbour Analytics") + p("Engineer"), p("Gothenburg") + p("2019")])

    assert shown(body) == ["Harbour Analytics   Gothenburg", "Engineer   2019"]


def test_a_table_within_a_table_is_read_where_it_stands():
    assert shown(table([table([p("in"), p("side")]) + p(), p("beside")]) + p("after")) == [
        "in   side",
        "beside",
        "after",
    ]


def test_a_text_box_is_read_once_and_does_not_interrupt_the_text_it_hangs_on():
    body = p("Mara", box(p("Contact") + p("mara@example.org"))) + p("Experience") + p(box(p("In its place"))) + p("End")

    assert shown(body) == ["Mara", "Experience", "In its place", "End", "Contact", "mara@example.org"]


def test_text_boxes_of_one_paragraph_come_from_top_to_bottom():
    def at(down: int, text: str) -> str:
        place = "".join(
            f"<wp:{name}><wp:posOffset>{offset}</wp:posOffset></wp:{name}>"
            for name, offset in (("positionH", 0), ("positionV", down))
        )
        return box(p(text)).replace("<wp:anchor>", f"<wp:anchor>{place}")

    assert shown(p(at(900_000, "lower"), at(100_000, "upper"))) == ["upper", "lower"]


def test_headers_come_first_once_and_page_numbers_not_at_all():
    extra = {
        "word/header1.xml": part(p("Mara Lindqvist") + p("mara@example.org"), "hdr"),
        "word/header2.xml": part(p("Mara Lindqvist"), "hdr"),
        "word/footer1.xml": part(p("Page 1 of 2") + p("References on request"), "ftr"),
    }

    assert shown(p("Summary"), extra) == ["Mara Lindqvist", "mara@example.org", "Summary", "References on request"]


def test_a_running_foot_with_a_page_number_goes_where_the_body_says_its_words() -> None:
    extra = {
        "word/footer1.xml": part(p("Mara Lindqvist · Page ") + p("Draft of May · Page 1"), "ftr"),
        "word/header1.xml": part(p("Mara Lindqvist - Page 1 of 2"), "hdr"),
    }

    assert shown(p("Mara Lindqvist") + p("Summary"), extra) == ["Mara Lindqvist", "Summary", "Draft of May · Page 1"]


def test_headings_empty_paragraphs_and_wide_distances_set_lines_apart():
    wide = '<w:spacing w:before="400"/>'
    found = lines(p("Mara") + p() + p("a") + p("b") + p("c", properties=wide) + p("d") + p("Work", style="Heading1"))

    assert [(x.text, x.gap_before) for x in found] == [
        ("Mara", False),
        ("a", True),
        ("b", False),
        ("c", True),
        ("d", False),
        ("Work", True),
    ]
