"""Reading what can be read: a file that cannot be read keeps no other from being read."""

from pathlib import Path

from tests.method.exchange.context.made_form import HEADERS, a_row, written

from opora.exchange.check_files import check_files, read_and_check
from opora.exchange.file_facts import FileFacts
from opora.exchange.read_files import read_files

ROOT = Path(__file__).parents[3]
RESULTS = ROOT / "demo" / "kamenka" / "results.txt"
PLACE = {"municipality": "Каменский район", "region": "Пензенская область"}


def said(*paths: Path) -> dict[Path, FileFacts]:
    return dict.fromkeys(paths, FileFacts())


def test_what_can_be_read_is_what_reading_alone_gives() -> None:
    reading = read_and_check(said(RESULTS), **PLACE)
    assert reading.intake == read_files([RESULTS], **PLACE)
    assert [one.rows for one in reading.files if one.rows] == [
        one.rows for one in check_files(said(RESULTS))
    ]


def test_a_broken_file_is_named_beside_the_read_one(tmp_path: Path) -> None:
    broken = tmp_path / "снимок.xlsx"
    broken.write_bytes(b"\x89PNG\r\n")
    told: list[tuple[int, str]] = []
    reading = read_and_check(
        said(broken, RESULTS), tell=lambda number, name: told.append((number, name)), **PLACE
    )
    assert told == [(1, "снимок.xlsx"), (2, "results.txt")]
    assert len(reading.intake.outcomes) == 7
    refused, good = reading.files
    assert refused.refusals == ("Файл «снимок.xlsx»: это картинка; перенесите числа в шаблон.",)
    assert refused.rows is None
    assert good.rows is not None
    assert good.rows.counted == 7
    assert not refused.is_context_form
    assert not good.is_context_form


def test_a_context_form_is_known_as_one_whether_it_can_be_read_or_not(tmp_path: Path) -> None:
    rows = [a_row()]
    yearless = [header.replace("2020/2021", "").replace("2021", "") for header in HEADERS]
    form = written(tmp_path / "форма.csv", rows)
    reading = read_and_check({form: FileFacts(year=2021), RESULTS: FileFacts()}, **PLACE)
    assert [one.is_context_form for one in reading.files] == [True, False]
    assert reading.files[0].rows is not None
    unsaid = written(tmp_path / "без года.csv", rows, yearless)
    (refused,) = read_and_check(said(unsaid)).files
    assert refused.is_context_form
    assert refused.refusals


def test_schools_without_a_place_are_placed() -> None:
    schools = {one.school for one in read_and_check(said(RESULTS), **PLACE).intake.outcomes}
    assert {(one.municipality, one.region) for one in schools} == {
        ("Каменский район", "Пензенская область")
    }


def test_nothing_given_is_nothing_read() -> None:
    reading = read_and_check({})
    assert (reading.intake.outcomes, reading.files) == ((), ())
