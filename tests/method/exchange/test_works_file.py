"""What pupils scored: counted from protocols of three years and Ф1, written and read again."""

from pathlib import Path

import pytest
from tests.method.exchange.fis_oko.made_reports import a_pupil as individual
from tests.method.exchange.fis_oko.made_reports import pupils_report, read_report
from tests.method.exchange.vpr.made_protocols import (
    a_pupil,
    absent,
    protocol,
    read,
    sheet_of,
    table_2021,
)

from opora.domain.work_summary import ScoreCount, Task, TaskCount, WorkSummary
from opora.exchange.outcomes.summary_json import scores_as_json, summary_of_json, tasks_as_json
from opora.exchange.outcomes.works_file import read_works, write_works
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.scored_rows import ScoredRows
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import SchoolMention
from opora.exchange.where import Where

PUPILS = [
    a_pupil("50001"),
    a_pupil("50002", class_name="5 «Б»", journal_mark="нет отметки"),
    a_pupil("50003", journal_mark="4"),
    a_pupil("50004", total="3", tasks=("3", "X", "не пройд."), journal_mark="2"),
    absent("50005"),
]


def summary_of(intake):
    (scored,) = intake.scored.values()
    return scored.summary()


@pytest.mark.parametrize(
    ("year", "names", "most"),
    [(2020, "123", None), (2021, "123", None), (2022, "123", (8, 8, 4))],
)
def test_a_protocol_is_counted(year, names, most):
    summary = summary_of(read(protocol(year, PUPILS)))
    assert summary.scores == (
        ScoreCount(3, 2, 2, 1),
        ScoreCount(12, 4, None, 1),
        ScoreCount(12, 4, 4, 2),
    )
    assert (summary.participants, summary.max_score) == (4, 20)
    maxima = most or (None,) * 3
    assert summary.tasks == tuple(map(Task, names, maxima, (None,) * 3))
    assert set(summary.task_counts) == {
        *(TaskCount(*one) for one in [("1", "А", 2, 1, 3), ("2", "А", 2, 1, 0)]),
        *(TaskCount(*one) for one in [("3", "А", 2, 1, 0), ("1", "А", 4, 2, 16)]),
        *(TaskCount(*one) for one in [("2", "А", 4, 2, 8), ("3", "А", 4, 2, 0)]),
        *(TaskCount(*one) for one in [("1", "Б", 4, 1, 8), ("2", "Б", 4, 1, 4)]),
        TaskCount("3", "Б", 4, 1, 0),
    }


def test_points_that_cannot_be_believed_are_left_out():
    unclear = a_pupil(total="9", tasks=("8", "H", "1"))
    negative = a_pupil("50002", total="9", tasks=("8", "-1", "1"))
    above = a_pupil("50003", total="12", tasks=("9", "2", "1"))
    summary = summary_of(read(protocol(2022, [unclear, negative, above])))
    assert summary.participants == 3
    points = dict.fromkeys("123", 0)
    pupils = dict(points)
    for one in summary.task_counts:
        pupils[one.task] += one.pupils
        points[one.task] += one.points
    assert (pupils, points) == ({"1": 2, "2": 1, "3": 3}, {"1": 16, "2": 2, "3": 3})


def test_a_shifted_row_keeps_its_score_and_no_tasks():
    shifted = a_pupil(tasks=("", "8", "4"), textbook="X")
    summary = summary_of(read(protocol(2021, [shifted])))
    assert (summary.participants, summary.task_counts) == (1, ())


def test_tasks_of_a_protocol_called_alike_are_not_told_apart():
    header, *rows = table_2021(PUPILS)
    header = ["балл за 1" if cell == "балл за 2" else cell for cell in header]
    summary = summary_of(read([sheet_of([header, *rows])]))
    assert (summary.participants, summary.tasks, summary.task_counts) == (4, (), ())


def test_individual_results_tell_levels(tmp_path: Path):
    report = pupils_report(*(individual(number, mark=4, journal=5) for number in range(3)))
    summary = summary_of(read_report(tmp_path, report))
    assert {one.level for one in summary.tasks} <= {"Б", "П", "В"}
    assert [one.name for one in summary.tasks] == ["1", "2.1", "4К1"]
    assert {(one.mark, one.journal, one.pupils) for one in summary.scores} == {(4, 5, 3)}
    assert {one.pupils for one in summary.task_counts} == {3}


def test_nobody_with_a_score():
    assert (
        ScoredRows(Work(read(protocol(2021, PUPILS)).outcomes[0].procedure), (), ()).summary()
        is None
    )


def test_written_and_read_again(tmp_path: Path):
    intake = read(protocol(2022, PUPILS))
    path = tmp_path / "works.json"
    assert write_works(path, intake) == 1
    first = path.read_bytes()
    assert read_works(path) == {intake.outcomes[0].outcome_id: summary_of(intake)}
    write_works(path, intake)
    assert path.read_bytes() == first
    assert b"50001" not in first


def test_a_task_without_counts_stays_a_task():
    summary = WorkSummary(
        (ScoreCount(3, None, None, 2),),
        None,
        (Task("1", 1, "Б"), Task("2", None, None)),
        (TaskCount("2", "", None, 2, 3),),
    )
    scores, tasks = scores_as_json(summary), tasks_as_json(summary)
    assert summary_of_json(None, scores, tasks) == summary
    assert summary_of_json(None, scores) == WorkSummary(summary.scores, None)


def a_row(number, **told):
    where = Where("протокол.xlsx", "Лист", number)
    return PupilRow(where, SchoolMention("СОШ № 1"), str(number), attended=True, **told)


def test_a_pupil_without_a_score_is_in_no_count():
    procedure = read(protocol(2021, PUPILS)).outcomes[0].procedure
    work = Work(procedure, tasks=(Task("1", None, None),))
    rows = [
        a_row(1, mark=5, points=(3,)),
        a_row(2, score=4, points=(None,)),
        a_row(3, score=4, school_class="А", points=(1,)),
    ]
    summary = ScoredRows(work, rows, (5, 2, 2)).summary()
    assert summary
    assert summary.scores == (ScoreCount(4, 2, None, 2),)
    assert summary.task_counts == (TaskCount("1", "А", 2, 1, 1),)


def told_by(folder: Path, change):
    rows = [individual(number, mark=4) for number in range(3)]
    lines = [change(list(line)) for line in pupils_report(*rows)]
    return summary_of(read_report(folder, lines))


def test_levels_that_are_no_levels_are_not_told(tmp_path: Path):
    def change(line):
        return ["?" if cell in {"Б", "П"} else cell for cell in line]

    assert {one.level for one in told_by(tmp_path, change).tasks} == {None}


def test_tasks_called_alike_are_not_told_apart(tmp_path: Path):
    def change(line):
        return ["1 (1б)" if cell == "2.1 (1б)" else cell for cell in line]

    summary = told_by(tmp_path, change)
    assert (summary.participants, summary.tasks, summary.task_counts) == (3, (), ())


def test_points_above_the_most_are_left_out(tmp_path: Path):
    summary = summary_of(read_report(tmp_path, pupils_report(individual(1, (1, 2, 1), total=4))))
    assert [one.task for one in summary.task_counts] == ["1", "4К1"]
