"""The course of a risk profile: what each step keeps, and what refuses it."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from tests.method.diagnosis.made_evidence import evidence
from tests.office.cast import LONG_AGO
from tests.office.diagnosis.profiles import (
    EVIDENCES,
    YEAR,
    answered,
    answers,
    drafted,
    factor,
    fresh,
    in_force,
    judged,
    sent,
    visit,
    visited,
)

from opora.diagnosis.significance import Significance
from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.diagnosis.actions.profile_course import (
    prepare_answers,
    record_visit,
    send_back,
    send_for_verification,
    sign_off,
    submit_answers,
)
from opora_web.diagnosis.actions.profile_drafts import amend_profile, draft_profile, refresh_draft
from opora_web.diagnosis.evidence_data import evidence_of_data
from opora_web.diagnosis.models import FactorAnswer, FactorOfProfile, ProfileState, RiskProfile
from opora_web.diagnosis.profile_told import Judgement, SchoolAnswer
from opora_web.diagnosis.profile_verbs import ProfileVerb
from opora_web.registry.actions.memberships import end_membership
from opora_web.registry.actions.succession import close_school
from opora_web.registry.models import Membership
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


@pytest.fixture
def coordinator(cast):
    return cast.own.person(Role.COORDINATOR)


def verbs() -> list[str]:
    return list(JournalEntry.objects.order_by("number").values_list("verb", flat=True))


def test_a_draft_weighs_every_factor_of_the_year_and_keeps_its_evidence(cast) -> None:
    profile = drafted(cast.own)
    assert profile.factors.count() == 13
    parents = factor(profile, "parents")
    assert (parents.proposed, parents.confidence) == (Significance.HIGH, "low")
    assert parents.contradiction.startswith("По показателям значимость высокая, по анкетам низкая")
    assert [evidence_of_data(one) for one in parents.evidences] == list(EVIDENCES[:2])
    assert factor(profile, "motivation").confidence_reasons == ["показателей нет"]
    assert factor(profile, "discipline").final is Significance.UNKNOWN
    assert not factor(profile, "discipline").needs_an_answer
    assert verbs()[-1] == ProfileVerb.DRAFTED


def test_evidence_outside_the_catalogue_is_kept_with_the_profile(cast, coordinator) -> None:
    stray = evidence("1", factor_id="unheard_of")
    profile = draft_profile(
        by=coordinator, school=cast.own.school, year=YEAR, evidences=[*EVIDENCES, stray]
    )
    assert [evidence_of_data(one) for one in fresh(profile).outside] == [stray]


def test_of_nothing_no_profile_is_made(cast, coordinator) -> None:
    for nothing in ([], [evidence(None)]):
        with pytest.raises(Refused, match="Составлять профиль не из чего"):
            draft_profile(by=coordinator, school=cast.own.school, year=YEAR, evidences=nothing)
    assert not RiskProfile.objects.exists()


def test_a_school_has_one_profile_a_year(cast) -> None:
    drafted(cast.own)
    with pytest.raises(Refused, match="за 2022/23 учебный год уже есть, он черновик"):
        drafted(cast.own)


def test_a_closed_school_gets_none(cast) -> None:
    close_school(by=SYSTEM, school=cast.own.school, on=date(2022, 8, 31))
    with pytest.raises(Refused, match="закрыта: профиль не составляют"):
        drafted(cast.own)


def test_a_draft_is_made_anew_until_it_is_sent(cast, coordinator) -> None:
    profile = drafted(cast.own)
    refresh_draft(by=coordinator, profile=profile, evidences=[evidence("0", factor_id="parents")])
    assert factor(profile, "parents").proposed == Significance.LOW
    assert factor(profile, "motivation").proposed == Significance.UNKNOWN
    assert verbs()[-1] == ProfileVerb.REFRESHED
    sent(cast.own, profile)
    with pytest.raises(Refused, match="сейчас он «на проверке у куратора»"):
        refresh_draft(by=coordinator, profile=profile, evidences=EVIDENCES)


def test_without_a_curator_there_is_nobody_to_send_it_to(cast, coordinator) -> None:
    profile = drafted(cast.own)
    held = Membership.objects.get(user=cast.own.person(Role.CURATOR))
    end_membership(by=SYSTEM, membership=held, until=LONG_AGO)
    with pytest.raises(Refused, match="нет куратора"):
        send_for_verification(by=coordinator, profile=profile)


def test_the_visit_confirms_and_changes_and_is_kept_with_its_visitor(cast) -> None:
    profile = visited(cast.own)
    assert profile.state == ProfileState.ANSWERING
    parents, training = factor(profile, "parents"), factor(profile, "training_system")
    assert (parents.final, parents.is_changed) == (Significance.MEDIUM, True)
    assert (training.final, training.is_changed) == (Significance.HIGH, False)
    kept = profile.visits.get()
    assert kept.visited_on == date(2023, 3, 14)
    assert kept.visitor == "Лицо own-curator, куратор школы"


def test_a_changed_significance_needs_a_reason(cast) -> None:
    profile = sent(cast.own)
    with pytest.raises(Refused, match=r"вовлечённости родителей.* изменена: напишите почему"):
        record_visit(
            by=cast.own.person(Role.CURATOR),
            profile=profile,
            visit=visit(),
            judged=judged(profile, parents=Judgement(Significance.LOW, "  ")),
        )
    assert fresh(profile).state == ProfileState.VERIFICATION


def test_a_visit_looks_at_every_factor_and_has_taken_place(cast) -> None:
    profile = sent(cast.own)
    curator = cast.own.person(Role.CURATOR)
    told = judged(profile)
    told.popitem()
    with pytest.raises(Refused, match="не записано, что установил визит"):
        record_visit(by=curator, profile=profile, visit=visit(), judged=told)
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(Refused, match="ещё не состоялся"):
        record_visit(by=curator, profile=profile, visit=visit(tomorrow), judged=judged(profile))


def test_the_school_accepts_and_declines_with_a_reason(cast) -> None:
    profile = answered(cast.own)
    assert profile.state == ProfileState.SIGNING
    assert profile.answered_by == cast.own.person(Role.DIRECTOR)
    declined = factor(profile, "motivation")
    assert (declined.answer, declined.answer_because) == (
        FactorAnswer.DECLINED,
        "Опрос был в каникулы.",
    )
    assert factor(profile, "discipline").answer == ""


def test_declining_without_a_reason_is_refused(cast) -> None:
    profile = visited(cast.own)
    told = {factor(profile, "parents").pk: SchoolAnswer(FactorAnswer.DECLINED, " ")}
    with pytest.raises(Refused, match=r"отклоняет фактор .*: напишите почему"):
        prepare_answers(by=cast.own.person(Role.DEPUTY), profile=profile, answers=told)


def test_what_does_not_matter_is_not_answered(cast) -> None:
    profile = visited(cast.own)
    told = {factor(profile, "discipline").pk: SchoolAnswer(FactorAnswer.ACCEPTED)}
    with pytest.raises(Refused, match="только по факторам высокой и средней"):
        prepare_answers(by=cast.own.person(Role.DEPUTY), profile=profile, answers=told)


def test_an_answer_is_given_whole(cast) -> None:
    profile = visited(cast.own)
    some = dict(list(answers(profile).items())[:1])
    undecided = {key: SchoolAnswer(None, "подумаем") for key in answers(profile).keys() - some}
    prepare_answers(by=cast.own.person(Role.DEPUTY), profile=profile, answers={**some, **undecided})
    assert profile.factors.filter(answer_because="подумаем").count() == 0
    with pytest.raises(Refused, match="Школа ещё не ответила по факторам: "):
        submit_answers(by=cast.own.person(Role.DIRECTOR), profile=profile)


def test_signed_is_frozen(cast, coordinator) -> None:
    profile = in_force(cast.own)
    assert (profile.state, profile.signed_by) == (ProfileState.IN_FORCE, coordinator)
    assert verbs()[-6:] == [
        ProfileVerb.DRAFTED,
        ProfileVerb.SENT,
        ProfileVerb.VISITED,
        ProfileVerb.ANSWERS_PREPARED,
        ProfileVerb.ANSWERED,
        ProfileVerb.SIGNED,
    ]
    steps = [
        lambda: refresh_draft(by=coordinator, profile=profile, evidences=EVIDENCES),
        lambda: send_for_verification(by=coordinator, profile=profile),
        lambda: record_visit(
            by=coordinator, profile=profile, visit=visit(), judged=judged(profile)
        ),
        lambda: prepare_answers(by=coordinator, profile=profile, answers={}),
        lambda: submit_answers(by=coordinator, profile=profile),
        lambda: sign_off(by=coordinator, profile=profile),
        lambda: send_back(by=coordinator, profile=profile, because="Так."),
    ]
    for step in steps:
        with pytest.raises(Refused):
            step()
    assert fresh(profile).state == ProfileState.IN_FORCE


def test_a_new_version_takes_the_place_of_the_one_in_force_when_signed(cast, coordinator) -> None:
    first = in_force(cast.own)
    second = amend_profile(
        by=coordinator, profile=first, because="Пришла форма.", evidences=EVIDENCES
    )
    assert (second.version, second.amends) == (2, first)
    assert fresh(first).state == ProfileState.IN_FORCE
    with pytest.raises(Refused, match="Новая редакция уже готовится, она черновик"):
        amend_profile(by=coordinator, profile=first, because="Ещё.", evidences=EVIDENCES)
    second = in_force(cast.own, answered(cast.own, visited(cast.own, sent(cast.own, second))))
    assert second.state == ProfileState.IN_FORCE
    assert fresh(first).state == ProfileState.SUPERSEDED
    assert ProfileVerb.SUPERSEDED in verbs()


def test_only_what_is_in_force_is_amended(cast, coordinator) -> None:
    with pytest.raises(Refused, match="когда профиль «действует»"):
        amend_profile(
            by=coordinator, profile=drafted(cast.own), because="Так.", evidences=EVIDENCES
        )


def test_the_coordinator_sends_back_step_by_step_and_nothing_written_is_lost(
    cast, coordinator
) -> None:
    profile = answered(cast.own)
    send_back(by=coordinator, profile=profile, because="Уточните причину.")
    profile = fresh(profile)
    assert (profile.state, profile.answered_by) == (ProfileState.ANSWERING, None)
    assert profile.returned_because == "Уточните причину."
    assert factor(profile, "motivation").answer == FactorAnswer.DECLINED
    send_back(by=coordinator, profile=profile, because="Посетите ещё раз.")
    send_back(by=coordinator, profile=profile, because="Данные пришли.")
    profile = fresh(profile)
    assert profile.state == ProfileState.DRAFT
    assert profile.visits.count() == 1
    with pytest.raises(Refused, match="возвращать его некуда"):
        send_back(by=coordinator, profile=profile, because="Дальше некуда.")


def test_another_word_of_a_second_visit_asks_the_school_again(cast, coordinator) -> None:
    profile = answered(cast.own)
    for _ in range(2):
        send_back(by=coordinator, profile=profile, because="Ещё раз.")
    record_visit(
        by=cast.own.person(Role.CURATOR),
        profile=profile,
        visit=visit(),
        judged=judged(profile, motivation=Judgement(Significance.HIGH, "Видно на уроках.")),
    )
    # «parents» went back to the proposed high word, too.
    silent = profile.factors.filter(answer="").values_list("factor_id", flat=True)
    assert {"motivation", "parents"} <= set(silent)
    assert factor(profile, "training_system").answer == FactorAnswer.ACCEPTED


@pytest.mark.parametrize(
    "wrong",
    [
        {"verified": "low"},
        {"verified": "somehow", "verified_because": "так"},
        {"answer": "declined"},
        {"answer": "perhaps"},
    ],
)
def test_the_database_itself_keeps_factors_true(cast, wrong: dict) -> None:
    profile = drafted(cast.own)
    with pytest.raises(IntegrityError), transaction.atomic():
        FactorOfProfile.objects.filter(profile=profile, factor_id="parents").update(**wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "somewhere"},
        {"state": ProfileState.IN_FORCE},
        {"state": ProfileState.SIGNING},
        {"version": 2},
        {"amended_because": "так"},
    ],
)
def test_the_database_itself_keeps_profiles_true(cast, wrong: dict) -> None:
    profile = drafted(cast.own)
    with pytest.raises(IntegrityError), transaction.atomic():
        RiskProfile.objects.filter(pk=profile.pk).update(**wrong)
