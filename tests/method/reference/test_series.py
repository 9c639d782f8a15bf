"""Breaks of series: what is refused, which come with the method, and how years fall apart."""

from dataclasses import replace

import pytest

from opora.domain.errors import OporaError
from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.reference.series import breaks_by_maximum, segments
from opora.reference.series_break import SeriesBreak
from opora.reference.series_break_file import series_breaks_of
from opora.reference.series_break_library import packaged_series_breaks
from opora.reference.status import Status

RUSSIAN_4 = ProcedureIdentity(ProcedureKind.VPR, "русский язык", 4)
RUSSIAN_5 = ProcedureIdentity(ProcedureKind.VPR, "русский язык", 5)
OGE_RUSSIAN = ProcedureIdentity(ProcedureKind.OGE, "русский язык", None)
OGE_MATHS = ProcedureIdentity(ProcedureKind.OGE, "математика", None)
ALL_VPR = SeriesBreak(
    ProcedureKind.VPR, None, None, SchoolYear(2025), "новый формат", "описание", Status.PUBLIC
)
FILE = "kind: vpr\nbreaks:\n  - {{{entry}}}\n"


def years(*closing: int) -> tuple[SchoolYear, ...]:
    return tuple(map(SchoolYear, closing))


def first_years(identity: ProcedureIdentity) -> list[int]:
    return [each.first_year.closing for each in packaged_series_breaks() if each.is_for(identity)]


def test_the_facts_of_breaks_come_with_the_method():
    # Domain facts § 7: all formats of ВПР changed in 2025; the scale of Russian 4 is that of 2026.
    assert first_years(RUSSIAN_5) == [2025]
    assert first_years(RUSSIAN_4) == [2025, 2026]
    assert first_years(OGE_RUSSIAN) == [2025]
    assert first_years(OGE_MATHS) == []


def test_what_is_not_confirmed_says_so():
    told = {each.first_year.closing: each.status for each in packaged_series_breaks()}
    assert told[2026] is Status.UNVERIFIED
    assert "2024" in packaged_series_breaks()[0].reason


@pytest.mark.parametrize("told", [{"reason": " "}, {"source": ""}])
def test_a_break_without_reason_or_source_is_refused(told):
    with pytest.raises(OporaError, match="назовите причину и источник"):
        replace(ALL_VPR, **told)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("subject: алхимия, first_year: 2025", "«subject» не может быть «алхимия»"),
        ("grade: 4.5, first_year: 2025", "«grade» не может быть «4.5»"),
        ("first_year: 25", "Учебный год «25» невозможен"),
        ("grade: 4", "breaks № 1: не указано «first_year»"),
        ("first_year: 2025, why: так", "неизвестно, что такое «why»"),
    ],
)
def test_a_broken_file_is_refused(entry, told):
    with pytest.raises(OporaError, match=told):
        series_breaks_of("vpr.yaml", FILE.format(entry=entry).encode())


def test_a_break_parts_the_years_around_it():
    apart = segments(years(2026, 2023, 2024, 2025), [ALL_VPR])
    assert apart == (years(2023, 2024), years(2025, 2026))


def test_a_break_in_a_year_without_results_parts_all_the_same():
    assert segments(years(2023, 2026), [ALL_VPR]) == (years(2023), years(2026))


def test_without_breaks_years_stand_together():
    assert segments(years(2023, 2024, 2024), []) == (years(2023, 2024),)
    assert segments([], [ALL_VPR]) == ()


def test_a_changed_maximum_is_a_break():
    maximums = dict(zip(years(2022, 2023, 2025), (33, 33, 37.5), strict=True))
    (found,) = breaks_by_maximum(OGE_RUSSIAN, maximums)
    assert (found.first_year, found.subject) == (SchoolYear(2025), "русский язык")
    assert found.reason == "наибольший балл стал 37,5, в 2022/23 учебном году был 33"
    assert found.is_for(OGE_RUSSIAN)
    assert not found.is_for(OGE_MATHS)
