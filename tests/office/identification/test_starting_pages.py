"""Starting runs and scenarios from the browser."""

from http import HTTPStatus

import pytest
from django.urls import reverse
from tests.office.identification.kamenka import ARCHADA, GOLOVINSHCHINO, KIKINO
from tests.office.identification.kamenka import school as entered
from tests.office.identification.reading import text_of

from opora_web.identification.models import Run, RunState
from opora_web.registry.roles import Role

NEW, SCENARIO = "identification:new_run", "identification:new_scenario"


@pytest.fixture
def window(by, signed_in):
    """A browser in which the own coordinator is signed in."""
    return signed_in(by)


@pytest.fixture
def chosen(cast):
    """What is chosen before a run of Kamenka."""
    return {
        "territory": f"municipality-{cast.own.municipality.pk}",
        "ruleset": "fioko-2023",
        "year": 2023,
    }


def test_without_results_there_is_nothing_to_choose(window):
    for name in (NEW, SCENARIO):
        assert "Считать пока не по чему" in text_of(window.get(reverse(name)))


def test_what_goes_in_is_shown_first(cast, window, schools, chosen):
    entered(cast.own.municipality, "МОУ СОШ с. Завиваловка")
    page = text_of(window.get(reverse(NEW), chosen))
    for words in (
        "Школ с результатами",
        "2021/22 — 3 результата, 2022/23 — 4 результата",
        "методика формирования списка",
        "МОУ СОШ с. Завиваловка",
        "в источнике напечатано 30,8 % — противоречие",
        "Посчитать",
    ):
        assert words in page, words
    assert not Run.objects.exists()


def test_drafts_are_not_offered_officially(window, schools):
    page = text_of(window.get(reverse(NEW)))
    offered = page.split('name="ruleset"')[1].split("</select>")[0]
    assert "список 2025 года — 2024/25, действует" in offered
    assert "черновик" not in offered
    assert "черновик, только для сценария" in text_of(window.get(reverse(SCENARIO)))


def test_a_rule_of_another_year_is_refused_with_the_way_out(window, schools, chosen):
    response = window.get(reverse(NEW), {**chosen, "ruleset": "rosobrnadzor-2025"})
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "действует для учебного года 2024/25" in text_of(response)
    assert "Посчитать</" not in text_of(response)


def test_a_run_is_started_and_done(window, schools, chosen, worked):
    response = window.post(reverse(NEW), {**chosen, "risk_zones": ["one-low-last-year"]})
    run = Run.objects.get()
    assert response.headers["Location"] == reverse("identification:run", args=[run.pk])
    assert worked(run).state == RunState.DONE
    assert run.risk_zones == ["one-low-last-year"]
    assert not run.is_scenario


def test_another_territory_cannot_be_chosen(cast, window, schools, chosen):
    for key in (f"municipality-{cast.neighbour.municipality.pk}", f"region-{cast.own.region.pk}"):
        response = window.post(reverse(NEW), {**chosen, "territory": key})
        assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        response = window.post(
            reverse(SCENARIO) + f"?territory={key}&ruleset=fioko-2023&year=2023", {}
        )
        assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not Run.objects.exists()


def test_the_region_chooses_itself_or_a_municipality(cast, signed_in, schools, chosen):
    window = signed_in(cast.own.person(Role.REGION))
    page = text_of(window.get(reverse(NEW)))
    assert "Пензенская область, все муниципалитеты" in page
    region = {**chosen, "territory": f"region-{cast.own.region.pk}"}
    assert cast.neighbour.school.name in text_of(window.get(reverse(NEW), region))
    window.post(reverse(NEW), region)
    assert Run.objects.get().region == cast.own.region


def test_a_scenario_is_started(window, schools, chosen, worked):
    query = "&".join(f"{name}={value}" for name, value in chosen.items())
    told = {
        "title": "Если порог 35 %",
        "threshold": "35 %",
        "min_participants": "5",
        "kinds": ["oge", "ege"],
        "criteria": ["criterion-1"],
    }
    window.post(f"{reverse(SCENARIO)}?{query}", told)
    run = Run.objects.get()
    assert run.scenario == {
        "threshold": "35 %",
        "min_participants": 5,
        "kinds": ["oge", "ege"],
        "criteria": ["criterion-1"],
    }
    assert str(run) == "Если порог 35 %"
    assert worked(run).state == RunState.DONE


def test_a_draft_asks_for_its_numbers_and_says_what_is_wrong(window, schools, chosen):
    query = "&".join(f"{n}={v}" for n, v in {**chosen, "ruleset": "perm-2023"}.items())
    address = f"{reverse(SCENARIO)}?{query}"
    assert "для категории «сильно неуспевающие»" in text_of(window.get(address))
    numbers = {"number-1": "1", "number-2": "много", "number-3": "1"}
    response = window.post(address, {"threshold": "сто", **numbers})
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "«сто» — не доля" in text_of(response)
    assert "«много» — не подходит" in text_of(response)
    window.post(address, {"threshold": "30 %", **numbers, "number-2": "2"})
    assert Run.objects.get().scenario["settings"]["severity.severe.min_low"] == "2"


def test_a_scenario_stands_beside_the_official_run(window, run, computed):
    scenario = computed(scenario={"threshold": "35 %", "kinds": ["oge"]})
    page = text_of(window.get(reverse("identification:comparison", args=[scenario.pk])))
    left = page[page.index("Вышли бы из списка") : page.index("Остались бы в списке")]
    assert ARCHADA in left
    assert GOLOVINSHCHINO in left
    assert KIKINO in page[page.index("Остались бы в списке") :]
    assert "СЦЕНАРИЙ — не официальный список" in page
    official = reverse("identification:comparison", args=[run.pk])
    assert window.get(official).status_code == HTTPStatus.NOT_FOUND


def test_the_official_run_of_the_same_year_and_rule_is_taken(window, run, computed):
    computed()
    scenario = computed("rosobrnadzor-2025", scenario={})
    address = reverse("identification:comparison", args=[scenario.pk])
    page = text_of(window.get(address, {"s": run.pk}))
    assert f'value="{run.pk}" selected' in page
    assert f'value="{run.pk}" selected' not in text_of(window.get(address))


def test_without_an_official_run_there_is_nothing_beside_it(window, computed):
    scenario = computed(scenario={})
    page = text_of(window.get(reverse("identification:comparison", args=[scenario.pk])))
    assert "Официального расчёта по этой территории нет" in page


def test_the_comparison_opens_to_those_who_see_the_scenario(cast, signed_in, computed):
    address = reverse("identification:comparison", args=[computed(scenario={}).pk])
    assert signed_in(cast.own.person(Role.METHODIST)).get(address).status_code == HTTPStatus.OK
    for person in (
        cast.own.person(Role.DIRECTOR),
        cast.neighbour.person(Role.COORDINATOR),
        cast.stranger.person(Role.REGION),
        cast.administrator,
    ):
        assert signed_in(person).get(address).status_code == HTTPStatus.NOT_FOUND
    assert signed_in(None).get(address).status_code == HTTPStatus.FOUND
