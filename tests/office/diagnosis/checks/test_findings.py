"""What a check found, at which schools, and the question which list a paper means."""

import pytest
from django.db import IntegrityError, transaction
from tests.office.diagnosis.checks.held import (
    ARCHADA,
    coordinator,
    found,
    found_at_all,
    held,
    prepared,
    two_lists,
)
from tests.office.identification.kamenka import school
from tests.office.identification.lists.papers import in_force

from opora_web.audit.models import JournalEntry
from opora_web.diagnosis.actions.check_findings import (
    add_finding_of_catalogue,
    add_finding_of_own,
    drop_finding,
    say_list_of_finding,
    tick_schools,
    write_note,
)
from opora_web.diagnosis.actions.checks import change_check, close_check, hold_check
from opora_web.diagnosis.models import (
    Addressees,
    CheckFinding,
    CheckState,
    OwnFindingKind,
    SchoolFinding,
)
from opora_web.ui.refused import Refused


def names(finding):
    found_at = SchoolFinding.objects.filter(finding=finding).order_by("school__sort_key")
    return list(found_at.values_list("school__name", flat=True))


def test_a_check_goes_from_prepared_to_closed_and_no_further(cast):
    by, check = coordinator(cast.own), prepared(cast.own)
    with pytest.raises(Refused, match="ещё готовится"):
        found(check, by)
    hold_check(by=by, check=check)
    with pytest.raises(Refused, match="уже проведена"):
        hold_check(by=by, check=check)
    close_check(by=by, check=check)
    check.refresh_from_db()
    assert check.state == CheckState.CLOSED
    for act in (
        lambda: change_check(by=by, check=check, title="другая"),
        lambda: found(check, by),
        lambda: close_check(by=by, check=check),
    ):
        with pytest.raises(Refused, match="закрыта"):
            act()


def test_particulars_are_changed_with_what_was_before_in_the_journal(cast):
    by, check = coordinator(cast.own), prepared(cast.own)
    change_check(by=by, check=check, title="Проверка осенью", checkers="комиссия")
    entry = JournalEntry.objects.latest("number")
    assert "Проверка школ списка" in entry.before_text
    assert "Проверка осенью" in entry.after_text
    check.refresh_from_db()
    assert check.search_text == "проверка осенью"


def test_ticking_sets_exactly_these_schools_and_keeps_notes(cast):
    by, check, own = coordinator(cast.own), held(cast.own), cast.own.school
    other = school(cast.own.municipality, ARCHADA)
    finding = found(check, by, own)
    write_note(by=by, at_school=SchoolFinding.objects.get(finding=finding), note="нет плана")
    tick_schools(by=by, finding=finding, schools=[own, other])
    assert names(finding) == [own.name, other.name]
    assert SchoolFinding.objects.get(finding=finding, school=own).note == "нет плана"
    tick_schools(by=by, finding=finding, schools=[other])
    assert names(finding) == [other.name]


def test_schools_of_another_district_are_refused(cast):
    with pytest.raises(Refused, match="не из территории «Каменский район»"):
        found(held(cast.own), coordinator(cast.own), cast.neighbour.school)


def test_a_thing_is_found_once(cast):
    by, check = coordinator(cast.own), held(cast.own)
    found(check, by, cast.own.school)
    with pytest.raises(Refused, match="отметьте школы у записанного"):
        add_finding_of_catalogue(by=by, check=check, kind_id="goal_setting")


def test_own_words_are_kept_for_later_checks_with_their_source(cast):
    by = coordinator(cast.own)
    told = {"wording": "нет плана работы", "source": "справка от 5 мая"}
    first = add_finding_of_own(by=by, check=held(cast.own), **told)
    second = add_finding_of_own(by=by, check=held(cast.own), wording="нет плана работы")
    assert (first.source, second.source) == ("справка от 5 мая", "справка от 5 мая")
    assert first.get_status_display() == "не подтверждено"
    assert OwnFindingKind.objects.get().municipality == cast.own.municipality


def test_all_of_the_list_is_a_question_until_a_person_says_which_list(cast):
    by, check = coordinator(cast.own), held(cast.own)
    federal, regional = two_lists(cast.own)
    finding = found_at_all(check, by)
    assert finding.is_open_question
    assert names(finding) == []
    with pytest.raises(Refused, match="не сказано, какой список"):
        close_check(by=by, check=check)
    say_list_of_finding(by=by, finding=finding, school_list=regional, because="уточнено")
    assert names(finding) == [cast.own.school.name]
    say_list_of_finding(by=by, finding=finding, school_list=federal, because="ошиблись")
    assert names(finding) == [cast.own.school.name, ARCHADA]
    finding.refresh_from_db()
    assert (finding.said_by, finding.said_because) == (by, "ошиблись")
    assert not finding.is_open_question
    close_check(by=by, check=check)


def test_even_one_list_is_not_chosen_by_itself(cast):
    by, check = coordinator(cast.own), held(cast.own)
    in_force(by, cast.own.municipality, cast.own.school.name)
    assert found_at_all(check, by).is_open_question


def test_a_zone_of_risk_is_asked_for_exactly_where_the_paper_names_one(cast):
    by, check = coordinator(cast.own), held(cast.own)
    _, regional = two_lists(cast.own)
    with_zone = found_at_all(check, by, Addressees.LISTED_AND_ZONE, "все ШНОР и зона риска")
    with pytest.raises(Refused, match="скажите, из какого списка её взять"):
        say_list_of_finding(by=by, finding=with_zone, school_list=regional, because="так")
    told = {"school_list": regional, "zone_list": regional, "because": "так"}
    say_list_of_finding(by=by, finding=with_zone, **told)
    assert names(with_zone) == [cast.own.school.name, ARCHADA]
    drop_finding(by=by, finding=with_zone)
    with pytest.raises(Refused, match="Зону риска документ не называет"):
        say_list_of_finding(by=by, finding=found_at_all(check, by), **told)


def test_named_schools_ask_no_list_and_a_list_takes_no_ticks(cast):
    by, check = coordinator(cast.own), held(cast.own)
    federal, _ = two_lists(cast.own)
    named = found(check, by, cast.own.school)
    with pytest.raises(Refused, match="не о чем"):
        say_list_of_finding(by=by, finding=named, school_list=federal, because="так")
    with pytest.raises(Refused, match="следуют из списка"):
        tick_schools(by=by, finding=found_at_all(check, by), schools=[cast.own.school])


def test_a_list_with_a_school_unknown_to_the_registry_addresses_nobody(cast):
    by, check = coordinator(cast.own), held(cast.own)
    federal, _ = two_lists(cast.own)
    federal.entries.filter(printed_name=ARCHADA).update(school=None, is_unknown=True)
    finding = found_at_all(check, by)
    with pytest.raises(Refused, match="которых нет в реестре"):
        say_list_of_finding(by=by, finding=finding, school_list=federal, because="так")


def test_a_list_without_a_zone_gives_no_zone(cast):
    by, check = coordinator(cast.own), held(cast.own)
    federal, regional = two_lists(cast.own)
    regional.entries.filter(place="listed").update(is_left_out=True, left_out_because="так")
    finding = found_at_all(check, by)
    with pytest.raises(Refused, match="не осталось ни одной школы"):
        say_list_of_finding(by=by, finding=finding, school_list=regional, because="так")
    assert federal.entries.count() == 2


def test_what_was_entered_by_mistake_is_dropped_and_kept_by_the_journal(cast):
    by, check = coordinator(cast.own), held(cast.own)
    drop_finding(by=by, finding=found(check, by, cast.own.school))
    assert not CheckFinding.objects.exists()
    entry = JournalEntry.objects.latest("number")
    assert cast.own.school.name in entry.before_text
    assert "целеполагании" in entry.before_text


@pytest.mark.parametrize(
    "broken",
    [
        {"addressees": "listed", "printed_to": ""},
        {"addressees": "named", "printed_to": "все", "said_because": "так"},
        {"status": "верно"},
        {"wording": ""},
    ],
)
def test_the_database_itself_refuses_half_an_answer(cast, broken):
    finding = found(held(cast.own), coordinator(cast.own), cast.own.school)
    with pytest.raises(IntegrityError), transaction.atomic():
        CheckFinding.objects.filter(pk=finding.pk).update(**broken)
