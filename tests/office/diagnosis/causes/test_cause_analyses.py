"""An analysis of causes: what data say in it, who writes the rest, its course and versions."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from tests.office.diagnosis.causes.analysed import (
    by_of,
    computed_run,
    entry_in_force,
    filled,
    signed,
    silent_run,
    started,
    submitted,
)
from tests.office.diagnosis.checks.held import found, held, prepared
from tests.office.diagnosis.made_conditions import give_form
from tests.office.identification.lists.papers import heard, received

from opora_web.audit.models import JournalEntry
from opora_web.diagnosis.actions.cause_analyses import (
    amend_analysis,
    drop_cause,
    return_analysis,
    sign_analysis,
    start_analysis,
    submit_analysis,
    take_data_anew,
    write_cause,
)
from opora_web.diagnosis.cause_data import last_year_known, verdict_for
from opora_web.diagnosis.cause_permissions import (
    may_see_causes,
    may_sign_causes,
    may_speak_for,
    may_write_causes,
)
from opora_web.diagnosis.models import CauseAnalysis, CausePaper, KeptCause
from opora_web.identification.models import ListEntry, ListOrigin, Run, SchoolList
from opora_web.registry.models import Act
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

TABLES = (CauseAnalysis, KeptCause)


def told(analysis, heading_id):
    lines = KeptCause.objects.filter(analysis=analysis, heading_id=heading_id).in_order()
    return [one.text.replace("\N{NO-BREAK SPACE}", " ") for one in lines]


def test_results_of_the_run_stand_under_levels_and_subjects(cast):
    run = computed_run(cast.own)
    analysis = started(cast.own)
    assert analysis.verdict.run == run
    assert analysis.standing[0] == analysis.verdict.reason
    (levels,) = told(analysis, "levels")
    assert levels == (
        "Основное общее образование, 5–9 классы: низкие результаты — 2 из 2 учтённых "
        "(ОГЭ, математика, 2023; ОГЭ, русский язык, 2023)."
    )
    maths, russian = told(analysis, "subjects")
    assert maths.startswith("Математика: низкие результаты — 1 из 1 учтённых. ")
    # 95 % Wilson of 3 of 8 (domain facts § 1).
    assert "3 из 8 (37,5 %), истинная доля с уверенностью 95 % — от 13,7 % до 69,4 %" in maths
    assert russian.startswith("Русский язык")
    assert told(analysis, "organisation") == []
    source = KeptCause.objects.filter(heading_id="levels").get().source
    assert source.startswith(f"{run}, 2022/23 учебный год, прочтение «")


def test_results_that_came_after_the_letter_caused_nothing(cast):
    run = computed_run(cast.own)
    entry = entry_in_force(cast.own, "МОУ СОШ с. Покровская Арчада")
    Act.objects.update(date=date(2023, 6, 30))
    analysis = start_analysis(by=by_of(cast.own), entry=ListEntry.objects.get(pk=entry.pk))
    assert analysis.verdict.run == run
    assert analysis.standing == []
    maths = told(analysis, "subjects")[0]
    assert "ОГЭ, математика, 2022 — 6 из 12 (50,0 %)" in maths
    assert "2023" not in maths
    source = KeptCause.objects.filter(heading_id="subjects").first().source
    assert source.endswith("взяты результаты по 2021/22 учебный год: более поздних тогда не было")


@pytest.mark.parametrize(
    ("day", "year"), [(date(2023, 6, 30), 2022), (date(2023, 7, 1), 2023), (None, 2024)]
)
def test_the_last_year_known_follows_from_the_letter(day, year):
    act = Act(date=day) if day else None
    assert last_year_known(SchoolList(act=act, year=2024)).closing == year
    assert last_year_known(SchoolList(act=act, year=2024, run=Run(year=2021))).closing == 2021


def test_what_the_paper_prints_of_the_school_comes_first(cast):
    entry = entry_in_force(cast.own)
    entry.category, entry.reason = "умеренно неуспевающие", "низкие результаты ОГЭ"
    entry.save()
    assert start_analysis(by=by_of(cast.own), entry=entry).standing == [
        "Категория в документе: умеренно неуспевающие.",
        "Почему, по документу: низкие результаты ОГЭ",
    ]


def test_a_computed_list_stands_on_its_own_run_and_reading(cast):
    run = silent_run(cast.own)
    made = heard(by_of(cast.own), run)
    entry = made.entries.get(school=cast.own.school)
    verdict = verdict_for(entry)
    assert (verdict.run, verdict.reading) == (run, "total")


def test_of_a_run_that_nobody_announced_a_received_list_tells_nothing(cast):
    run = silent_run(cast.own)
    entry = entry_in_force(cast.own)
    assert verdict_for(entry) is None
    heard(by_of(cast.own), run)
    assert verdict_for(entry) is None
    analysis = start_analysis(by=by_of(cast.own), entry=entry)
    assert (analysis.standing, told(analysis, "subjects")) == ([], [])


def test_an_observer_reads_what_is_signed_alone(cast):
    analysis = submitted(cast.own)
    observer = cast.own.person(Role.OBSERVER)
    assert not any(table.objects.visible_to(observer).exists() for table in TABLES)
    sign_analysis(by=by_of(cast.own), analysis=analysis)
    assert all(table.objects.visible_to(observer).exists() for table in TABLES)


def test_a_school_without_a_run_a_form_and_a_check_gets_no_line(cast):
    analysis = started(cast.own)
    assert (analysis.verdict, analysis.standing) == (None, [])
    assert not analysis.causes.exists()


def test_the_context_form_tells_of_conditions_and_of_indicators(cast):
    give_form(cast.own.school, 2023)
    analysis = started(cast.own)
    external = told(analysis, "external")
    assert external[0] == "Сельская местность: сельский населённый пункт."
    assert external[1].startswith("Удалённость от крупного города: ")
    source = KeptCause.objects.filter(heading_id="external").first().source
    assert source.startswith("контекстная форма, 2022/23 учебный год: форма.csv")


def test_findings_of_held_checks_are_internal_causes(cast):
    check = held(cast.own)
    found(check, by_of(cast.own), cast.own.school)
    analysis = started(cast.own)
    (line,) = told(analysis, "internal")
    assert line.startswith("Выявлено проверкой: затруднения в целеполагании")
    assert analysis.causes.get().source == "проверка «Проверка школ списка»"
    type(check).objects.filter(pk=check.pk).update(state="prepared")
    take_data_anew(by=by_of(cast.own), analysis=analysis)
    assert told(analysis, "internal") == []


def test_data_are_taken_anew_and_what_people_wrote_stays(cast):
    analysis, by = started(cast.own), by_of(cast.own)
    write_cause(by=by, analysis=analysis, heading_id="internal", text="нет учителя", source="штат")
    found(held(cast.own), by, cast.own.school)
    take_data_anew(by=by, analysis=analysis)
    first, second = told(analysis, "internal")
    assert first.startswith("Выявлено проверкой")
    assert second == "нет учителя"
    prepared(cast.own)
    assert "нет учителя" in JournalEntry.objects.get(verb__startswith="запись возможной").after_text


def test_an_analysis_begins_once_and_only_of_a_list_in_force(cast):
    entry, by = entry_in_force(cast.own), by_of(cast.own)
    start_analysis(by=by, entry=entry)
    with pytest.raises(Refused, match="уже есть"):
        start_analysis(by=by, entry=entry)
    told_ = {"title": "второй", "origin": ListOrigin.REGIONAL}
    waiting = received(by, cast.own.municipality, "МОУ СОШ с. Кикино", **told_)
    with pytest.raises(Refused, match="не действует"):
        start_analysis(by=by, entry=waiting.entries.get())
    waiting.entries.update(school=None)
    with pytest.raises(Refused, match="какая школа реестра"):
        start_analysis(by=by, entry=waiting.entries.get())


def test_the_school_fills_in_every_heading_and_hands_it_in(cast):
    analysis, director = started(cast.own), cast.own.person(Role.DIRECTOR)
    told_ = {"heading_id": "internal", "text": "нет учителя", "source": "штат"}
    write_cause(by=director, analysis=analysis, **told_)
    with pytest.raises(Refused, match="Заполните разделы: Внешние факторы, Организация"):
        submit_analysis(by=director, analysis=analysis)
    with pytest.raises(Refused, match="Такого раздела"):
        write_cause(by=director, analysis=analysis, **{**told_, "heading_id": "weather"})
    filled(analysis, director)
    submit_analysis(by=director, analysis=analysis)
    with pytest.raises(Refused, match="анализ у координатора"):
        write_cause(by=director, analysis=analysis, **told_)
    with pytest.raises(Refused, match="анализ у координатора"):
        take_data_anew(by=director, analysis=analysis)


def test_only_lines_of_people_are_dropped(cast):
    computed_run(cast.own)
    analysis, by = started(cast.own), by_of(cast.own)
    with pytest.raises(Refused, match="взята из данных"):
        drop_cause(by=by, cause=KeptCause.objects.filter(heading_id="levels").get())
    own = {"heading_id": "internal", "text": "нет учителя", "source": "штат"}
    drop_cause(by=by, cause=write_cause(by=by, analysis=analysis, **own))
    assert told(analysis, "internal") == []
    assert "нет учителя" in JournalEntry.objects.latest("number").before_text


def test_the_coordinator_returns_with_a_reason_and_signs(cast):
    analysis, by = submitted(cast.own), by_of(cast.own)
    return_analysis(by=by, analysis=analysis, because="не сказано о кадрах")
    analysis.refresh_from_db()
    assert (analysis.state, analysis.because) == ("returned", "не сказано о кадрах")
    with pytest.raises(Refused, match="Решать сейчас нечего"):
        sign_analysis(by=by, analysis=analysis)
    submit_analysis(by=cast.own.person(Role.DEPUTY), analysis=analysis)
    sign_analysis(by=by, analysis=analysis)
    analysis.refresh_from_db()
    assert (analysis.state, analysis.because, analysis.decided_by) == ("signed", "", by)


def test_an_amendment_is_a_version_of_its_own_and_replaces_when_signed(cast):
    first, by = signed(cast.own), by_of(cast.own)
    found(held(cast.own), by, cast.own.school)
    second = amend_analysis(by=by, analysis=first, because="прошла проверка")
    assert (second.version, second.amends) == (2, first)
    internal = told(second, "internal")
    assert internal[0].startswith("Выявлено проверкой")
    assert internal[1] == "причина: Внутренние факторы"
    with pytest.raises(Refused, match="уже готовится"):
        amend_analysis(by=by, analysis=first, because="ещё раз")
    with pytest.raises(Refused, match="когда анализ подписан"):
        amend_analysis(by=by, analysis=second, because="рано")
    submit_analysis(by=cast.own.person(Role.DIRECTOR), analysis=second)
    first.refresh_from_db()
    assert first.state == "signed"
    sign_analysis(by=by, analysis=second)
    first.refresh_from_db()
    assert first.state == "superseded"
    (replaced,) = JournalEntry.objects.filter(verb="замена анализа причин новой редакцией")
    assert "редакция 2" in replaced.after_text
    assert told(first, "internal") == ["причина: Внутренние факторы"]


def test_own_neighbour_stranger_and_visitor(cast):
    started(cast.own)
    write_cause(
        by=by_of(cast.own),
        analysis=CauseAnalysis.objects.get(),
        heading_id="internal",
        text="так",
        source="акт",
    )
    for role, person in cast.own.people.items():
        seen = [table.objects.visible_to(person).count() for table in TABLES]
        assert seen == ([0, 0] if role in (Role.TEACHER, Role.OBSERVER) else [1, 1]), role
        assert may_see_causes(person) == (role != Role.TEACHER)
    strangers = [*cast.stranger.people.values(), cast.administrator, AnonymousUser()]
    strangers += [one for role, one in cast.neighbour.people.items() if role != Role.REGION]
    for person in strangers:
        assert not any(table.objects.visible_to(person).exists() for table in TABLES)
        assert not CausePaper.objects.visible_to(person).exists()


def test_who_writes_speaks_and_signs(cast):
    analysis = started(cast.own)
    people = cast.own.people.items()

    def allowed(may, about):
        return {role for role, one in people if may(one, about)}

    keepers, school = {Role.REGION, Role.COORDINATOR}, {Role.DIRECTOR, Role.DEPUTY}
    assert allowed(may_write_causes, cast.own.school) == keepers | school
    assert allowed(may_speak_for, cast.own.school) == school
    assert allowed(may_sign_causes, analysis) == keepers
    assert not any(may_speak_for(one, cast.own.school) for one in cast.neighbour.people.values())


@pytest.mark.parametrize(
    "broken",
    [
        {"state": "signed"},
        {"state": "returned"},
        {"because": "так"},
        {"version": 2},
        {"state": "верно"},
    ],
)
def test_the_database_itself_refuses_half_a_course(cast, broken):
    analysis = started(cast.own)
    with pytest.raises(IntegrityError), transaction.atomic():
        CauseAnalysis.objects.filter(pk=analysis.pk).update(**broken)
