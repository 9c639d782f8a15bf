"""Answers and objections of schools: who, until when, with what consequence."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from tests.office.identification.lists.papers import act, order, text_of

from opora_web.audit.models import JournalEntry
from opora_web.identification.actions.computed_lists import approve_list
from opora_web.identification.actions.list_withdrawal import withdraw_list
from opora_web.identification.actions.notices import agree, open_notice
from opora_web.identification.actions.objection_course import (
    answer_objection,
    decide_objection,
    forward_objection,
)
from opora_web.identification.actions.objections import prepare_objection, submit_objection
from opora_web.identification.models import Notice, ObjectionState, Remedy, SchoolList
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

KIKINO = "МОУ СОШ с. Кикино"


def notice_of(school_list):
    return Notice.objects.get(entry__school_list=school_list, entry__school__name=KIKINO)


def test_reading_is_kept_once(cast, director, hearing):
    notice = notice_of(hearing)
    open_notice(by=director, notice=notice)
    first = notice_of(hearing)
    open_notice(by=cast.own.person(Role.DEPUTY), notice=notice)
    again = notice_of(hearing)
    assert (again.opened_at, again.opened_by) == (first.opened_at, director)


def test_after_the_deadline_the_school_is_told_whom_to_write_to(director, hearing):
    SchoolList.objects.update(objections_until=timezone.localdate() - timedelta(days=1))
    notice = notice_of(hearing)
    for act_ in (
        lambda: agree(by=director, notice=notice),
        lambda: prepare_objection(by=director, notice=notice, text="Поздно."),
    ):
        with pytest.raises(Refused, match="напишите муниципальному координатору"):
            act_()


def test_on_the_last_day_the_school_still_answers(director, hearing):
    SchoolList.objects.update(objections_until=timezone.localdate())
    agree(by=director, notice=notice_of(hearing))
    assert notice_of(hearing).agreed_by == director


def test_who_agreed_may_still_object_and_then_agrees_no_more(director, hearing, objected):
    agree(by=director, notice=notice_of(hearing))
    objection = objected(hearing)
    assert objection.state == ObjectionState.SUBMITTED
    assert notice_of(hearing).agreed_at is None
    with pytest.raises(Refused, match="уже есть возражение, оно подано"):
        agree(by=director, notice=notice_of(hearing))


def test_an_objection_that_was_only_written_is_dropped_by_agreeing(director, hearing):
    notice = notice_of(hearing)
    prepare_objection(by=director, notice=notice, text="Набросок.")
    agree(by=director, notice=notice)
    assert not hasattr(notice_of(hearing), "objection")


def test_what_was_submitted_is_not_rewritten(director, hearing, objected):
    objection = objected(hearing)
    with pytest.raises(Refused, match="уже не изменить"):
        prepare_objection(by=director, notice=notice_of(hearing), text="Иначе.")
    with pytest.raises(Refused, match="уже не изменить"):
        submit_objection(by=director, objection=objection)


def test_a_program_is_no_proof(cast, director, hearing, signed_in):
    browser = signed_in(director)
    address = reverse("identification:write_objection", args=[notice_of(hearing).pk])
    file = SimpleUploadedFile("протокол.exe", b"MZ")
    page = text_of(browser.post(address, {"text": "Вот.", "file": file}))
    assert "не принимается" in page


def test_an_upheld_objection_leaves_the_school_out(by, director, hearing, objected):
    objection = objected(hearing)
    decide_objection(by=by, objection=objection, remedy=Remedy.LEAVE_OUT, because="Протокол верен.")
    entry = notice_of(hearing).entry
    assert entry.is_left_out
    assert entry.left_out_because == "по возражению школы: Протокол верен."
    assert hearing.entries.that_count().count() == 2
    with pytest.raises(Refused, match="уже исключена"):
        prepare_objection(by=director, notice=notice_of(hearing), text="Ещё.")


def test_figures_to_be_corrected_stop_the_approval(cast, by, head, hearing, objected, answered):
    objection = objected(hearing)
    decide_objection(
        by=by, objection=objection, remedy=Remedy.CORRECT_FIGURES, because="Числа неверны."
    )
    answered(hearing, head)
    with pytest.raises(Refused, match="сделайте расчёт заново"):
        approve_list(by=head, school_list=hearing, act=order(by, cast.own.municipality))


def test_an_objection_is_decided_once(by, hearing, objected):
    objection = objected(hearing)
    decide_objection(by=by, objection=objection, remedy=None, because="Нет.")
    with pytest.raises(Refused, match="Пока вы смотрели, возражение изменилось"):
        decide_objection(by=by, objection=objection, remedy=Remedy.LEAVE_OUT, because="Да.")
    objection.refresh_from_db()
    assert objection.state == ObjectionState.REJECTED


def test_who_made_the_list_answers_the_objection(cast, by, hearing, received_list, objected):
    letter = act(by, cast.own.municipality, number="15", title="О возражении")
    here, there = objected(hearing), objected(received_list)
    with pytest.raises(Refused, match="а не издатель"):
        forward_objection(by=by, objection=here, act=letter)
    with pytest.raises(Refused, match="решает его издатель"):
        decide_objection(by=by, objection=there, remedy=None, because="Нет.")
    with pytest.raises(Refused, match="оно подано"):
        answer_objection(by=by, objection=there, act=letter, is_upheld=True, because="Да.")
    forward_objection(by=by, objection=there, act=letter)
    with pytest.raises(Refused, match="оно направлено издателю"):
        forward_objection(by=by, objection=there, act=letter)
    answer_objection(by=by, objection=there, act=letter, is_upheld=True, because="Да.")
    there.refresh_from_db()
    assert there.state == ObjectionState.UPHELD


def test_nothing_is_decided_about_a_list_that_is_over(by, hearing, objected, director):
    objection = objected(hearing)
    withdraw_list(by=by, school_list=hearing, because="новый расчёт")
    with pytest.raises(Refused, match="список отозван"):
        decide_objection(by=by, objection=objection, remedy=None, because="Нет.")
    with pytest.raises(Refused, match="Отвечать на это извещение уже не нужно"):
        agree(by=director, notice=notice_of(hearing))


def test_the_school_reads_the_history_of_its_objection(cast, director, hearing, objected):
    objected(hearing)
    told = JournalEntry.objects.visible_to(director).values_list("verb", flat=True)
    assert {"извещение школы о месте в списке", "подача возражения"} <= set(told)


def test_pages_of_decisions_refuse_in_words(cast, by, hearing, objected, signed_in):
    objection = objected(hearing)
    withdraw_list(by=by, school_list=hearing, because="новый расчёт")
    browser = signed_in(by)
    address = reverse("identification:decide_objection", args=[objection.pk])
    page = text_of(browser.post(address, {"decision": "reject", "because": "Нет."}))
    assert "список отозван" in page
    director = signed_in(cast.own.person(Role.DIRECTOR))
    for name in ("no_objection", "submit_objection"):
        address = reverse(f"identification:{name}", args=[notice_of(hearing).pk])
        assert "Отвечать на это извещение" in text_of(director.post(address, follow=True))


def test_without_a_file_there_is_nothing_to_take_and_no_letter_for_a_list_of_ours(
    by, hearing, objected, signed_in
):
    objection = objected(hearing)
    browser = signed_in(by)
    for name in ("objection_file", "objection_letter"):
        address = reverse(f"identification:{name}", args=[objection.pk])
        assert browser.get(address).status_code == 404
