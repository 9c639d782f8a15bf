"""Workbooks of one exam read and checked in one call."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.method.exchange.exams.apart_and_together import cut_by_chance
from tests.method.exchange.exams.planted import ENGLISH, planted
from tests.method.exchange.exams.protocols_made import PERSON, Line, counts, exam, oge, saved
from tests.method.exchange.told_problems import problem_of

from opora.domain.errors import OporaError
from opora.exchange.account import account_of
from opora.exchange.check_files import CheckedFile, check_files
from opora.exchange.file_facts import FileFacts
from opora.exchange.read_files import read_files

DAY = "02 - Математика 2025.06.03"
RESERVE = "02 - Математика 2025.06.26"
BARE = ("Код ОО", "Первичный балл", "Оценка")
MATHS = ("201005", "математика")


def a_book(path: Path, title: str, *rows: Line) -> Path:
    return saved(path, {"Протокол": exam(title, rows)})


def checked(*paths: Path) -> tuple[CheckedFile, ...]:
    return check_files(dict.fromkeys(paths, FileFacts()))


def bare(title: str, *marks: int) -> dict[str, Sequence[Line]]:
    return {"Протокол": exam(title, [[201005, 9, mark] for mark in marks], BARE)}


@pytest.mark.parametrize("seed", range(4))
def test_check_and_read_agree_whatever_the_order(tmp_path: Path, seed: int) -> None:
    made = planted(seed)
    dealt = cut_by_chance(made, seed + 1, seed)
    paths = [saved(tmp_path / name, pages) for name, pages in dealt.items()]
    intake = read_files(paths)
    assert counts(intake) == made.counts
    assert read_files(paths[::-1]) == intake
    files = checked(*paths)
    assert tuple(one.rows for one in files) == account_of(intake).files
    told = sorted(one.problem_id for file in files for one in file.problems)
    assert told == sorted(intake.problems_by_id)
    assert all(one.file == file.name for file in files for one in file.problems)


def test_a_check_tells_figures_that_other_files_take_part_in(tmp_path: Path) -> None:
    books = [
        a_book(tmp_path / f"{n}.xlsx", f"02 - Математика 2025.06.0{n}", oge(201005, str(n), 9, 2))
        for n in range(1, 6)
    ]
    apart = a_book(tmp_path / "я.xlsx", "03 - Физика 2025.06.05", oge(201005, "1", 9, 3))
    title = "ОГЭ, математика, весна 2025: 1\N{NO-BREAK SPACE}школа, участников"
    first, second, alone = checked(*books[:2], apart)
    assert first.contents == (f"{title} 2, ниже минимума 2; считая вместе с файлом «2.xlsx»",)
    assert second.contents == (f"{title} 2, ниже минимума 2; считая вместе с файлом «1.xlsx»",)
    assert first.rows.counted == second.rows.counted == 1
    assert alone.contents == (
        "ОГЭ, физика, весна 2025: 1\N{NO-BREAK SPACE}школа, участников 1, ниже минимума 0",
    )
    (beside, *_) = checked(*books[:3])
    assert beside.contents[0].endswith("считая вместе с файлами «2.xlsx» и «3.xlsx»")
    (among, *_) = checked(*books)
    assert among.contents[0].endswith("считая вместе с другими файлами (4)")


def test_a_refused_file_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    main = saved(tmp_path / "а.xlsx", bare(DAY, 2, 2))
    appeals = saved(tmp_path / "б.xlsx", bare(f"{DAY} после апелляций", 3))
    undated = a_book(tmp_path / "в.xlsx", "02 - Математика", oge(201005, "1", 9, 2))
    (tmp_path / "г.xlsx").write_bytes(b"PK\x03\x04")
    other = saved(tmp_path / "д.xlsx", bare(RESERVE, 3))
    files = checked(appeals, main, undated, tmp_path / "г.xlsx", other)
    assert [bool(file.refusals) for file in files] == [True, False, True, True, False]
    assert "учеников меньше" in files[0].refusals[0]
    assert files[0].title == "Протокол ОГЭ, ЕГЭ или ГВЭ"
    assert (files[0].rows, files[0].contents, files[0].problems) == (None, (), ())
    beside = "ОГЭ, математика, весна 2025: 1\N{NO-BREAK SPACE}школа, участников 3, ниже минимума 2"
    assert files[1].contents == (f"{beside}; считая вместе с файлом «д.xlsx»",)
    assert files[1:2] + files[4:] == checked(main, other)
    with pytest.raises(OporaError) as refusal:
        read_files([appeals, main, undated])
    assert [sentence[:13] for sentence in refusal.value.sentences] == [
        "Файл «б.xlsx»",
        "Файл «в.xlsx,",
    ]


def test_facts_are_said_of_each_file(tmp_path: Path) -> None:
    dated = a_book(tmp_path / "а.xlsx", DAY, oge(201005, "1", 9, 2))
    undated = a_book(tmp_path / "б.xlsx", "02 - Математика", oge(201005, "2", 9, 3))
    said = {undated: FileFacts(year=2025), dated: FileFacts()}
    assert counts(read_files([undated, dated], said=said)) == {MATHS: (1, 2)}


def test_only_the_file_with_english_headers_is_doubted(tmp_path: Path) -> None:
    english = exam(RESERVE, [[201005, "9А", "7", *PERSON[:2], 9, 2]], ENGLISH)
    paths = [
        a_book(tmp_path / "а.xlsx", DAY, oge(201005, "1", 9, 2)),
        saved(tmp_path / "б.xlsx", {"Protocol": english}),
    ]
    intake = read_files(paths)
    assert counts(intake) == {MATHS: (2, 2)}
    assert problem_of(intake, "layout-unconfirmed").file == "б.xlsx"


def test_a_copy_of_a_file_is_counted_once(tmp_path: Path) -> None:
    rows = [oge(201005, str(n), 9, 2) for n in range(1, 4)]
    first, copy = (a_book(tmp_path / name, DAY, *rows) for name in ("а.xlsx", "а (1).xlsx"))
    assert counts(read_files([first, copy])) == {MATHS: (3, 3)}
    counted = {one.name: (one.rows.counted, one.rows.named) for one in checked(first, copy)}
    assert counted == {"а (1).xlsx": (3, 0), "а.xlsx": (0, 3)}


def test_files_of_one_name_in_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    paths = []
    for number, district in enumerate(("Север", "Юг")):
        folder = tmp_path / district / "ОГЭ"
        folder.mkdir(parents=True)
        paths.append(a_book(folder / "м.xlsx", DAY, oge(201005 + number, f"{number}", 9, 2)))
    paths.append(a_book(tmp_path / "м.xlsx", RESERVE, oge(201005, "7", 9, 2)))
    names = ("Север/ОГЭ/м.xlsx", "Юг/ОГЭ/м.xlsx", f"{tmp_path.name}/м.xlsx")
    assert tuple(one.name for one in checked(*paths)) == names
    assert counts(read_files(paths)) == {MATHS: (2, 2), ("201006", "математика"): (1, 1)}
