"""What the pages of a run say."""

import re

import pytest
from django.urls import reverse
from tests.office.identification.kamenka import ARCHADA, GOLOVINSHCHINO, KIKINO, imported
from tests.office.identification.kamenka import school as entered
from tests.office.identification.reading import text_of

from opora_web.assessment.models import Result
from opora_web.identification.actions.runs import start_run
from opora_web.identification.models import Run
from opora_web.registry.roles import Role


@pytest.fixture
def window(by, signed_in):
    """A browser in which the own coordinator is signed in."""
    return signed_in(by)


def page_of(window, run, name="run", *arguments, **asked):
    return text_of(window.get(reverse(f"identification:{name}", args=[run.pk, *arguments]), asked))


def figures(page):
    """All schools, then listed, in the risk zone, not listed, not assessable."""
    values = re.findall(r'keyfigure-value">\s*(?:<svg.*?</svg>)?\s*(\d+)', page, re.DOTALL)
    return [int(value) for value in values]


def test_the_page_says_what_the_list_is_and_adds_up(window, run):
    page = page_of(window, run)
    assert "Статус: расчётный список." in page
    assert figures(page) == [3, 3, 0, 0, 0]
    for name in (ARCHADA, KIKINO, GOLOVINSHCHINO):
        assert name in page
    assert "СЦЕНАРИЙ" not in page


def test_where_the_readings_part_is_told(window, run):
    page = page_of(window, run)
    assert "Прочтения нормы расходятся." in page
    assert "недостаточно данных — «две процедуры в каждом из двух лет»" in page
    assert figures(page_of(window, run, prochtenie="each-year")) == [3, 2, 0, 0, 1]
    assert figures(page_of(window, run, prochtenie="выдумка")) == [3, 3, 0, 0, 0]


def test_readings_that_agree_say_so(window, computed, schools):
    run = computed(scenario={"threshold": "80 %", "kinds": ["oge"]})
    Result.objects.filter(school=schools[KIKINO]).delete()
    assert "СЦЕНАРИЙ — не официальный список" in page_of(window, run)
    agreed = computed(scenario={"threshold": "30 %", "subjects": ["математика"], "kinds": ["oge"]})
    assert "решения одни и те же" in page_of(window, agreed)


def test_schools_stand_by_name_and_never_by_result(window, run):
    page = page_of(window, run)
    table = page[page.index("Решения о школах по названиям") :]
    places = [table.index(name) for name in (GOLOVINSHCHINO, KIKINO, ARCHADA)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"words": "кикино"}, {KIKINO}),
        ({"verdict": "not_assessable", "prochtenie": "each-year"}, {KIKINO}),
        ({"verdict": "risk_zone"}, set()),
        ({"verdict": "выдумка"}, {ARCHADA, KIKINO, GOLOVINSHCHINO}),
    ],
)
def test_the_table_is_narrowed(window, run, asked, found):
    page = page_of(window, run, **asked)
    start = page.index("Школы по названиям")
    table = page[start : page.index('id="explanation"')]
    assert {name for name in (ARCHADA, KIKINO, GOLOVINSHCHINO) if name in table} == found


def test_a_run_over_the_region_is_narrowed_to_a_municipality(cast, signed_in, schools, worked):
    region = cast.own.person(Role.REGION)
    asked = {"territory": cast.own.region, "ruleset_id": "fioko-2023", "year": 2023}
    run = worked(start_run(by=region, **asked))
    window = signed_in(region)
    neighbour = cast.neighbour.municipality
    page = page_of(window, run, municipality=neighbour.pk)
    assert cast.neighbour.school.name in page
    assert "Показаны 1–1 из 1" in page


def test_the_verdict_is_explained_with_every_result(window, run, schools):
    page = page_of(window, run, "school_in_run", schools[KIKINO].pk)
    for words in (
        "Выполнен критерий 1",
        "37,5 %",
        "13,7 % – 69,4 %",
        "не ниже порога с вероятностью 69,2 %",
        "results.txt, строка 22",
        "При ином результате 1 участника школа не вошла бы в список",
        "не менее 30% от общего числа участников",
        "методика формирования списка",
        "две процедуры в каждом из двух лет",
        "chart-intervals",
    ):
        assert words in page, words


def test_what_is_doubtful_stands_beside_the_verdict(window, run, schools):
    page = page_of(window, run, "school_in_run", schools[ARCHADA].pk)
    assert "в источнике напечатано 30,8 % — противоречие" in page
    assert "источник называет результат низким, но чисел не приводит" in page


def test_the_panel_is_the_page_without_its_frame(window, run, schools):
    address = reverse("identification:school_in_run", args=[run.pk, schools[KIKINO].pk])
    panel = window.get(address, headers={"HX-Request": "true"})
    assert "HX-Request" in panel["Vary"]
    assert "<html" not in text_of(panel)
    assert "Каждый результат" in text_of(panel)


def test_a_school_without_results_says_so(cast, window, computed, schools):
    silent = entered(cast.own.municipality, "МОУ СОШ с. Завиваловка")
    page = page_of(window, computed(), "school_in_run", silent.pk)
    assert "Нет ни одного результата за учебные годы 2021/22 и 2022/23." in page
    assert "chart-intervals" not in page


def test_the_rule_stands_on_the_page_as_it_was(window, run):
    Run.objects.filter(pk=run.pk).update(rule={**run.rule, "title": "Прежнее название"})
    assert "Прежнее название" in page_of(window, run)


def test_the_risk_zone_says_that_nobody_confirmed_it(cast, by, window, computed, schools):
    zones = ["one-low-last-year"]
    upload = imported(cast.own.municipality, by)
    calm = entered(cast.own.municipality, "МОУ СОШ с. Завиваловка")
    for year, low in ((2022, 0), (2023, 5)):
        Result.objects.create(
            upload=upload,
            school=calm,
            outcome_id=f"calm-{year}",
            source="протокол",
            kind="oge",
            subject="математика",
            year=year,
            school_year=year,
            participants=10,
            low=low,
        )
    page = page_of(window, computed(risk_zones=zones), verdict="risk_zone")
    assert "МОУ СОШ с. Завиваловка" in page
    assert "хотя бы один низкий результат в последнем году" in page
    assert "не подтверждено" in page


def test_a_category_stands_beside_the_verdict(window, computed, schools):
    settings = {
        "criteria.listed.min_low": "1",
        "severity.severe.min_low": "2",
        "severity.moderate.min_low": "1",
    }
    run = computed("perm-2023", scenario={"threshold": "30 %", "settings": settings})
    page = page_of(window, run)
    assert "сильно неуспевающие" in page
    assert "изменено в сценарии" in page


def test_the_funnel_shows_one_procedure(window, run):
    page = page_of(window, run, "funnel")
    assert "chart-funnel" in page
    assert "Полоса 95 %, от" in page
    assert "ОГЭ, математика, 2023" in page
    other = page_of(window, run, "funnel", procedura="ВПР, русский язык, 5 класс, 2022")
    assert "нет чисел" in other


def test_the_funnel_says_when_the_kept_file_is_another(window, run):
    Run.objects.filter(pk=run.pk).update(fingerprint="0" * 64)
    assert "отпечаток другой" in page_of(window, run, "funnel")
    assert "отпечаток другой" in text_of(
        window.post(reverse("identification:repeat", args=[run.pk]), follow=True)
    )


def test_pages_ask_as_often_for_many_schools_as_for_few(
    cast, window, computed, schools, django_assert_max_num_queries
):
    for number in range(60):
        entered(cast.own.municipality, f"Школа № {number}")
    run = computed()
    with django_assert_max_num_queries(25):
        assert "Показаны 1–50 из 63" in page_of(window, run)
    with django_assert_max_num_queries(25):
        page_of(window, run, "funnel")
    with django_assert_max_num_queries(25):
        page_of(window, run, "school_in_run", schools[KIKINO].pk)


def test_the_list_of_runs_asks_as_often_for_many(
    cast, by, window, schools, django_assert_max_num_queries
):
    for _ in range(12):
        start_run(by=by, territory=cast.own.municipality, ruleset_id="fioko-2023", year=2023)
    with django_assert_max_num_queries(25):
        page = text_of(window.get(reverse("identification:runs")))
    assert "Показаны 1–12 из 12" in page


def test_scenarios_stand_apart(window, run, computed):
    scenario = computed(scenario={"threshold": "35 %"}, title="Порог 35")
    official = text_of(window.get(reverse("identification:runs")))
    apart = text_of(window.get(reverse("identification:runs") + "?scenarii"))
    assert str(run) in official
    assert "Порог 35" not in official
    assert "Порог 35" in apart
    assert "СЦЕНАРИИ — не официальные списки" in apart
    assert reverse("identification:run", args=[scenario.pk]) in apart


def test_empty_lists_teach(cast, window, signed_in):
    assert "Расчётов пока нет" in text_of(window.get(reverse("identification:runs")))
    head = signed_in(cast.own.person(Role.HEAD))
    page = text_of(head.get(reverse("identification:runs") + "?scenarii"))
    assert "Сценариев пока нет" in page
    assert "Новый сценарий" not in page


def test_the_years_of_a_school_tell_readings_apart(window, run, schools):
    page = text_of(window.get(reverse("portal:school_years", args=[schools[KIKINO].pk])))
    assert "прочтение «две процедуры всего за два года»: в списке" in page
    assert "прочтение «две процедуры в каждом из двух лет»: недостаточно данных" in page
