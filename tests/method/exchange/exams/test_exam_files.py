"""One exam in several files: as though all its tables stood in one workbook."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.method.exchange.exams.apart_and_together import cut_by_chance, read_apart
from tests.method.exchange.exams.planted import ENGLISH, planted
from tests.method.exchange.exams.protocols_made import (
    PERSON,
    Line,
    counts,
    exam,
    oge,
    read,
    sheet,
)
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.errors import OporaError
from opora.domain.season import Season
from opora.exchange.file_facts import FileFacts
from opora.exchange.intake import Intake
from opora.exchange.row_taken import RowPurpose

DAY = "02 - Математика 2025.06.03"
RESERVE = "02 - Математика 2025.06.26"
RESIT = "02 - Математика 2025.09.05"
APPEALS = f"{DAY} после апелляций"
UNDATED = "02 - Математика"
BARE = ("Код ОО", "Первичный балл", "Оценка")
MATHS = ("201005", "математика")
OTHER = ("201006", "математика")


def a_file(title: str, *marks: int, school: int = 201005, first: int = 1) -> list[Line]:
    """Pupils of one school, their codes numbered from the first."""
    rows = [oge(school, str(code), 9, mark) for code, mark in enumerate(marks, start=first)]
    return exam(title, rows)


def bare(title: str, *marks: int, school: int = 201005) -> list[Line]:
    return exam(title, [[school, 9, mark] for mark in marks], BARE)


def apart(*files: Sequence[Line], said: dict[str, FileFacts] | None = None) -> Intake:
    """The files a.xlsx, b.xlsx …; whatever their order in the call, the intake is the same."""
    named = {f"{'abcdef'[n]}.xlsx": [sheet(lines)] for n, lines in enumerate(files)}
    intake = read_apart(named, said)
    assert read_apart(named, said, order=reversed(list(named))) == intake
    return intake


tables = st.lists(
    st.tuples(
        st.sampled_from([DAY, RESERVE, RESIT, APPEALS]),
        st.sampled_from("abcd"),
        st.lists(
            st.builds(
                oge,
                st.sampled_from([201005, 201006]),
                st.sampled_from(["1", "2", "3", "4", "5", "6"]),
                st.sampled_from([9, "не явился"]),
                st.sampled_from([2, 3]),
            ),
            min_size=1,
            max_size=4,
        ),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=150)
@given(tables, st.randoms(use_true_random=False))
def test_files_are_read_as_sheets_of_one_workbook(
    made: list[tuple[str, str, list[Line]]], dice: object
) -> None:
    made.sort(key=lambda one: one[1])
    pages = {n: sheet(exam(title, rows), name=f"{n}") for n, (title, _, rows) in enumerate(made)}
    files: dict[str, list] = {}
    for number, (_, file, _) in enumerate(made):
        files.setdefault(f"{file}.xlsx", []).append(pages[number])
    together = read(*pages.values())
    intake = read_apart(files)
    assert counts(intake) == counts(together)
    assert {one.before_resits for one in intake.outcomes} == {
        one.before_resits for one in together.outcomes
    }
    names = list(files)
    dice.shuffle(names)
    assert read_apart(files, order=names) == intake
    _assert_the_account_is_true(intake, together, files)


def _assert_the_account_is_true(intake: Intake, together: Intake, files: dict[str, list]) -> None:
    """Each row of each file stands once, in its own file, with the fate it has in one workbook."""
    fates = {(one.where.sheet, one.where.row): _fate(one) for one in together.rows}
    assert {(one.where.sheet, one.where.row): _fate(one) for one in intake.rows} == fates
    assert Counter(one.where for one in intake.rows) == Counter(
        (name, page.name, row.number) for name, own in files.items() for page in own
        for row in page.rows
    )  # fmt: skip
    rules = Counter((one.rule, one.sheet, one.row) for one in together.problems)
    once_a_file = {"personal-data-dropped", "pupils-without-code"}
    told = Counter((one.rule, one.sheet, one.row) for one in intake.problems)
    assert {key: n for key, n in told.items() if key[0] not in once_a_file} == {
        key: n for key, n in rules.items() if key[0] not in once_a_file
    }
    own = {(page.name, name) for name, pages in files.items() for page in pages}
    assert {(one.sheet, one.file) for one in intake.problems} <= own


def _fate(row) -> tuple[RowPurpose, bool]:
    return row.purpose, bool(row.outcome_ids)


@pytest.mark.parametrize("seed", range(24))
def test_planted_truth_dealt_out_to_files(seed: int) -> None:
    made = planted(seed, pupils=16)
    dealt = cut_by_chance(made, 1 + seed % 4, seed)
    files = {
        name: [sheet(lines, name=page) for page, lines in pages.items()]
        for name, pages in dealt.items()
    }
    assert counts(read_apart(files)) == made.counts


def test_schools_in_files_of_their_own_are_outcomes_of_their_own() -> None:
    intake = apart(a_file(DAY, 2, 3), a_file(DAY, 2, 2, school=201006, first=11))
    assert counts(intake) == {MATHS: (1, 2), OTHER: (2, 2)}
    assert set(rules_of(intake)) == {"personal-data-dropped"}


def test_schools_in_files_of_their_own_without_codes() -> None:
    intake = apart(bare(DAY, 2, 3), bare(RESERVE, 2, school=201006), bare(DAY, 3, school=201007))
    assert counts(intake) == {MATHS: (1, 2), OTHER: (1, 1), ("201007", "математика"): (0, 1)}
    assert set(rules_of(intake)) == {"no-pupil-codes", "several-exam-days"}


def test_after_appeals_in_another_file() -> None:
    appealed = exam(APPEALS, [oge(201005, "2", 15, 3)])
    intake = apart(appealed, a_file(DAY, 2, 2, 4))
    assert counts(intake) == {MATHS: (1, 3)}
    notice = problem_of(intake, "after-appeals")
    assert notice.file == "a.xlsx"
    assert "Заменено строк прежнего протокола: 1, результат другой у 1." in notice.message
    replaced = problem_of(intake, "replaced-by-appeal")
    assert (replaced.file, replaced.row) == ("b.xlsx", 6)
    assert "(a.xlsx, лист «Протокол», строка 5)" in replaced.message
    (outcome,) = intake.outcomes
    assert outcome.source.startswith(
        "b.xlsx, лист «Протокол», строки 5, 7; a.xlsx, лист «Протокол», строка 5"
    )


def test_a_reserve_day_in_another_file() -> None:
    reserve = exam(RESERVE, [oge(201005, "1", 15, 3), oge(201005, "7", 9, 2)])
    intake = apart(reserve, a_file(DAY, 2, 3))
    assert counts(intake) == {MATHS: (2, 3)}
    assert problem_of(intake, "several-exam-days").file == "a.xlsx"
    resat = problem_of(intake, "resat-on-reserve-day")
    assert (resat.file, resat.row) == ("a.xlsx", 5)
    assert "(b.xlsx, лист «Протокол», строка 5)" in resat.message
    assert intake.outcomes[0].before_resits is True


def test_a_reserve_day_of_those_whose_day_was_replaced_whole_by_appeals() -> None:
    intake = apart(a_file(DAY, 2, 2), a_file(APPEALS, 2, 3), a_file(RESERVE, 2, first=7))
    assert counts(intake) == {MATHS: (2, 3)}
    assert "resits-not-told-apart" not in rules_of(intake)


def test_a_re_sit_in_another_file_stands_apart() -> None:
    intake = apart(a_file(RESIT, 3), a_file(DAY, 2, 3))
    assert counts(intake) == {MATHS: (1, 2), ("201005", "математика*"): (0, 1)}
    assert {one.before_resits for one in intake.outcomes} == {True, False}


def test_the_same_file_under_two_names_is_counted_once() -> None:
    intake = apart(a_file(DAY, 2, 3, 4), a_file(DAY, 2, 3, 4))
    assert counts(intake) == {MATHS: (1, 3)}
    twice = problem_of(intake, "same-exam-twice")
    assert (twice.file, "(a.xlsx, лист «Протокол», строка 4)" in twice.message) == ("b.xlsx", True)
    entered = [one for one in intake.problems if one.rule == "pupil-entered-twice"]
    assert [(one.file, one.row) for one in entered] == [("b.xlsx", n) for n in (5, 6, 7)]
    assert "стоит и в строке 5 листа «Протокол» файла «a.xlsx», с тем же" in entered[0].message
    pasted = problem_of(intake, "list-pasted-twice")
    assert "Впервые — a.xlsx, лист «Протокол», строки 5–7; повтор — строки 5–7." in pasted.message
    assert intake.outcomes[0].problem_ids == ()


def test_the_same_file_without_codes_under_two_names_is_counted_once() -> None:
    intake = apart(bare(DAY, 2, 3), bare(DAY, 2, 3))
    assert counts(intake) == {MATHS: (1, 2)}
    doubts = [one for one in intake.problems if one.rule == "repeated-without-codes"]
    assert [(one.file, one.row) for one in doubts] == [("b.xlsx", 5), ("b.xlsx", 6)]
    lost = problem_of(intake, "rows-not-counted")
    assert lost.file == "a.xlsx"
    assert "Не учтено учеников: 2 (b.xlsx, лист «Протокол», строки 5–6)" in lost.message


def test_one_code_in_two_schools_names_the_other_file() -> None:
    many = [oge(201005, str(code), 9, 3) for code in range(1, 30)]
    intake = apart(exam(DAY, many), exam(DAY, [oge(201006, "5", 9, 2)]))
    assert counts(intake) == {MATHS: (0, 29), OTHER: (1, 1)}
    doubt = problem_of(intake, "pupil-in-two-schools")
    assert doubt.file == "b.xlsx"
    assert "(a.xlsx, лист «Протокол», строка 9)" in doubt.message


def test_what_a_person_says_is_of_one_file() -> None:
    said = {"b.xlsx": FileFacts(year=2025, season=Season.SPRING)}
    intake = apart(a_file(DAY, 2), a_file(UNDATED, 2, school=201006, first=7), said=said)
    assert counts(intake) == {MATHS: (1, 1), OTHER: (1, 1)}
    with pytest.raises(OporaError, match=r"Файл «b.xlsx, 02 - Математика».*год"):
        apart(a_file(DAY, 2), a_file(UNDATED, 2), said={"a.xlsx": FileFacts(year=2025)})


def test_a_file_without_a_season_joins_the_one_that_has_it() -> None:
    said = {"a.xlsx": FileFacts(year=2025)}
    (outcome,) = apart(a_file(UNDATED, 2), a_file(DAY, 2, first=7), said=said).outcomes
    assert (outcome.participants, outcome.procedure.season) == (2, Season.SPRING)


def test_seasons_that_a_person_tells_apart_are_not_added() -> None:
    said = {"b.xlsx": FileFacts(year=2025, season=Season.AUTUMN)}
    intake = apart(a_file(DAY, 2), a_file(UNDATED, 2, 2, first=7), said=said)
    assert {one.procedure.season: one.participants for one in intake.outcomes} == {
        Season.SPRING: 1,
        Season.AUTUMN: 2,
    }


def test_a_file_said_to_be_after_re_sits_is_not_added() -> None:
    said = {"b.xlsx": FileFacts(before_resits=False)}
    intake = apart(a_file(DAY, 2, 3), a_file(RESERVE, 3), said=said)
    assert counts(intake) == {MATHS: (1, 2), ("201005", "математика*"): (0, 1)}
    assert {one.before_resits for one in intake.outcomes} == {True, False}


def test_a_file_said_to_be_before_re_sits_speaks_for_its_exam() -> None:
    said = {"b.xlsx": FileFacts(before_resits=True)}
    (outcome,) = apart(a_file(DAY, 2), a_file(RESERVE, 3, first=7), said=said).outcomes
    assert (outcome.participants, outcome.before_resits) == (2, True)


def test_who_sat_twice_in_files_said_to_be_after_re_sits() -> None:
    said = dict.fromkeys(("a.xlsx", "b.xlsx"), FileFacts(before_resits=False))
    with pytest.raises(OporaError, match=r"«b.xlsx»: до или после пересдач по содержанию"):
        apart(a_file(DAY, 2, 3), a_file(RESERVE, 3), said=said)
    beside = apart(a_file(RESIT, 2), a_file("02 - Математика 2025.09.20", 3), said=said)
    assert counts(beside) == {("201005", "математика*"): (1, 1)}


def test_appeals_without_codes_and_with_fewer_pupils_refuse_their_own_file() -> None:
    with pytest.raises(OporaError, match=r"Файл «a\.xlsx», .*Оставьте один из двух протоколов"):
        apart(bare(APPEALS, 3), bare(DAY, 2, 2))


def test_russian_and_english_headers_add_up() -> None:
    rows = [[201005, "9А", "7", *PERSON[:2], 9, 2]]
    assert counts(apart(a_file(DAY, 3), exam(RESERVE, rows, ENGLISH))) == {MATHS: (1, 2)}


def test_several_years_in_several_files() -> None:
    intake = apart(a_file(DAY, 2), a_file("02 - Математика 2024.06.03", 3))
    assert [one.procedure.year for one in intake.outcomes] == [2024, 2025]
