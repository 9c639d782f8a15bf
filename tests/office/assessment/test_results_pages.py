"""What pages say of results: every number, where it is from, and what does not count."""

import re

import pytest
from django.urls import reverse
from tests.office.assessment.results import OGE, VPR, printed, result, taken_in

from opora_web.assessment.actions.contradictions import raise_contradictions
from opora_web.assessment.actions.settlements import choose_result, correct_counts
from opora_web.assessment.models import Contradiction, UploadState
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.schools import open_school
from opora_web.registry.roles import Role

UNPROCESSABLE = 422


def text(browser, name, *keys, **asked):
    answer = browser.get(reverse(f"assessment:{name}", args=keys), asked)
    return answer.content.decode().replace("\xa0", " ")


def year(closing, of=OGE):
    return {**of, "year": closing, "school_year": closing}


def test_a_result_says_where_each_number_is_from(coordinator, school, upload, by):
    kept = result(
        upload,
        school,
        low=2,
        participants=10,
        mark_2=2,
        mark_3=4,
        mark_4=3,
        mark_5=1,
        mean_score=12.5,
        max_score=33,
        before_resits=True,
        procedure={**VPR, "participants_grade": 6},
        stated_low=True,
    )
    page = text(coordinator, "result", kept.pk)
    for words in (
        "20,0 %",
        "5,7–51,0 %",
        "12,50 из 33",
        "до пересдач",
        "6 класс",
        "строка 2",
        f"загрузка № {upload.pk}",
        by.full_name,
        "«2» — 2, «3» — 4",
        "результат назван низким",
    ):
        assert words in page, words


def test_an_interval_is_called_what_it_is_and_the_method_stands_in_its_help(
    coordinator, school, upload
):
    one = result(upload, school)
    for address in (reverse("assessment:result", args=[one.pk]), reverse("assessment:results")):
        page = coordinator.get(address).content.decode()
        said = page[page.index("Под долей — ") :]
        link = re.match(r'Под долей — <a class="help" [^>]*#interval"[^>]*>[^<]*</a>', said).group()
        assert link.endswith(">95&nbsp;%-й доверительный интервал</a>")
        assert "посчитанный по Уилсону" in link


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"low": None, "participants": None}, "источник не говорит"),
        ({"low": None, "participants": None, "stated_low": True}, "чисел не приводит"),
        ({"low": 0, "participants": 0}, "участников не было"),
        ({"low": None, "participants": 12}, "источник не говорит"),
        ({"is_set_aside": True}, "выбран другой результат"),
    ],
)
def test_what_does_not_count_says_why(coordinator, school, upload, told, why):
    kept = result(upload, school, **told)
    assert why in text(coordinator, "result", kept.pk)
    assert why in text(coordinator, "school_results", school.pk)


def test_results_of_uploads_that_are_not_in_force_are_not_shown(cast, coordinator, school):
    for state in (UploadState.REVERTED, UploadState.IMPORTING):
        kept = result(taken_in(cast.own, state=state), school)
        answer = coordinator.get(reverse("assessment:result", args=[kept.pk]))
        assert answer.status_code == 404
    assert "Результатов пока нет" in text(coordinator, "results")
    assert "Результатов этой школы пока нет" in text(coordinator, "school_results", school.pk)


def test_results_are_narrowed(cast, signed_in, school, upload):
    result(upload, school)
    result(upload, school, procedure=year(2022, VPR))
    result(taken_in(cast.neighbour), cast.neighbour.school)
    browser = signed_in(cast.own.person(Role.REGION))
    for asked, count in (
        ({}, "3 результата"),
        ({"words": "КИКИНО"}, "2 результата"),
        ({"year": "2022"}, "1 результат."),
        ({"procedure": "oge|математика|"}, "2 результата"),
        ({"procedure": "vpr|русский язык|5"}, "1 результат."),
        ({"municipality": cast.neighbour.municipality.pk}, "1 результат."),
        ({"year": "1950"}, "3 результата"),
    ):
        assert count in text(browser, "results", **asked), asked
    assert "По этому отбору результатов нет" in text(browser, "results", words="нет такой")


def test_schools_stand_by_name_and_never_by_result(cast, coordinator, by, school, upload):
    other = open_school(by=by, municipality=cast.own.municipality, name="Аистовская школа")
    result(upload, school, low=12)
    result(upload, other, low=0)
    page = text(coordinator, "results")
    assert page.index("Аистовская школа") < page.index(school.name, page.index("<tbody"))


def test_years_are_parted_where_they_are_not_comparable(coordinator, school, upload):
    for closing in (2023, 2024, 2025, 2026):
        result(upload, school, procedure=year(closing, VPR))
    page = text(coordinator, "school_results", school.pk)
    assert page.count("Разрыв ряда с 2024/25 учебного года.") == 1
    assert "описания ВПР 2025 года" in page
    assert page.count("по годам, часть 1") == page.count("по годам, часть 2") > 0
    assert "по годам, часть 3" not in page
    assert page.count("<svg") >= 2


def test_the_last_year_is_drawn_with_intervals_and_stands_in_a_table(coordinator, school, upload):
    result(upload, school, low=9, participants=12, procedure=year(2022))
    result(upload, school, low=1, participants=8)
    result(upload, school, low=None, participants=None, procedure=VPR)
    page = text(coordinator, "school_results", school.pk)
    strip = page[page.index("Результаты 2022/23 учебного года") : page.index("по годам, часть")]
    assert "порог правила «Школы с низкими образовательными результатами" in strip
    assert "1 из 8 (12,5 %)" in strip
    assert "9 из 12" not in strip
    for cell in ("не низкий", "не учтён: источник не говорит", "Интервал 95 %, от"):
        assert cell in strip
    assert strip.count("<svg") >= 2


def test_a_school_without_results_has_no_picture(coordinator, school):
    assert 'class="chart-wide"' not in text(coordinator, "school_results", school.pk)


@pytest.mark.parametrize(
    ("role", "is_link"), [(Role.COORDINATOR, True), (Role.HEAD, True), (Role.DIRECTOR, False)]
)
def test_uploads_are_links_for_those_who_may_see_them(
    cast, signed_in, school, upload, role, is_link
):
    kept = result(upload, school)
    link = f'href="{reverse("assessment:upload", args=[upload.pk])}"'
    browser = signed_in(cast.own.person(role))
    for page, key in (("school_results", school.pk), ("result", kept.pk)):
        told = text(browser, page, key)
        assert f"загрузка № {upload.pk}" in told
        assert (link in told) is is_link


def test_a_changed_maximum_parts_years_once(coordinator, school, upload):
    for closing, score in ((2022, 33), (2023, 33), (2024, None), (2025, 37)):
        procedure = {**year(closing), "subject": "русский язык"}
        result(upload, school, procedure=procedure, max_score=score)
        result(upload, school, procedure=year(closing), max_score=score)
    page = text(coordinator, "school_results", school.pk)
    assert page.count("Разрыв ряда с 2024/25 учебного года.") == 2
    assert page.count("Наибольший балл стал 37, в 2022/23 учебном году был 33") == 1


def test_results_of_a_second_record_stand_with_the_school(cast, coordinator, by, school, upload):
    twin = open_school(by=by, municipality=cast.own.municipality, name="СОШ Кикино")
    merge_duplicates(by=by, duplicate=twin, into=school, reason="одна школа")
    kept = result(upload, twin)
    page = text(coordinator, "school_results", school.pk)
    assert reverse("assessment:result", args=[kept.pk]) in page


@pytest.fixture
def printed_wrongly(by, school, upload):
    result(upload, school, **printed("0.308"))
    raise_contradictions(by=by, upload=upload)
    return Contradiction.objects.get()


def test_a_contradiction_shows_the_likely_counts_and_proposes_them(coordinator, printed_wrongly):
    page = text(coordinator, "contradiction", printed_wrongly.pk)
    assert "30,8 % — это 4 из 13" in page
    assert 'name="participants" value="13"' in page


def test_a_school_reads_its_contradiction_and_decides_nothing(cast, signed_in, printed_wrongly):
    director = signed_in(cast.own.person(Role.DIRECTOR))
    page = text(director, "contradiction", printed_wrongly.pk)
    assert "Решает муниципальный координатор" in page
    assert 'name="reason"' not in page


def test_right_counts_are_written_in_on_the_page(coordinator, printed_wrongly):
    address = reverse("assessment:contradiction", args=[printed_wrongly.pk])
    told = {"decision": "corrected", "low": "4", "participants": "13", "reason": "опечатка"}
    answer = coordinator.post(address, told)
    assert answer.status_code == UNPROCESSABLE
    assert "без этого решение не принять" in answer.content.decode()
    wrong = {**told, "confirmation": "протокол", "low": "14"}
    assert "Ниже минимума 14" in coordinator.post(address, wrong).content.decode()
    assert coordinator.post(address, {"reason": "так"}).status_code == UNPROCESSABLE
    coordinator.post(address, {**told, "confirmation": "протокол от 9 июня"})
    page = text(coordinator, "contradiction", printed_wrongly.pk)
    for words in ("вписаны верные числа", "протокол от 9 июня", "опечатка", "4 из 13 (30,8 %)"):
        assert words in page
    assert "в файле 4 из 12" in text(coordinator, "results")
    again = reverse("assessment:reopen_contradiction", args=[printed_wrongly.pk])
    coordinator.post(again, {"reason": "протокол чужой"})
    assert Contradiction.objects.open().exists()


def test_one_of_several_results_is_chosen_on_the_page(cast, coordinator, by, school, upload):
    first = result(upload, school)
    later = taken_in(cast.own)
    result(later, school, low=5)
    raise_contradictions(by=by, upload=later)
    contradiction = Contradiction.objects.get()
    assert "ждёт выбора" in text(coordinator, "results")
    address = reverse("assessment:contradiction", args=[contradiction.pk])
    assert coordinator.post(address, {"decision": "chosen", "reason": "так"}).status_code == (
        UNPROCESSABLE
    )
    coordinator.post(address, {"decision": "chosen", "chosen": first.pk, "reason": "сверено"})
    page = text(coordinator, "results")
    assert "отставлен" in page
    assert "ждёт выбора" not in page


def test_the_register_is_narrowed_and_open_ones_come_first(cast, coordinator, by, school, upload):
    result(upload, school, **printed("0.308"))
    result(upload, school, procedure=VPR, low=None, participants=None, stated_low=True)
    raise_contradictions(by=by, upload=upload)
    settled = Contradiction.objects.get(rule="share")
    correct_counts(
        by=by,
        contradiction=settled,
        low=4,
        participants=13,
        confirmation="протокол",
        reason="опечатка",
    )
    page = text(coordinator, "contradictions")
    assert page.index("назван низким".capitalize()) < page.index("Процент не сходится с числами.")
    for asked, shown in (
        ({"rule": "share"}, {"share"}),
        ({"state": "open"}, {"without_counts"}),
        ({"words": "кикино"}, {"share", "without_counts"}),
        ({"municipality": cast.own.municipality.pk}, {"share", "without_counts"}),
        ({"words": "нет такой"}, set()),
    ):
        page = text(coordinator, "contradictions", **asked)
        for one in Contradiction.objects.all():
            address = reverse("assessment:contradiction", args=[one.pk])
            assert (address in page) == (one.rule in shown), asked


def test_without_counts_nothing_is_proposed(coordinator, by, school, upload):
    result(upload, school, low=None, participants=None, stated_low=True)
    raise_contradictions(by=by, upload=upload)
    page = text(coordinator, "contradiction", Contradiction.objects.get().pk)
    assert 'name="participants" value' not in page
    assert 'name="participants"' in page


def test_an_empty_register_says_what_it_is_for(coordinator):
    assert "Противоречий нет" in text(coordinator, "contradictions")


def test_a_chosen_result_is_named(cast, coordinator, by, school, upload):
    first = result(upload, school)
    later = taken_in(cast.own)
    result(later, school, low=5)
    raise_contradictions(by=by, upload=later)
    contradiction = Contradiction.objects.get()
    choose_result(by=by, contradiction=contradiction, chosen=first, reason="сверено")
    page = text(coordinator, "contradiction", contradiction.pk)
    assert f"выбран результат, который считается: {first.source}" in page
    assert str(contradiction) == "МОУ СОШ с. Кикино: ОГЭ, математика, 2023"


def test_a_result_is_called_by_its_school_and_procedure(school, upload):
    kept = result(upload, school)
    assert str(kept) == "МОУ СОШ с. Кикино: ОГЭ, математика, 2023"
    assert kept.journal_territory == school.journal_territory
