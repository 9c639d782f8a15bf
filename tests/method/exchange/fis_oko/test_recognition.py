"""Each report is recognised by its content, and by one layout alone."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.method.exchange.fis_oko.made_reports import (
    LONG_HEADER,
    MARKS_HEADER,
    ONE,
    PUPILS_HEADER,
    WIDE_HEADER,
    a_pupil,
    head,
    long_block,
    marks_report,
    pupils_report,
    read_report,
    saved_report,
    wide_row,
)

from opora.domain.errors import OporaError
from opora.exchange.file_facts import FileFacts
from opora.exchange.fis_oko.layouts import FIS_OKO_LAYOUTS
from opora.exchange.fis_oko.report_name import ReportName, report_named
from opora.exchange.opened_file import content_of
from opora.exchange.template.template_file import write_template

JOURNAL = "Сравнение отметок с отметками по журналу"
GROUPED = ("Группы участников", "Кол-во ОО", "Кол-во участников")
MARKS_ROW = [ONE, None, 4, 25, 25, 25, 25]
SAMPLES = {
    "fis-oko-marks": marks_report(MARKS_ROW),
    "fis-oko-journal-wide": [*head(JOURNAL), WIDE_HEADER, wide_row(ONE, 62, 22, 38, 1)],
    "fis-oko-journal-long": [*head(JOURNAL), LONG_HEADER, *long_block(ONE, 20, 38, 1)],
    "fis-oko-pupils": pupils_report(a_pupil(1)),
    "fis-oko-scores": [*head("Распределение первичных баллов"), [*GROUPED, 0, 1]],
    "fis-oko-tasks": [*head("Выполнение заданий"), [*GROUPED, 1, 2, 3, 4, 5]],
    "fis-oko-planned-results": [*head("Достижение планируемых результатов"), GROUPED],
    "fis-oko-tasks-by-group": [*head("Выполнение заданий группами участников"), GROUPED],
}


def recognised(path: Path) -> list[str]:
    content = content_of(path, path.name)
    assert not isinstance(content, str)
    return [layout.code for layout in FIS_OKO_LAYOUTS if layout.recognises(content)]


@pytest.mark.parametrize("code", SAMPLES)
def test_each_report_by_one_layout(tmp_path: Path, code: str) -> None:
    # A bare number for a name, as ФИС ОКО gives it.
    assert recognised(saved_report(tmp_path / "2849657.xlsx", SAMPLES[code])) == [code]


@pytest.mark.parametrize(
    ("header", "row", "facts"),
    [
        (MARKS_HEADER, [MARKS_ROW], 1),
        (PUPILS_HEADER, [a_pupil(1, mark=2)], 1),
        (WIDE_HEADER, [wide_row(ONE, 62, 22, 38, 1)], None),
        (LONG_HEADER, long_block(ONE, 20, 38, 1), None),
    ],
)
def test_a_confirmed_report_by_its_header_alone(
    tmp_path: Path, header: Sequence[object], row: list[Sequence[object]], facts: int | None
) -> None:
    said = FileFacts(year=2026, subject="математика", grade=5)
    intake = read_report(tmp_path, [header, *row], said=said)
    assert intake.outcomes[0].low == facts
    with pytest.raises(OporaError, match="не говорит, что это за работа: год, предмет и класс"):
        read_report(tmp_path, [header, *row])


@pytest.mark.parametrize(
    "rows",
    [
        [["Группы участников", "Кол-во участников"], [ONE, 62]],
        [["Статистика"], ["Предмет:", "Математика"]],
        # Anybody may call a table of his own so.
        [["Выполнение заданий"], ["Школа", "Задание 1"], [ONE, 50]],
        [["Школа", "Год", "Вид процедуры", "Предмет"], [ONE, 2026, "ВПР", "математика"]],
    ],
)
def test_what_is_no_report(tmp_path: Path, rows: list[Sequence[object]]) -> None:
    assert recognised(saved_report(tmp_path / "1.xlsx", rows)) == []


def test_a_blank_column_before_the_report(tmp_path: Path) -> None:
    rows = [[None, *row] for row in SAMPLES["fis-oko-tasks"]]
    assert recognised(saved_report(tmp_path / "1.xlsx", rows)) == ["fis-oko-tasks"]


def test_the_template_is_no_report(tmp_path: Path) -> None:
    path = tmp_path / "Статистика по отметкам.xlsx"
    write_template(path)
    assert recognised(path) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Индивидуальные результаты", ReportName.PUPILS),
        ("Ф1 Индивидуальные  результаты", ReportName.PUPILS),
        ("Ф3. Статистика по отметкам.", ReportName.MARKS),
        ("Выполнение заданий группами участников", ReportName.TASKS_BY_GROUP),
        ("Выполнение заданий", ReportName.TASKS),
        ("Выполнение заданий школами", None),
        ("", None),
    ],
)
def test_names_of_reports(text: str, name: ReportName | None) -> None:
    assert report_named(text) is name
