"""Markers of objectivity in the office: worked out of what is kept, seen by the school, bounded."""

import pytest
from django.urls import reverse
from tests.office.assessment.results import taken_in
from tests.office.diagnosis.scored_schools import (
    HIGH,
    MATHS,
    USUAL,
    YEAR,
    reckoned,
    region_with_scores,
    scored,
)

from opora.domain.school_year import SchoolYear
from opora_web.assessment.actions.imports import revert
from opora_web.assessment.models import Contradiction
from opora_web.audit.models import JournalEntry
from opora_web.diagnosis.actions.objectivity import ask_for_markers, say_seen
from opora_web.diagnosis.models import MarkerReckoning, SchoolMarkers
from opora_web.jobs.list_tables import table_named
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

LIST = "diagnosis:objectivity"
PROCEDURE = {**MATHS, "year": YEAR, "school_year": YEAR}


def told(answer):
    return " ".join(answer.content.decode().replace("\u00a0", " ").split())


@pytest.fixture
def own(cast):
    """A region of twenty-one schools, the markers worked out."""
    region_with_scores(cast.own)
    reckoned(cast.own)
    return cast.own


def of_school(place):
    return SchoolMarkers.objects.get(school=place.school)


def test_markers_are_kept_by_year_with_their_base(own):
    made = MarkerReckoning.objects.get()
    assert made.schools.count() == 21
    assert dict(made.bases["2021"])["5 МА"] == "21\u00a0школа, участников: 418"
    kept = of_school(own)
    assert kept.counts == {"2021": [1, 2], "2020": [0, 0], "2019": [0, 0]}
    there = [one for one in kept.markers["2021"] if one["state"] == "yes"]
    assert [(one["kind"], one["work"]) for one in there] == [("mean", "5 МА")]
    assert there[0]["source"].startswith("Результаты.xlsx")
    assert str(kept) == f"{own.school}: признаки необъективности, Пензенская область, 2020/21"
    verbs = JournalEntry.objects.order_by("number").values_list("verb", flat=True)
    assert list(verbs)[-1] == "завершение расчёта признаков необъективности"


def test_a_region_of_few_schools_is_not_compared(cast):
    region_with_scores(cast.own, usual=3)
    reckoned(cast.own)
    marker = of_school(cast.own).markers["2021"][3]
    assert marker["state"] == "unknown"
    assert "есть у 4\u00a0школ региона, а нужно не меньше 20" in marker["told"]


def test_two_results_of_a_year_are_not_guessed(cast):
    upload = region_with_scores(cast.own)
    other = scored(upload, cast.own.school, USUAL)
    reckoned(cast.own)
    reason = of_school(cast.own).markers["2021"][3]["told"]
    assert "за год загружено результатов с разными баллами: 2. Отмените лишнюю загрузку." in reason
    assert "Противоречия" not in reason
    raised = Contradiction.objects.create(
        school=cast.own.school, rule="several", key="5 МА", sentence="Числа разные.", **PROCEDURE
    )
    raised.results.add(other.result)
    again = reckoned(cast.own).schools.get(school=cast.own.school)
    assert "решают в разделе «Противоречия»" in again.markers["2021"][3]["told"]


def test_one_file_given_twice_is_one_work(cast):
    upload = region_with_scores(cast.own)
    scored(upload, cast.own.school, HIGH[::-1])
    reckoned(cast.own)
    marker = of_school(cast.own).markers["2021"][3]
    assert marker["state"] == "yes"
    assert marker["source"] == "Результаты.xlsx, лист «Лист1», строка 2"


def test_before_resits_goes_before_after(cast):
    upload = taken_in(cast.own)
    exam = {"kind": "oge", "grade": None}
    first = scored(upload, cast.own.school, HIGH, **exam)
    second = scored(upload, cast.own.school, USUAL, **exam)
    type(second.result).objects.filter(pk=second.result_id).update(before_resits=False)
    reckoned(cast.own)
    marker = of_school(cast.own).markers["2021"][5]
    assert "за год загружено" not in marker["told"]
    assert "баллы этой работы есть у 1\u00a0школы" in marker["told"]
    assert first.scored.participants == 18


def test_what_was_taken_back_is_not_reckoned(cast, own):
    by = own.person(Role.COORDINATOR)
    revert(by=by, upload=own.school.results.get().upload, reason="Не тот год.")
    with pytest.raises(Refused, match="нет результатов с баллами"):
        ask_for_markers(by=by, region=own.region, year=SchoolYear(YEAR))


def test_the_list_says_what_the_index_means(own, signed_in):
    page = told(signed_in(own.person(Role.COORDINATOR)).get(reverse(LIST)))
    assert "Индекс — 100 минус доля школ хотя бы с одним признаком" in page
    assert "из четырнадцати признаков, индекс может быть выше настоящего" in page
    assert '<td class="number" data-label="Индекс">95,2</td>' in page
    assert "21 школа, участников: 418" in page
    assert "1 из 2" in page
    assert "Сначала признаки смотрит сама школа" in page


def test_the_list_is_narrowed_by_name_and_the_index_is_not(own, signed_in):
    browser = signed_in(own.person(Role.REGION))
    page = told(browser.get(reverse(LIST), {"words": "Кикино"}))
    assert "Школа № 3" not in page
    assert "95,2" in page
    other = own.region.municipalities.exclude(pk=own.municipality.pk).get()
    assert "Таких школ нет" in told(browser.get(reverse(LIST), {"municipality": other.pk}))


def test_a_school_sees_itself_alone_and_no_index(own, signed_in):
    page = told(signed_in(own.person(Role.DIRECTOR)).get(reverse(LIST)))
    assert own.school.name in page
    assert "Школа № 3" not in page
    assert "Индекс объективности территории" not in page
    assert "Рассчитать признаки" not in page


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.DIRECTOR, Role.DEPUTY, Role.OBSERVER])
def test_strangers_see_nothing_of_it(cast, own, signed_in, role):
    for place in (cast.neighbour, cast.stranger):
        browser = signed_in(place.person(role))
        page = browser.get(reverse(LIST))
        assert page.status_code == 200
        assert own.school.name not in told(page)
        address = reverse("diagnosis:school_objectivity", args=[own.school.pk])
        assert browser.get(address).status_code == 404
        seen = reverse("diagnosis:seen_objectivity", args=[own.school.pk])
        assert browser.post(seen).status_code == 404


def test_whoever_has_no_place_is_refused(cast, own, signed_in):
    names = [(LIST, []), ("diagnosis:school_objectivity", [own.school.pk])]
    for name, arguments in names:
        for person in (cast.newcomer, cast.administrator, own.person(Role.TEACHER)):
            assert signed_in(person).get(reverse(name, args=arguments)).status_code == 403
        assert signed_in(None).get(reverse(name, args=arguments)).status_code == 302


def test_a_marker_is_explained_on_the_page_of_the_school(own, signed_in):
    address = reverse("diagnosis:school_objectivity", args=[own.school.pk])
    page = told(signed_in(own.person(Role.COORDINATOR)).get(address))
    assert "2020/21 учебный год: 1 признак, вычислено 2 из 14" in page
    assert "Вычислить нельзя: 12 признаков" in page
    assert "2019/20 учебный год: данных нет" in page
    assert "Это признак, он требует анализа." in page
    assert "Школа этих признаков ещё не видела." in page
    assert "Школа ознакомлена</button>" not in page
    assert "chart-histogram" in page
    assert "Отметки выше или ниже журнала на 2 и более" in page
    assert "не подтверждено" in page
    assert "доказан" not in page


def test_the_school_says_that_it_has_seen(own, signed_in):
    address = reverse("diagnosis:seen_objectivity", args=[own.school.pk])
    for role in (Role.COORDINATOR, Role.CURATOR, Role.OBSERVER):
        assert signed_in(own.person(role)).post(address).status_code == 403
    browser = signed_in(own.person(Role.DEPUTY))
    assert browser.post(address, {"note": "Класс с углублённой программой."}).status_code == 302
    kept = of_school(own)
    assert (kept.seen_by, kept.note) == (
        own.person(Role.DEPUTY),
        "Класс с углублённой программой.",
    )
    again = browser.post(address, follow=True)
    assert "уже отметила" in told(again)
    page = told(signed_in(own.person(Role.COORDINATOR)).get(reverse(LIST)))
    assert "ещё нет" in page
    seen = reverse("diagnosis:school_objectivity", args=[own.school.pk])
    assert "Пояснение школы: Класс с углублённой программой." in told(
        signed_in(own.person(Role.HEAD)).get(seen)
    )


def test_a_note_that_is_too_long_is_not_kept(own, signed_in):
    address = reverse("diagnosis:seen_objectivity", args=[own.school.pk])
    assert (
        signed_in(own.person(Role.DIRECTOR)).post(address, {"note": "а" * 2001}).status_code == 422
    )
    assert of_school(own).seen_at is None


def test_a_coordinator_asks_for_markers(cast, signed_in):
    region_with_scores(cast.own, usual=1)
    browser = signed_in(cast.own.person(Role.COORDINATOR))
    asked = {"region": cast.own.region.pk, "year": YEAR}
    assert browser.post(reverse("diagnosis:ask_markers"), asked).status_code == 302
    assert MarkerReckoning.objects.get().by == cast.own.person(Role.COORDINATOR)
    assert "Страницу можно закрыть" in told(browser.get(reverse(LIST)))
    assert "Признаки ещё не рассчитаны" in told(browser.get(reverse(LIST)))


def test_others_do_not_ask(cast, signed_in):
    region_with_scores(cast.own, usual=1)
    address = reverse("diagnosis:ask_markers")
    asked = {"region": cast.own.region.pk, "year": YEAR}
    for role in (Role.HEAD, Role.DIRECTOR, Role.OBSERVER, Role.METHODIST):
        assert signed_in(cast.own.person(role)).post(address, asked).status_code == 403
    foreign = signed_in(cast.stranger.person(Role.REGION)).post(address, asked)
    assert foreign.status_code == 422
    assert not MarkerReckoning.objects.exists()


def test_a_year_without_scores_is_refused_in_words(cast, signed_in):
    region_with_scores(cast.own, usual=1)
    scored(taken_in(cast.stranger), cast.stranger.school, USUAL, year=2019)
    browser = signed_in(cast.own.person(Role.REGION))
    asked = {"region": cast.own.region.pk, "year": 2019}
    assert browser.post(reverse("diagnosis:ask_markers"), asked).status_code == 422
    with pytest.raises(Refused, match="За 2018/19 учебный год нет результатов с баллами"):
        ask_for_markers(
            by=cast.own.person(Role.REGION), region=cast.own.region, year=SchoolYear(2019)
        )


def test_nothing_is_worked_out_yet(cast, signed_in):
    browser = signed_in(cast.own.person(Role.COORDINATOR))
    page = told(browser.get(reverse(LIST)))
    assert "Признаки ещё не рассчитаны" in page
    assert "Загруженных протоколов с баллами учеников пока нет." in page
    address = reverse("diagnosis:school_objectivity", args=[cast.own.school.pk])
    assert "Признаки этой школы не рассчитаны" in told(browser.get(address))
    seen = reverse("diagnosis:seen_objectivity", args=[cast.own.school.pk])
    assert browser.post(seen).status_code == 302


def test_a_new_reckoning_is_seen_anew(own):
    say_seen(by=own.person(Role.DIRECTOR), markers=of_school(own))
    reckoned(own)
    newest = SchoolMarkers.objects.filter(school=own.school).order_by("-pk").first()
    assert newest.seen_at is None


def test_the_workbook_holds_what_the_page_shows(own):
    table = table_named("obektivnost")
    person = own.person(Role.COORDINATOR)
    rows = [table.cells(row) for row in table.rows(person, {"words": "Кикино"})]
    assert [list(row) for row in rows] == [
        [own.school.name, own.municipality.name, "2020/21: 1 из 2", "нет", ""],
    ]
