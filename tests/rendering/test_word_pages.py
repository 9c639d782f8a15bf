"""The papers as LibreOffice prints them: what the XML promises is what a person sees."""

import os
import re
import shutil
import subprocess

import pytest
from tests.method.documents.sample_paper import (
    PROSE,
    WATERMARK,
    sample_paper,
    wide_table,
)

from opora.documents.content import Heading, PageBreak, Paragraph
from opora.documents.word import render_docx

TOOLS = ("soffice", "pdftotext")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
A4_WIDTH, A4_HEIGHT = 595, 842  # points


@pytest.fixture(scope="module", autouse=True)
def _tools():
    if MISSING:
        reason = f"needs {', '.join(MISSING)} (packages libreoffice-writer, poppler-utils)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


def printed(folder, *papers):
    """Per paper its pages: the width, and (x of the middle, y of the top, word) for each word."""
    sources = [folder / f"{place}.docx" for place in range(len(papers))]
    for source, paper in zip(sources, papers, strict=True):
        source.write_bytes(render_docx(paper))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [shutil.which("soffice"), profile, "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*convert, "--outdir", folder, *sources], check=True, capture_output=True, timeout=180
    )
    return [pages_of(source.with_suffix(".pdf")) for source in sources]


def pages_of(pdf):
    boxes = subprocess.check_output(
        [shutil.which("pdftotext"), "-bbox", pdf, "-"], encoding="utf-8"
    )
    pages = []
    for width, content in re.findall(r'<page width="([\d.]+)"[^>]*>(.*?)</page>', boxes, re.DOTALL):
        found = re.findall(
            r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" [^>]*>(.*?)</word>', content
        )
        placed = [((float(a) + float(c)) / 2, float(b), word) for a, b, c, word in found]
        pages.append((float(width), placed))
    return pages


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return printed(tmp_path_factory.mktemp("paper"), sample_paper())[0]


def words(page):
    return [word for _, _, word in page[1]]


def upper_margin(page):
    return [(x, word) for x, y, word in page[1] if y < 50]


def test_the_first_page_has_no_number(pages):
    assert not [word for _, word in upper_margin(pages[0]) if word.isdigit()]


def test_later_pages_are_numbered_in_the_middle_of_the_upper_margin(pages):
    assert len(pages) > 5
    for number, page in enumerate(pages[1:], start=2):
        ((x, word),) = [(x, word) for x, word in upper_margin(page) if word.isdigit()]
        assert word == str(number)
        left, right = 57, page[0] - 28  # margins of 20 and 10 mm
        assert x == pytest.approx((left + right) / 2, abs=3)


def test_the_head_of_a_long_table_repeats(pages):
    with_rows = [page for page in pages if words(page).count("ОГЭ,") > 10]
    assert len(with_rows) >= 2
    assert all("Процедура" in words(page) for page in with_rows)


def test_no_page_is_blank(pages):
    for page in pages:
        body = [word for _, y, word in page[1] if y > 70]
        assert len(body) > 5


def test_wide_tables_lie_and_the_rest_stands(pages):
    lying = [round(page[0]) == A4_HEIGHT for page in pages]
    wide = ["2015" in words(page) for page in pages]
    assert lying == wide
    assert {round(page[0]) for page in pages} == {A4_WIDTH, A4_HEIGHT}


def test_the_watermark_is_read_on_every_page(pages):
    for page in pages:
        assert set(WATERMARK.split()) <= set(words(page))


def test_a_heading_is_not_left_behind_by_its_wide_table(pages):
    (page,) = [page for page in pages if "2." in words(page) and "Показатели" in words(page)]
    assert round(page[0]) == A4_HEIGHT


def test_breaks_that_meet_leave_no_blank_page(tmp_path):
    blocks = (
        Heading(1, "Начало"),
        wide_table(),
        PageBreak(),
        Paragraph(PROSE),
        PageBreak(),
        wide_table(),
        PageBreak(),
    )
    (pages,) = printed(tmp_path, sample_paper(blocks=blocks))
    assert len(pages) == 4  # the details, lying, standing, lying with the signatures
    assert all(len(words(page)) > 10 for page in pages)


def test_the_signature_is_never_alone(tmp_path):
    # One line more from paper to paper, until the signature does not fit under the text.
    papers = [
        sample_paper(blocks=tuple(Paragraph(f"Строка{n}.") for n in range(count)), watermark=None)
        for count in range(24, 40)
    ]
    pushed = [pages for pages in printed(tmp_path, *papers) if len(pages) > 1]
    assert 0 < len(pushed) < len(papers)
    for pages in pushed:
        assert "(подпись)" in words(pages[-1])
        assert any(word.startswith("Строка") for word in words(pages[-1]))
