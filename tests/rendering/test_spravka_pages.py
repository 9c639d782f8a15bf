"""The справка of the Kamenka demo as LibreOffice prints it: whole pages, nothing orphaned."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from opora.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("soffice", "pdftotext")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
OPENS_SOMETHING = re.compile(r"\d+\. [А-Я]|Таблица \d+ —|Приложение \d|Задачи:|Изменено в")
ENGLISH = re.compile(r"\b[A-Za-z]{3,}\b")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of each page, laid out as printed."""
    if MISSING:
        reason = f"needs {', '.join(MISSING)} (packages libreoffice-writer, poppler-utils)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("spravka")
    outcomes, paper = str(folder / "outcomes.parquet"), str(folder / "spravka.docx")
    kamenka = ROOT / "demo" / "kamenka"
    read = ("read", str(kamenka / "results.txt"), "--names", str(kamenka / "names.csv"))
    rule = ("--ruleset", "fioko-2023", "--year", "2023", "--report", paper)
    received = ("--received", f"Список ФИОКО={kamenka / 'received-list.csv'}")
    assert main([*read, "-o", outcomes]) != 2
    assert main(["identify", outcomes, *rule, *received]) == 0
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [shutil.which("soffice"), profile, "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*convert, "--outdir", folder, paper], check=True, capture_output=True, timeout=180
    )
    command = [shutil.which("pdftotext"), "-layout", str(folder / "spravka.pdf"), "-"]
    text = subprocess.check_output(command, encoding="utf-8")
    return text.removesuffix("\f").split("\f")


def lines(page: str) -> list[str]:
    return [line.strip() for line in page.splitlines() if line.strip()]


def test_no_page_is_blank_and_the_paper_is_short(pages: list[str]) -> None:
    assert 6 <= len(pages) <= 12
    assert all(len(lines(page)) > 3 for page in pages)


def test_no_heading_or_caption_stands_alone_at_the_end_of_a_page(pages: list[str]) -> None:
    for page in pages:
        assert not OPENS_SOMETHING.match(lines(page)[-1]), lines(page)[-1]


def test_the_signature_ends_the_text_and_not_a_page_of_its_own(pages: list[str]) -> None:
    (signed,) = [page for page in pages if "(подпись)" in page]
    assert len(lines(signed)) > 6


def test_every_school_and_the_contradiction_are_there(pages: list[str]) -> None:
    text = " ".join(" ".join(pages).split())
    for part in ("Кикино", "Головинщино", "Покровская", "30,8", "противоречие", "37,5"):
        assert part in text


def test_a_specialist_meets_no_english(pages: list[str]) -> None:
    # The particulars name the ruleset, its checksum and the file, which are names.
    text = " ".join(pages[:-1])
    assert set(ENGLISH.findall(text)) <= {"results", "txt", "Excel"}
