import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from tests.method.documents.sample_paper import (
    PROSE,
    WATERMARK,
    sample_paper,
    school_table,
    wide_table,
)

import opora
from opora.documents.content import Emphasis, Heading, Items, Paragraph, Run
from opora.documents.paper import Signature
from opora.documents.word import render_docx


def opened(**changes):
    return docx.Document(BytesIO(render_docx(sample_paper(**changes))))


def parts(**changes):
    with ZipFile(BytesIO(render_docx(sample_paper(**changes)))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def texts(document, style):
    return [p.text for p in document.paragraphs if p.style.name == style]


def printed(part):
    # Not itertext(): python-docx gives its runs a `text` of their own, and words come twice.
    return "".join(text.text for text in part.iter(qn("w:t")))


def test_the_page_follows_the_standard():
    section = opened().sections[0]
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(margin.mm) for margin in margins] == [20, 10, 20, 20]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_text_stands_in_real_styles():
    document = opened()
    assert texts(document, "Title") == ["АНАЛИТИЧЕСКАЯ СПРАВКА"]
    assert "1. Основание" in texts(document, "Heading 1")
    assert "1.1. Порядок" in texts(document, "Heading 2")
    assert "Таблицы" in texts(document, "Heading 3")
    assert len(texts(document, "List Number")) == 5
    assert len(texts(document, "List Bullet")) == 2
    assert texts(document, "Quote")[0].startswith("Под низкими результатами")


def test_the_text_is_typeset():
    body = texts(opened(), "Body Text")[0]
    assert "37,5\u00a0% (3\u00a0из\u00a08\u00a0чел.)" in body
    assert "им.\u00a0А.И.\u00a0Панкова с.\u00a0Головинщино" in body
    assert "проект «500+»" in body


def test_emphasis_is_kept():
    blocks = (
        Paragraph((Run("просто "), Run("важно", Emphasis.BOLD), Run(" так", Emphasis.ITALIC))),
    )
    body = next(p for p in opened(blocks=blocks).paragraphs if p.style.name == "Body Text")
    assert [(r.text, bool(r.bold), bool(r.italic)) for r in body.runs] == [
        ("просто ", False, False),
        ("важно", True, False),
        (" так", False, True),
    ]


def test_tables_are_numbered_by_fields_with_the_number_filled_in():
    captions = [p for p in opened().paragraphs if p.style.name == "Caption"]
    fields = [p._p.find(qn("w:fldSimple")) for p in captions]
    assert [field.get(qn("w:instr")).split()[:2] for field in fields] == [["SEQ", "Таблица"]] * 4
    assert [printed(field) for field in fields] == ["1", "2", "3", "4"]
    assert printed(captions[0]._p) == "Таблица\u00a01\u00a0— Результаты школ"


def test_heads_repeat_and_rows_stay_whole():
    table = opened(blocks=(school_table(5),), signatures=()).tables[0]
    rows = table._tbl.tr_lst
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [
        True,
        *[False] * 5,
    ]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
    assert table.rows[1].cells[0].text == "1"
    assert table.rows[-1].cells[1].paragraphs[0].runs[0].bold


def test_a_wide_table_lies_on_a_landscape_page_of_its_own():
    sections = opened().sections
    lying = [section.page_width > section.page_height for section in sections]
    assert lying == [False, True, False, True]
    assert [s.different_first_page_header_footer for s in sections] == [True, False, False, False]
    assert all(section.header.is_linked_to_previous for section in list(sections)[1:])


def test_numbered_lists_start_anew():
    blocks = (Items(("а", "б"), numbered=True), Items(("в",), numbered=True))
    items = [p for p in opened(blocks=blocks).paragraphs if p.style.name == "List Number"]
    numbers = [p._p.pPr.numPr.numId.val for p in items]
    assert numbers[0] == numbers[1] != numbers[2]


def test_page_numbers_start_on_the_second_page():
    section = opened(watermark=None).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" not in etree.tostring(section.first_page_header._element).decode()
    assert "PAGE" in etree.tostring(section.header._element).decode()


def test_the_watermark_stands_in_both_headers_as_words_and_as_a_drawing():
    section = opened().sections[0]
    shown = WATERMARK.replace(" —", "\u00a0—")
    for header in (section.first_page_header, section.header):
        assert shown in [p.text for p in header.paragraphs]
        drawn = header._element.find(".//{urn:schemas-microsoft-com:vml}shape/{*}textpath")
        assert drawn.get("string") == shown


def test_an_official_paper_has_no_watermark():
    assert not any(b"PowerPlus" in part for part in parts(watermark=None).values())


def test_quotes_in_a_watermark_do_not_break_the_drawing():
    section = opened(watermark='ПРОЕКТ "500+" & <проба>').sections[0]
    drawn = section.header._element.find(".//{urn:schemas-microsoft-com:vml}shape/{*}textpath")
    assert drawn.get("string") == "ПРОЕКТ «500+» & <проба>"


def test_known_details_are_printed():
    document = opened()
    assert texts(document, "Реквизиты: дата и номер") == [
        "31\u00a0октября\u00a02023\u00a0г.\t№\u00a012-с"
    ]
    assert texts(document, "Реквизиты: место") == ["г.\u00a0Каменка"]


def test_unknown_details_become_lines_to_fill_in():
    document = opened(date=None, number=None, signatures=(Signature(),))
    (details,) = texts(document, "Реквизиты: дата и номер")
    assert "____" in details.split("\t")[0]
    assert "____" in details.split("\t")[1]
    signature = document.tables[-3]
    assert [cell.text for cell in signature.rows[0].cells] == [""] * 5
    hints = [cell.text for cell in signature.rows[1].cells if cell.text]
    assert hints == ["(должность)", "(подпись)", "(инициалы, фамилия)"]


def test_a_known_signature_asks_for_the_hand_alone():
    signature = opened(
        blocks=(Paragraph(PROSE),), signatures=(Signature("Директор", "И.И. Иванова"),)
    ).tables[0]
    assert [cell.text for cell in signature.rows[0].cells] == [
        "Директор",
        "",
        "",
        "",
        "И.И.\u00a0Иванова",
    ]
    assert [cell.text for cell in signature.rows[1].cells if cell.text] == ["(подпись)"]


@pytest.mark.parametrize(
    "last", [Paragraph(PROSE), Items(("а", "б")), school_table(3), wide_table()]
)
def test_the_signature_stays_with_the_end_of_the_text(last):
    document = opened(blocks=(Paragraph(PROSE), last))
    signature = document.tables[-2]._tbl
    before = signature.getprevious()
    kept = before.findall(f".//{qn('w:keepNext')}")
    assert kept
    if before.tag == qn("w:tbl"):
        assert len(kept) >= len(before.tr_lst[-1].tc_lst)


def test_the_signature_stands_before_the_appendices():
    body = list(docx.Document(BytesIO(render_docx(sample_paper()))).element.body)
    text = [printed(part) for part in body]
    signed = next(place for place, words in enumerate(text) if "(подпись)" in words)
    assert text.index("Приложение\u00a01") > signed


def test_the_language_is_russian_and_no_font_falls_back():
    styles = etree.fromstring(parts()["word/styles.xml"])
    (fonts,) = styles.findall(f".//{qn('w:rFonts')}")
    assert set(fonts.attrib.values()) == {"Times New Roman"}
    assert len(fonts.attrib) == 4
    assert styles.find(f".//{qn('w:lang')}").get(qn("w:val")) == "ru-RU"


def test_every_style_used_exists():
    files = parts()
    styles = etree.fromstring(files["word/styles.xml"])
    known = {style.get(qn("w:styleId")) for style in styles.findall(qn("w:style"))}
    pages = [
        etree.fromstring(files[name])
        for name in files
        if name.startswith("word/") and name.endswith(".xml")
    ]
    used = {
        mark.get(qn("w:val"))
        for page in pages
        for name in ("w:pStyle", "w:tblStyle", "w:basedOn", "w:next")
        for mark in page.iter(qn(name))
    }
    assert used <= known


def test_properties_name_the_paper_and_nobody():
    properties = opened().core_properties
    assert properties.title == "АНАЛИТИЧЕСКАЯ СПРАВКА"
    assert properties.subject == "Школы с низкими образовательными результатами, 2023"
    assert properties.language == "ru-RU"
    assert properties.author == ""
    assert properties.last_modified_by == ""
    assert str(properties.created.date()) == str(properties.modified.date()) == "2023-10-31"
    assert b"dcterms:created" not in parts(date=None)["docProps/core.xml"]


def test_characters_xml_cannot_hold_are_dropped():
    blocks = (
        Heading(1, "Шко\x00ла\x0b"),
        Paragraph("Кики\ud800но\ufffe\x1b и 😀"),
        school_table(2),
    )
    document = opened(blocks=blocks)
    assert texts(document, "Heading 1") == ["Школа"]
    assert texts(document, "Body Text") == ["Кикино и 😀"]


def test_line_breaks_and_tabs_survive():
    (body,) = texts(opened(blocks=(Paragraph("раз\nдва\tтри"),)), "Body Text")
    assert body == "раз\nдва\tтри"


def test_a_paper_that_nobody_may_sign_has_no_block_for_it():
    assert "(подпись)" not in printed(opened(signatures=()).element.body)


def test_a_tab_may_end_a_line():
    (body,) = texts(opened(blocks=(Paragraph("раз\t\tдва\t"),)), "Body Text")
    assert body == "раз\t\tдва\t"


def test_a_paper_without_a_subtitle_prints_none():
    assert texts(opened(subtitle=""), "Subtitle") == []


def test_equal_papers_give_equal_bytes():
    assert render_docx(sample_paper()) == render_docx(sample_paper())
    assert render_docx(sample_paper()) != render_docx(sample_paper(number="13-с"))


def test_no_part_of_the_file_knows_the_time():
    with ZipFile(BytesIO(render_docx(sample_paper()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert archive.namelist()[1:] == sorted(archive.namelist()[1:])


def test_the_bytes_do_not_depend_on_the_process():
    package, tests = Path(opora.__file__).parents[1], Path(__file__).parents[3]
    code = (
        "import hashlib; from tests.method.documents.sample_paper import sample_paper; "
        "from opora.documents.word import render_docx; "
        "print(hashlib.sha256(render_docx(sample_paper())).hexdigest())"
    )
    digests = set()
    for seed, zone in (("0", "UTC"), ("1", "Asia/Kamchatka"), ("2", "America/New_York")):
        environment = {
            **os.environ,
            "PYTHONPATH": f"{package}{os.pathsep}{tests}",
            "PYTHONHASHSEED": seed,
            "TZ": zone,
        }
        digests.add(subprocess.check_output([sys.executable, "-c", code], env=environment))
    assert len(digests) == 1


def test_a_thousand_schools_are_written_in_seconds():
    # python-docx's own tables need minutes for this; the limit is the runner's time-out.
    data = render_docx(sample_paper(blocks=(school_table(1_000),)))
    assert len(docx.Document(BytesIO(data)).tables[0]._tbl.tr_lst) == 1_001
