"""Tasks of works: verdicts by level, groups from ten pupils, other schools as means alone."""

import pytest
from django.urls import reverse
from tests.office.assessment.results import taken_in
from tests.office.diagnosis.scored_schools import HIGH, USUAL, scored

from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.schools import open_school
from opora_web.registry.models import School
from opora_web.registry.roles import Role

LIST = "diagnosis:tasks"
TASKS = [["1", 2, "Б"], ["2К1", 1, "П"], ["3", None, None]]


def told(answer):
    return " ".join(answer.content.decode().replace("\u00a0", " ").split())


def done(first, second=(12, 6), *, tasks=TASKS, school_class="А", mark=3):
    """Points of twelve pupils of one class with one mark."""
    return {"tasks": tasks, "groups": [[school_class, mark, [[12, first], list(second), [12, 9]]]]}


@pytest.fixture
def work(cast):
    """The own school's work, low in the first task, beside two schools of the district."""
    upload = taken_in(cast.own)
    made = scored(upload, cast.own.school, USUAL, tasks=done(6))
    for name in ("Школа № 1", "Школа № 2"):
        school = open_school(by=SYSTEM, municipality=cast.own.municipality, name=name)
        scored(upload, school, USUAL, tasks=done(24))
    return made


def page_of(browser, work):
    return told(browser.get(reverse("diagnosis:work_tasks", args=[work.pk])))


def test_a_task_below_its_level_is_a_possible_cause(cast, work, signed_in):
    page = page_of(signed_in(cast.own.person(Role.DEPUTY)), work)
    assert "Задание 1 (базовый уровень): выполнено на 25,0 %." in page
    assert "Возможная причина." in page
    assert "недостаточно: возможная причина" in page
    assert "достаточно от 60,0 %, недостаточно ниже 57,0 %" in page
    assert "не подтверждено" in page
    # The second is well done for its level, the third has no level.
    assert "Задание 2К1 (" not in page
    assert "в среднем 0,75 балла" in page
    assert "без оценки" in page


def test_means_of_the_district_stand_beside(cast, work, signed_in):
    page = page_of(signed_in(cast.own.person(Role.DIRECTOR)), work)
    assert '<td class="number" data-label="Муниципалитет">75,0 %</td>' in page
    assert "Муниципалитет: 3 школы с этой работой" in page
    assert "Школа № 1" not in page


def test_schools_are_counted_and_not_their_works(cast, work, signed_in):
    upload = taken_in(cast.own)
    # Twice the same scores are one work, different ones are no work that could be chosen.
    scored(upload, cast.own.school, USUAL, tasks=done(6))
    unclear = School.objects.get(name="Школа № 2")
    scored(upload, unclear, HIGH, tasks=done(24))
    second = open_school(by=SYSTEM, municipality=cast.own.municipality, name="Школа первая")
    scored(upload, second, USUAL, tasks=done(24))
    second.merged_into = School.objects.get(name="Школа № 1")
    second.save()
    page = page_of(signed_in(cast.own.person(Role.DIRECTOR)), work)
    assert "Муниципалитет: 2 школы с этой работой; регион: 2 школы." in page
    assert "мало школ" in page


def test_few_schools_are_no_mean(cast, signed_in):
    made = scored(taken_in(cast.own), cast.own.school, USUAL, tasks=done(6))
    page = page_of(signed_in(cast.own.person(Role.COORDINATOR)), made)
    assert "мало школ" in page


def test_groups_by_mark_from_ten_pupils(cast, work, signed_in):
    browser = signed_in(cast.own.person(Role.COORDINATOR))
    assert '«3»: 25,0 % <span class="soft">(12 чел.)' in page_of(browser, work)


@pytest.mark.parametrize("pupils", [1, 9])
def test_results_of_few_pupils_are_neither_shown_nor_judged(pupils, cast, signed_in):
    few = {"tasks": TASKS, "groups": [["А", 3, [[pupils, 0], [pupils, 0], [pupils, 0]]]]}
    small = scored(taken_in(cast.own), cast.own.school, USUAL, tasks=few)
    page = page_of(signed_in(cast.own.person(Role.COORDINATOR)), small)
    assert "меньше 10 учеников" in page
    assert "не показаны: учеников мало или классы не указаны" in page
    assert "не показаны: учеников мало<" in page
    assert "Работу писали меньше 10 учеников: о школе по ней не судят." in page
    assert ">0,0 %" not in page
    assert "недостаточно: возможная причина" not in page


def test_without_levels_nothing_is_judged(cast, signed_in):
    tasks = [["1", 2, None], ["2", 1, None], ["3", 1, None]]
    made = scored(taken_in(cast.own), cast.own.school, USUAL, tasks=done(0, tasks=tasks))
    page = page_of(signed_in(cast.own.person(Role.COORDINATOR)), made)
    assert "Уровни заданий в файле не указаны." in page
    assert "Что может быть причиной" not in page


def test_a_work_that_is_well_done_and_one_without_tasks(cast, signed_in):
    upload = taken_in(cast.own)
    well = scored(upload, cast.own.school, USUAL, tasks=done(24))
    browser = signed_in(cast.own.person(Role.COORDINATOR))
    assert "Заданий ниже границы своего уровня нет." in page_of(browser, well)
    bare = scored(upload, cast.own.school, USUAL, subject="русский язык")
    assert "Баллов за задания в этой работе нет" in page_of(browser, bare)
    page = told(browser.get(reverse(LIST)))
    assert "ВПР, математика, 5 класс" in page
    assert "ВПР, русский язык, 5 класс" not in page


def test_the_list_is_narrowed(cast, work, signed_in):
    browser = signed_in(cast.own.person(Role.REGION))
    asked = {"words": "Кикино", "subject": "математика", "year": 2021}
    asked["municipality"] = cast.own.municipality.pk
    page = told(browser.get(reverse(LIST), asked))
    assert "МОУ СОШ с. Кикино" in page
    assert "Школа № 1" not in page
    other = {"municipality": cast.neighbour.municipality.pk}
    assert "Таких работ нет." in told(browser.get(reverse(LIST), other))


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.DIRECTOR, Role.CURATOR])
def test_strangers_see_none_of_it(cast, work, signed_in, role):
    for place in (cast.neighbour, cast.stranger):
        browser = signed_in(place.person(role))
        page = told(browser.get(reverse(LIST)))
        assert "Работ с баллами за задания пока нет" in page
        assert browser.get(reverse("diagnosis:work_tasks", args=[work.pk])).status_code == 404


def test_whoever_has_no_place_is_refused(cast, work, signed_in):
    for name, arguments in ((LIST, []), ("diagnosis:work_tasks", [work.pk])):
        for person in (cast.newcomer, cast.administrator, cast.own.person(Role.TEACHER)):
            assert signed_in(person).get(reverse(name, args=arguments)).status_code == 403
        assert signed_in(None).get(reverse(name, args=arguments)).status_code == 302
