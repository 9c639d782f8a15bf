"""Resolving contradictions and taking the resolutions back."""

import pytest
from django.db import IntegrityError, transaction
from tests.office.assessment.results import VPR, printed, remark, result, taken_in

from opora_web.assessment.actions.contradictions import (
    raise_contradictions,
    withdraw_contradictions,
)
from opora_web.assessment.actions.settlements import (
    choose_result,
    correct_counts,
    keep_figures,
    reopen,
)
from opora_web.assessment.models import Contradiction, Decision, Result
from opora_web.assessment.queries import outcomes_in
from opora_web.audit.models import JournalEntry
from opora_web.ui.refused import Refused


@pytest.fixture
def printed_wrongly(by, school, upload):
    """Arkada's result: 4 of 12 printed as 30,8 %."""
    result(upload, school, **printed("0.308"))
    raise_contradictions(by=by, upload=upload)
    return Contradiction.objects.get(rule="share")


@pytest.fixture
def several(cast, by, school, upload):
    """Three results of one procedure: 4, 5 and 6 of 12."""
    result(upload, school, procedure=VPR)
    for low in (5, 6):
        later = taken_in(cast.own)
        result(later, school, low=low, procedure=VPR)
        raise_contradictions(by=by, upload=later)
    return Contradiction.objects.get(rule="several")


def correct(contradiction, by, **told):
    said = {"low": 4, "participants": 13, "confirmation": "протокол", "reason": "пропущен ученик"}
    correct_counts(by=by, contradiction=contradiction, **{**said, **told})


def counted(cast):
    return [
        (outcome.low, outcome.participants)
        for outcome in outcomes_in([cast.own.municipality], range(2020, 2030))
    ]


def test_figures_may_be_kept_for_a_reason(cast, by, printed_wrongly):
    keep_figures(by=by, contradiction=printed_wrongly, reason="верны числа")
    printed_wrongly.refresh_from_db()
    assert (printed_wrongly.decision, printed_wrongly.decided_by) == (Decision.KEPT, by)
    assert counted(cast) == [(4, 12)]
    entry = JournalEntry.objects.get(verb="решение о противоречии")
    assert entry.after == {"решение": "числа оставлены как есть", "почему": "верны числа"}


def test_right_counts_are_counted_and_the_printed_ones_stay(cast, by, printed_wrongly):
    correct(printed_wrongly, by)
    assert counted(cast) == [(4, 13)]
    assert (Result.objects.get().low, Result.objects.get().participants) == (4, 12)


@pytest.mark.parametrize(("low", "participants"), [(5, 4), (0, 0)])
def test_counts_that_cannot_be_are_refused(by, printed_wrongly, low, participants):
    with pytest.raises(Refused):
        correct(printed_wrongly, by, low=low, participants=participants)


def test_what_is_settled_is_not_settled_again(by, printed_wrongly):
    keep_figures(by=by, contradiction=printed_wrongly, reason="верны числа")
    with pytest.raises(Refused, match="уже не ждёт решения"):
        correct(printed_wrongly, by)


def test_a_decision_must_fit(by, printed_wrongly, several):
    with pytest.raises(Refused, match="не подходит"):
        keep_figures(by=by, contradiction=several, reason="оба верны")
    with pytest.raises(Refused, match="не подходит"):
        choose_result(
            by=by,
            contradiction=printed_wrongly,
            chosen=printed_wrongly.results.get(),
            reason="этот",
        )


def test_the_counts_of_a_result_are_put_right_once(by, school, upload):
    remark(upload, "P-1")
    result(upload, school, remark_keys=["P-1"], **printed("0.308"))
    raise_contradictions(by=by, upload=upload)
    first, second = Contradiction.objects.order_by("pk")
    correct(first, by)
    with pytest.raises(Refused, match="уже вписаны"):
        correct(second, by)
    keep_figures(by=by, contradiction=second, reason="числа вписаны")


def test_one_of_several_results_is_chosen(cast, by, several):
    chosen = several.results.get(low=5)
    choose_result(by=by, contradiction=several, chosen=chosen, reason="после сверки")
    assert counted(cast) == [(5, 12)]
    assert Result.objects.filter(is_set_aside=True).count() == 2


def test_a_result_of_another_school_is_not_chosen(cast, by, several):
    other = result(taken_in(cast.neighbour), cast.neighbour.school)
    with pytest.raises(Refused, match="перечисленных"):
        choose_result(by=by, contradiction=several, chosen=other, reason="этот")


def test_a_decision_is_taken_back(cast, by, several, printed_wrongly):
    choose_result(
        by=by, contradiction=several, chosen=several.results.get(low=5), reason="после сверки"
    )
    reopen(by=by, contradiction=several, reason="сверили не то")
    several.refresh_from_db()
    assert (several.state, several.chosen, several.decided_by) == ("open", None, None)
    assert not Result.objects.filter(is_set_aside=True).exists()
    entry = JournalEntry.objects.get(verb="возврат противоречия на решение")
    assert entry.after == {"почему возвращено": "сверили не то"}


def test_right_counts_are_taken_back_too(cast, by, printed_wrongly):
    correct(printed_wrongly, by)
    reopen(by=by, contradiction=printed_wrongly, reason="протокол чужой")
    assert counted(cast) == [(4, 12)]


def test_kept_figures_may_be_looked_at_again(by, printed_wrongly):
    with pytest.raises(Refused, match="только решённое"):
        reopen(by=by, contradiction=printed_wrongly, reason="ещё раз")
    keep_figures(by=by, contradiction=printed_wrongly, reason="верны числа")
    reopen(by=by, contradiction=printed_wrongly, reason="ещё раз")
    assert Contradiction.objects.open().get() == printed_wrongly


def test_right_counts_end_a_contradiction_with_another_upload(cast, by, school, upload):
    result(upload, school, **printed("0.308"))
    raise_contradictions(by=by, upload=upload)
    later = taken_in(cast.own)
    result(later, school, participants=13)
    raise_contradictions(by=by, upload=later)
    correct(Contradiction.objects.get(rule="share"), by)
    several = Contradiction.objects.get(rule="several")
    assert several.withdrawn_because == "числа больше не расходятся"
    reopen(by=by, contradiction=Contradiction.objects.get(rule="share"), reason="ещё раз")
    assert Contradiction.objects.open().filter(rule="several").exists()


def test_a_later_result_is_chosen_from_anew_and_taken_back_first(cast, by, school, several):
    choose_result(by=by, contradiction=several, chosen=several.results.get(low=5), reason="сверка")
    later = taken_in(cast.own)
    result(later, school, low=7, procedure=VPR)
    raise_contradictions(by=by, upload=later)
    newer = Contradiction.objects.open().get()
    assert set(newer.results.values_list("low", flat=True)) == {5, 7}
    with pytest.raises(Refused, match=f"№ {newer.pk}"):
        reopen(by=by, contradiction=several, reason="ещё раз")


def test_a_choice_goes_with_the_upload_of_one_of_the_results(cast, by, several):
    chosen = several.results.get(low=5)
    choose_result(by=by, contradiction=several, chosen=chosen, reason="после сверки")
    withdraw_contradictions(by=by, upload=chosen.upload)
    left = Contradiction.objects.open().get()
    assert set(left.results.values_list("low", flat=True)) == {4, 6}
    assert not Result.objects.filter(is_set_aside=True).exists()


def test_a_settled_contradiction_goes_with_its_upload(by, upload, printed_wrongly):
    keep_figures(by=by, contradiction=printed_wrongly, reason="верны числа")
    withdraw_contradictions(by=by, upload=upload)
    printed_wrongly.refresh_from_db()
    assert (printed_wrongly.state, printed_wrongly.reason) == ("withdrawn", "верны числа")


def test_the_database_keeps_decisions_whole(by, printed_wrongly):
    rows = Contradiction.objects.filter(pk=printed_wrongly.pk)
    for wrong in (
        {"state": "settled"},
        {"decision": "kept"},
        {"state": "withdrawn"},
        {"withdrawn_because": "так"},
        {"chosen": Result.objects.get()},
        {"confirmation": "протокол"},
        {"rule": "каприз"},
        {"sentence": ""},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**wrong)
