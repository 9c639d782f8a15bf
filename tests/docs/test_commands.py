"""Every command shown to the reader runs, and comes out as the page says."""

import csv
import io
import re
import shutil
from pathlib import Path

import openpyxl
import pytest
from django.core.management import find_commands
from docs.build import ROOT
from tests.docs.fenced_blocks import fenced_blocks, opora_commands
from tests.docs.made_files import make_files

from opora.cli.main import main
from opora.cli.parser import build_parser
from opora.exchange.decisions.name_decisions import NAME_COLUMNS
from opora.exchange.decisions.resolutions import RESOLUTION_COLUMNS
from opora.exchange.manifest import MANIFEST_COLUMNS

DOCS = ROOT / "docs"
TUTORIAL = DOCS / "tutorial" / "pervyj-spisok.md"
RESOLVE = DOCS / "how-to" / "razreshit-rashozhdenie.md"
SPELLINGS = DOCS / "how-to" / "reshit-o-nazvaniyah.md"
COMPARE = DOCS / "how-to" / "sverit-spiski.md"
SCENARIO = DOCS / "how-to" / "posmotret-scenarij.md"
PROTOCOLS = DOCS / "how-to" / "prochitat-protokoly.md"
# Commands of the office are tried with the office, in tests/office/moving.
MOVING = DOCS / "how-to" / "perenesti-municipalitet.md"
# It is walked in a browser, in tests/acceptance/journeys; here only its words are looked up.
OFFICE = DOCS / "tutorial" / "rabochee-mesto.md"
# Its pages are walked there as well; it has no commands.
SURVEY = DOCS / "how-to" / "oprosit-shkoly.md"
COMMANDS = DOCS.parent / "src" / "opora_web" / "config" / "management"
COUNTRY = DOCS / "how-to" / "poschitat-stranu.md"
GUIDES = [TUTORIAL, PROTOCOLS, RESOLVE, SPELLINGS, COMPARE, SCENARIO, COUNTRY]
EVERY_PAGE = [*GUIDES, *sorted((DOCS / "explanation").glob("*.md")), ROOT / "CHANGELOG.md"]


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch) -> Path:
    """The folder from which the reader works: the demo beside an empty folder for results."""
    shutil.copytree(ROOT / "demo", tmp_path / "demo")
    (tmp_path / "out").mkdir()
    make_files(tmp_path / "vpr")
    tables = {RESOLVE: "out/resolutions.csv", SPELLINGS: "names.csv", PROTOCOLS: "vpr/perechen.csv"}
    for page, name in tables.items():
        (block,) = fenced_blocks(page, "csv")
        (tmp_path / name).write_text(block, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run_all(page: Path, capsys) -> str:
    """Everything that the commands of a page print; none of them may be refused."""
    for arguments in opora_commands(page):
        assert main(arguments) in (0, 1), arguments
    return capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.usefixtures("workplace")
@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.stem)
def test_commands_run_in_their_order(page, capsys):
    assert run_all(page, capsys)


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: page.stem)
def test_commands_parse(page):
    for arguments in opora_commands(page):
        assert callable(build_parser().parse_args(arguments).run)


def test_every_guide_shows_commands():
    assert [page.name for page in GUIDES if not opora_commands(page)] == []
    guides = {*(DOCS / "how-to").glob("*.md"), *(DOCS / "tutorial").glob("*.md")}
    known = {*GUIDES, MOVING, OFFICE, SURVEY}
    assert {page for page in guides if page.name != "README.md"} == known


def test_the_guide_of_the_office_shows_commands_that_it_has():
    shown = re.findall(r"^    opora-office (\w+)", MOVING.read_text(encoding="utf-8"), re.MULTILINE)
    assert shown == ["export", "import"]
    assert set(shown) <= set(find_commands(str(COMMANDS)))


def test_the_office_has_every_button_of_its_tutorial():
    shown = re.findall(r"\*\*([^*]+)\*\*", OFFICE.read_text(encoding="utf-8"))
    office = [
        *(ROOT / "src" / "opora_web").rglob("*.html"),
        *(ROOT / "src" / "opora_web").rglob("*.py"),
    ]
    words = "\n".join(path.read_text(encoding="utf-8") for path in office)
    named = {" ".join(name.split()) for name in shown} - {"жирным"}
    assert len(named) > 25
    assert {name for name in named if name not in words} == set()


def test_an_unknown_option_in_a_page_would_be_caught(tmp_path, capsys):
    page = tmp_path / "page.md"
    page.write_text("```\nopora read a.txt -o b.parquet --fast\n```\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        build_parser().parse_args(opora_commands(page)[0])
    assert "--fast" in capsys.readouterr().err


def test_the_tutorial_says_what_the_program_says(workplace, capsys):
    told = run_all(TUTORIAL, capsys)
    assert "7 результатов, 3 школы" in told
    assert "предупреждение — 4, сведение — 1" in told
    for sentence in (
        "Напечатано 30,8 %, а 4 из 12 — это 33,3 %; 30,8 % было бы при 4 из 13",
        "При ином результате 1 участника школа не вошла бы в список",
    ):
        assert sentence in told
    assert (workplace / "out" / "spravka.docx").stat().st_size > 10_000
    assert (workplace / "out" / "kamenka.xlsx").is_file()
    assert (workplace / "out" / "kamenka.problems.csv").is_file()


def test_the_text_shown_in_the_tutorial_is_read(workplace, capsys):
    (shown,) = [block for block in fenced_blocks(TUTORIAL) if "МОУ СОШ" in block]
    (workplace / "text.txt").write_text(shown, encoding="utf-8")
    assert main(["read", "text.txt", "-o", "out/text.parquet"]) == 0
    assert "2 результата, 1 школа" in capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")


def test_the_guide_to_protocols_says_what_the_program_says(workplace, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "250")
    first = opora_commands(PROTOCOLS)[0]
    assert main(first[:2]) == 2
    told = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    told += run_all(PROTOCOLS, capsys)
    (shown,) = fenced_blocks(PROTOCOLS, "text")
    assert shown in told
    quoted = re.findall(r"^> (.+)$", PROTOCOLS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert [sentence for sentence in quoted if sentence not in told] == []
    assert (workplace / "out" / "vpr.problems.csv").is_file()


def test_the_school_of_the_guide_has_remarks_of_its_own(workplace, capsys):
    run_all(PROTOCOLS, capsys)
    workbook = openpyxl.load_workbook(workplace / "out" / "shkola.xlsx")
    header, *rows = workbook["Замечания"].values
    # One of the files calls the school by its name, and the login finds it.
    assert {row[header.index("Школа")] for row in rows} == {"МБОУ «СОШ № 1»"}


@pytest.mark.usefixtures("workplace")
def test_the_resolution_shown_settles_the_contradiction(capsys):
    told = run_all(RESOLVE, capsys)
    assert "Расхождение разрешено: учтено 4 из 12" in told


@pytest.mark.usefixtures("workplace")
def test_the_remark_quoted_is_the_one_printed(capsys):
    (quoted,) = re.findall(r"^> (.+)$", SPELLINGS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert quoted in run_all(SPELLINGS, capsys)


@pytest.mark.usefixtures("workplace")
def test_the_remark_names_columns_of_the_table_shown(capsys):
    told = run_all(SPELLINGS, capsys)
    advice = re.search(r"запишите в файл решений: (.+?)\. \(P-", told)[1]
    (block,) = fenced_blocks(SPELLINGS, "csv")
    assert re.findall(r"«([^»]+)» —", advice) == block.splitlines()[0].split(";")[:2]


@pytest.mark.usefixtures("workplace")
def test_the_decisions_shown_settle_the_names(capsys):
    source = "demo/kamenka/results.txt"
    main(["read", source, "--names", "names.csv", "-o", "out/k.parquet"])
    told = capsys.readouterr().out
    assert told.count("читается как «МОУ СОШ им. А.И. Панкова с. Головинщино»") == 2
    assert "Похоже" not in told


@pytest.mark.usefixtures("workplace")
def test_the_comparison_finds_what_the_page_promises(capsys):
    told = run_all(COMPARE, capsys)
    assert "Нижнетерянская школа стоит в списке" in told
    assert "В обоих списках: 8" in told
    assert "В обоих списках: 3" in told


@pytest.mark.usefixtures("workplace")
def test_scenarios_are_marked_and_refused_without_the_word(capsys):
    told = run_all(SCENARIO, capsys)
    assert told.count("СЦЕНАРИЙ — не официальный список") == 5
    without = [a for a in opora_commands(SCENARIO)[1] if a != "--scenario"]
    assert main(without) == 2
    assert "Официальное правило не меняют" in capsys.readouterr().err


@pytest.mark.usefixtures("workplace")
def test_the_risk_zone_of_the_example_is_not_empty(capsys):
    told = run_all(SCENARIO, capsys)
    assert "зона риска — 1" in told


def test_the_country_page_ends_with_the_tables_it_names(workplace):
    for arguments in opora_commands(COUNTRY):
        assert main(arguments) == 0
    named = ("ucheniki.parquet", "itogi.parquet", "resheniya.parquet", "scenarij.parquet")
    assert all((workplace / "out" / name).is_file() for name in named)


@pytest.mark.parametrize(
    ("page", "columns"), [(SPELLINGS, NAME_COLUMNS), (RESOLVE, RESOLUTION_COLUMNS)]
)
def test_tables_shown_have_the_headers_of_the_reader(page, columns):
    (block,) = fenced_blocks(page, "csv")
    header, *rows = csv.reader(io.StringIO(block), delimiter=";")
    assert header == [column.header for column in columns]
    assert {len(row) for row in rows} == {len(header)}


def test_the_list_of_files_shown_has_columns_of_the_reader():
    (block,) = fenced_blocks(PROTOCOLS, "csv")
    header, *rows = csv.reader(io.StringIO(block), delimiter=";")
    assert header == [column.header for column in MANIFEST_COLUMNS][: len(header)]
    assert {len(row) for row in rows} == {len(header)}
