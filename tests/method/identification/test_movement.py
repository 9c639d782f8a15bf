"""Movement between two runs: who came, stayed, left, and why."""

import pytest
from tests.made import a_ruleset, a_run, a_scenario, a_school, an_outcome

from opora.domain.outcome import Outcome
from opora.domain.school import School
from opora.identification.course import Course
from opora.identification.identify import Identification
from opora.identification.movement import SchoolMovement, movement
from opora.identification.movement_table import movement_table
from opora.identification.school_result import SchoolResult

KIKINO = a_school()
PHYSICS = {"subject": "физика"}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def one_school(before: Identification, after: Identification) -> SchoolMovement[SchoolResult]:
    (moved,) = movement(before, after).schools
    return moved


def sentences(before: Identification, after: Identification) -> list[str]:
    """What is told besides the verdict of either year."""
    return [plain(sentence) for sentence in one_school(before, after).why[2:]]


def the_year_before(*outcomes: Outcome) -> Identification:
    return a_run([an_outcome(0, 20, year=2021), *outcomes], year=2022)


def this_year(*outcomes: Outcome) -> Identification:
    return a_run(list(outcomes), year=2023)


LISTED_BEFORE = the_year_before(
    an_outcome(4, 10, year=2022), an_outcome(5, 10, year=2022, **PHYSICS)
)


def test_a_school_that_left_learns_which_criterion_was_met_and_what_changed() -> None:
    after = this_year(
        an_outcome(4, 10, year=2022), an_outcome(2, 10, year=2022, **PHYSICS), an_outcome(2, 10)
    )
    moved = one_school(LISTED_BEFORE, after)
    assert moved.course is Course.LEFT
    assert [plain(sentence) for sentence in moved.why] == [
        (
            "2021/22 учебный год: в списке. Выполнен критерий 1 (низких результатов за 2021 и 2022 "
            "годы — 2, нужно не менее 2)."
        ),
        "2022/23 учебный год: не в списке. Ни один критерий не выполнен.",
        (
            "ОГЭ, физика, 2022 — 5 из 10 (50,0 %): теперь учтено 2 из 10 (20,0 %), это не низкий "
            "результат; за 2022/23 учебный год результатов по этой процедуре нет."
        ),
    ]


def test_a_result_out_of_the_window_and_the_share_since_then() -> None:
    before = a_run([an_outcome(4, 10, year=2021), an_outcome(3, 10, year=2022)], year=2022)
    after = this_year(an_outcome(3, 10, year=2022), an_outcome(2, 10))
    assert one_school(before, after).course is Course.LEFT
    assert sentences(before, after) == [
        (
            "ОГЭ, математика, 2021 — 4 из 10 (40,0 %): 2020/21 учебный год больше не "
            "рассматривается; за 2022/23 учебный год доля снизилась с 40,0 % (4 "
            "из 10) до 20,0 % (2 из 10)."
        )
    ]


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (an_outcome(2, 5), "за 2022/23 учебный год доля не изменилась: 40,0 % (2 из 5)"),
        (an_outcome(3, 5), "за 2022/23 учебный год доля выросла с 40,0 % (4 из 10) до 60,0 %"),
        (
            an_outcome(0, 0),
            "за 2022/23 учебный год не учтено: участников не было",
        ),
        (
            an_outcome(1, 5, **PHYSICS),
            "за 2022/23 учебный год результатов по этой процедуре нет",
        ),
    ],
)
def test_what_followed_a_result_that_is_no_longer_looked_at(now: Outcome, told: str) -> None:
    before = a_run([an_outcome(4, 10, year=2021), an_outcome(3, 10, year=2022)], year=2022)
    (sentence, *_) = sentences(before, this_year(an_outcome(0, 10, year=2022), now))
    assert told in sentence


def test_a_result_that_is_gone_or_not_counted_any_more() -> None:
    after = this_year(
        an_outcome(0, 10), an_outcome(year=2022, **PHYSICS), an_outcome(0, 9, year=2022, kind="ege")
    )
    assert sentences(LISTED_BEFORE, after) == [
        (
            "ОГЭ, математика, 2022 — 4 из 10 (40,0 %): этого результата в данных больше нет; за "
            "2022/23 учебный год доля снизилась с 40,0 % (4 из 10) до 0,0 % (0 из 10)."
        ),
        (
            "ОГЭ, физика, 2022 — 5 из 10 (50,0 %): теперь не учтено: нет числа участников "
            "или числа не преодолевших минимум; за 2022/23 учебный год "
            "результатов по этой процедуре нет."
        ),
    ]


def test_a_school_that_came_learns_what_is_new() -> None:
    before = the_year_before(
        an_outcome(2, 10, year=2022),
        an_outcome(1, 10, year=2022, **PHYSICS),
        an_outcome(year=2022, subject="химия"),
        an_outcome(0, 9, year=2022, subject="история"),
    )
    after = this_year(
        an_outcome(2, 10, year=2022),
        an_outcome(4, 10),
        an_outcome(5, 10, year=2022, **PHYSICS),
        an_outcome(3, 9, year=2022, subject="химия"),
        an_outcome(3, 9, year=2022, subject="биология"),
        an_outcome(9, 9, subject="география"),
    )
    moved = one_school(before, after)
    assert moved.course is Course.CAME
    assert [plain(sentence) for sentence in moved.why[2:]] == [
        "ОГЭ, биология, 2022 — 3 из 9 (33,3 %): прежде этого результата в данных не было.",
        (
            "ОГЭ, физика, 2022 — 5 из 10 (50,0 %): прежде учтено 1 из 10 (10,0 %), это не низкий "
            "результат."
        ),
        (
            "ОГЭ, химия, 2022 — 3 из 9 (33,3 %): прежде не учтено: нет числа участников или "
            "числа не преодолевших минимум."
        ),
        (
            "ОГЭ, география, 2023 — 9 из 9 (100,0 %): новый низкий результат, прежде по этой "
            "процедуре чисел не было."
        ),
        (
            "ОГЭ, математика, 2023 — 4 из 10 (40,0 %): доля выросла с 20,0 % (2 из 10) до 40,0 % "
            "(4 из 10), прежний результат — за 2021/22 учебный год."
        ),
    ]


def test_a_longer_window_looks_at_older_years() -> None:
    before = the_year_before(an_outcome(1, 10, year=2022))
    longer = a_ruleset("rosobrnadzor-2025", {"window_years": 4})
    after = a_run(
        [
            an_outcome(5, 9, year=2020),
            an_outcome(5, 9, year=2021),
            an_outcome(1, 10, year=2022),
            an_outcome(1, 10),
        ],
        longer,
    )
    told = sentences(before, after)
    assert told[0] == (
        "ОГЭ, математика, 2020 — 5 из 9 (55,6 %): прежде 2019/20 учебный год не рассматривался."
    )
    assert "прежде учтено 0 из 20 (0,0 %), это не низкий результат" in told[1]
    (note,) = movement(before, after).notes
    assert note.startswith("Годы посчитаны по разным правилам: «")


def test_the_same_numbers_may_be_low_by_one_rule_only() -> None:
    data = [an_outcome(0, 9, year=2022), an_outcome(3, 10), an_outcome(3, 10, **PHYSICS)]
    strict = a_ruleset(changes={"low_result.threshold": "0.5"})
    usual, mild = a_run(data), a_run(data, strict)
    assert one_school(usual, mild).course is Course.LEFT
    assert sentences(usual, mild) == [
        f"ОГЭ, {subject}, 2023 — 3 из 10 (30,0 %): теперь тот же результат по правилу не низкий."
        for subject in ("математика", "физика")
    ]
    assert "прежде тот же результат по правилу не низкий" in sentences(mild, usual)[0]


def test_a_repeated_row_is_no_other_result() -> None:
    row = an_outcome(4, 10, year=2022)
    twice = an_outcome(4, 10, year=2022, twin="ещё раз")
    after = this_year(row, twice, an_outcome(0, 10))
    assert len(sentences(the_year_before(row), after)) == 0


def test_a_school_that_stayed() -> None:
    after = this_year(an_outcome(5, 10, year=2022, **PHYSICS), an_outcome(4, 10))
    moved = one_school(LISTED_BEFORE, after)
    assert moved.course is Course.STAYED
    assert len(moved.why) == 4, "both verdicts, one result gone, one new"


def test_without_data_nobody_can_tell() -> None:
    kept, closed, opened = (a_school(f"СОШ № {number}") for number in (1, 2, 3))
    before = a_run(
        [an_outcome(5, 9, year=y, school=s) for s in (kept, closed) for y in (2021, 2022)],
        year=2022,
    )
    after = this_year(
        an_outcome(5, 9, school=kept),
        *(an_outcome(5, 9, year=year, school=opened) for year in (2022, 2023)),
    )
    found = movement(before, after)
    assert [moved.school.name for moved in found.schools] == ["СОШ № 1", "СОШ № 2", "СОШ № 3"]
    assert found.having(Course.NOT_ASSESSABLE) == found.schools
    assert found.schools[0].why[1] == (
        "2022/23 учебный год: недостаточно данных. Нельзя определить критерий 1 и критерий 2: нет "
        "результатов за 2022 год."
    )
    assert found.schools[1].why[1] == "2022/23 учебный год: данных о школе нет."
    assert found.schools[1].after is None
    assert found.schools[2].why[0] == "2021/22 учебный год: данных о школе нет."
    assert found.schools[2].before is None


def test_a_school_is_found_again_by_its_code_and_by_its_spelling() -> None:
    renamed = School("edu1", "Лицей № 1")
    before = a_run(
        [
            an_outcome(0, 9, year=2022, school=School("edu1", "СОШ № 1")),
            an_outcome(0, 9, year=2022, school=School("name:2", "СОШ №2")),
        ],
        year=2022,
    )
    after = this_year(
        an_outcome(0, 9, school=renamed), an_outcome(0, 9, school=School("edu2", "сош № 2"))
    )
    found = movement(before, after)
    assert [moved.school.name for moved in found.schools] == ["Лицей № 1", "сош № 2"]
    assert all(moved.before and moved.after for moved in found.schools)


def test_notes_on_readings_and_scenarios() -> None:
    data = [an_outcome(0, 9), an_outcome(0, 9, year=2022)]
    ruleset = a_ruleset()
    run = a_run(data, ruleset)
    first, second, *_ = ruleset.readings
    assert movement(run, run).notes == ()
    (note,) = movement(run, run, (first, second)).notes
    assert note == (
        f"Годы посчитаны по разным прочтениям правила: «{first.title}» и «{second.title}»."
    )
    scenario = a_run(data, ruleset, scenario=a_scenario())
    for pair in ((run, scenario), (scenario, run)):
        assert movement(*pair).notes == (
            "Хотя бы один из годов посчитан по сценарию: это не официальный список.",
        )


def test_the_table_has_a_row_for_every_school_and_every_note() -> None:
    changed = a_run([an_outcome(0, 9)], a_ruleset("rosobrnadzor-2025"))
    table = movement_table(movement(LISTED_BEFORE, changed))
    assert [row[0] for row in table.rows] == ["сравниваются", "примечание", "МОУ СОШ с. Кикино"]
    assert table.rows[0][3] == "2021/22 учебный год → 2022/23 учебный год"
    assert table.rows[2][2] == "вышла из списка"
    assert all(len(row) == len(table.header) for row in table.rows)
