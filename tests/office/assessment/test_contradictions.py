"""What contradicts what, when it appears, and when it goes."""

import pytest
from tests.office.assessment.results import OGE, VPR, printed, remark, result, taken_in

from opora_web.assessment.actions.contradictions import (
    raise_contradictions,
    withdraw_contradictions,
)
from opora_web.assessment.models import (
    Contradiction,
    ContradictionRule,
    ContradictionState,
    UploadState,
)
from opora_web.audit.models import JournalEntry
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.schools import open_school


def rules():
    return sorted(Contradiction.objects.open().values_list("rule", flat=True))


def test_a_printed_percentage_is_checked_against_the_counts(by, school, upload):
    result(upload, school, low=4, participants=12, **printed("0.308"))
    assert raise_contradictions(by=by, upload=upload) == 1
    raised = Contradiction.objects.get()
    assert raised.rule == ContradictionRule.SHARE
    told = raised.sentence.replace("\xa0", " ")
    assert told.startswith("Напечатано 30,8 %, а 4 из 12 — это 33,3 %. 30,8 % было бы при 4 из 13.")
    assert raised.procedure == raised.results.get().procedure


def test_a_percentage_far_from_any_counts_says_nothing_of_likely_ones(by, school, upload):
    result(upload, school, low=4, participants=12, **printed("0.999"))
    raise_contradictions(by=by, upload=upload)
    assert "было бы" not in Contradiction.objects.get().sentence


@pytest.mark.parametrize(
    "told",
    [
        printed("0.333"),
        {},
        {**printed("0.5"), "low": None},
        {**printed("0.5"), "low": 0, "participants": 0},
        {"stated_low": True},
    ],
)
def test_figures_that_agree_raise_nothing(by, school, upload, told):
    result(upload, school, **told)
    assert raise_contradictions(by=by, upload=upload) == 0
    assert not JournalEntry.objects.filter(verb__startswith="появление").exists()


def test_a_result_called_low_without_counts_is_raised(by, school, upload):
    result(upload, school, low=None, participants=None, stated_low=True, procedure=VPR)
    raise_contradictions(by=by, upload=upload)
    assert rules() == [ContradictionRule.WITHOUT_COUNTS]


def test_remarks_about_a_result_are_raised_once_and_notices_never(by, school, upload):
    for key, told in (
        ("P-1", {}),
        ("P-2", {"severity": "notice"}),
        ("P-3", {"rule": "share-contradicts-counts"}),
        ("P-4", {}),
    ):
        remark(upload, key, **told)
    result(upload, school, remark_keys=["P-1", "P-2", "P-3", "P-gone"])
    assert raise_contradictions(by=by, upload=upload) == 1
    assert Contradiction.objects.get().sentence == "Замечание P-1."


def test_different_numbers_of_two_uploads_contradict_each_other(cast, by, school, upload):
    first = result(upload, school)
    assert raise_contradictions(by=by, upload=upload) == 0
    later = taken_in(cast.own, state=UploadState.IMPORTING)
    second = result(later, school, low=5)
    assert raise_contradictions(by=by, upload=later) == 1
    raised = Contradiction.objects.get()
    assert raised.rule == ContradictionRule.SEVERAL
    assert set(raised.results.all()) == {first, second}
    assert "4 из 12" in raised.sentence.replace("\xa0", " ")


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"low": 5, "before_resits": False},
        {"low": 5, "procedure": {**OGE, "year": 2022, "school_year": 2022}},
        {"low": 5, "procedure": {**OGE, "subject": "русский язык"}},
        {"low": 5, "is_set_aside": True},
    ],
)
def test_what_is_not_the_same_result_contradicts_nothing(cast, by, school, upload, other):
    result(upload, school)
    later = taken_in(cast.own)
    result(later, school, **other)
    assert raise_contradictions(by=by, upload=later) == 0


def test_results_after_resits_contradict_each_other(cast, by, school, upload):
    result(upload, school, low=1, before_resits=False)
    later = taken_in(cast.own)
    result(later, school, low=2, before_resits=False)
    assert raise_contradictions(by=by, upload=later) == 1


def test_results_of_a_second_record_are_the_schools_own(cast, by, school, upload):
    twin = open_school(by=by, municipality=cast.own.municipality, name="СОШ Кикино")
    merge_duplicates(by=by, duplicate=twin, into=school, reason="одна школа")
    result(upload, twin)
    later = taken_in(cast.own)
    result(later, school, low=5)
    raise_contradictions(by=by, upload=later)
    assert Contradiction.objects.get().school == school


def test_a_third_result_joins_the_open_contradiction(cast, by, school, upload):
    result(upload, school)
    for low in (5, 6):
        later = taken_in(cast.own)
        result(later, school, low=low)
        raise_contradictions(by=by, upload=later)
    assert Contradiction.objects.get().results.count() == 3


def test_contradictions_go_with_the_upload(cast, by, school, upload):
    result(upload, school, **printed("0.308"))
    raise_contradictions(by=by, upload=upload)
    later = taken_in(cast.own)
    result(later, school, low=5)
    raise_contradictions(by=by, upload=later)
    assert rules() == [ContradictionRule.SEVERAL, ContradictionRule.SHARE]
    assert withdraw_contradictions(by=by, upload=later) == 1
    assert rules() == [ContradictionRule.SHARE]
    gone = Contradiction.objects.get(rule=ContradictionRule.SEVERAL)
    assert gone.state == ContradictionState.WITHDRAWN
    assert gone.withdrawn_because == f"отменена загрузка № {later.pk}"


def test_what_is_left_is_looked_at_anew(cast, by, school, upload):
    kept = [result(upload, school)]
    uploads = []
    for low in (5, 6):
        uploads.append(taken_in(cast.own))
        kept.append(result(uploads[-1], school, low=low))
        raise_contradictions(by=by, upload=uploads[-1])
    withdraw_contradictions(by=by, upload=uploads[-1])
    assert set(Contradiction.objects.open().get().results.all()) == set(kept[:2])


def test_an_upload_without_contradictions_is_taken_back_in_silence(by, upload):
    assert withdraw_contradictions(by=by, upload=upload) == 0
    assert not JournalEntry.objects.filter(verb__startswith="снятие").exists()


def test_a_repeated_result_joins_what_is_open(cast, by, school, upload):
    result(upload, school)
    later = taken_in(cast.own)
    result(later, school, low=5)
    raise_contradictions(by=by, upload=later)
    third = taken_in(cast.own)
    result(third, school)
    assert raise_contradictions(by=by, upload=third) == 0
    assert Contradiction.objects.get().results.count() == 3


def test_looking_for_contradictions_asks_no_more_for_more_results(
    cast, by, school, upload, django_assert_max_num_queries
):
    for year in range(2001, 2031):
        result(upload, school, procedure={**OGE, "year": year, "school_year": year})
    with django_assert_max_num_queries(12):
        raise_contradictions(by=by, upload=upload)
