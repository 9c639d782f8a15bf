"""Three districts on the screen, as ../shared/domain/scenarios.yaml gives them.

The expectations are written by hand from that file; the loading itself is tried in
``tests/office/portal/test_load_stages.py``.
"""

from io import StringIO

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.usefixtures("witness")
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
FEDERAL = "Федеральный список, октябрь 2021 года"
REGIONAL = "Список регионального центра, ноябрь 2021 года"
IN_2021, IN_2022 = "500+, 2021", "500+, 2022"
# boguchany, lists, federal_october_2021
COHORTS_OF_FEDERAL = {
    "Хребтовская школа": IN_2022,
    "Октябрьская СШ № 9": IN_2022,
    "Говорковская школа": IN_2022,
    "Красногорьевская школа": IN_2022,
    "Осиновская школа": IN_2022,
    "Артюгинская школа": IN_2022,
    "Ангарская школа": IN_2021,
    "Богучанская СШ № 3": IN_2021,
    "Таёжнинская школа № 20": IN_2021,
    "Кежекская школа": IN_2021,
    "Чуноярская средняя школа № 13": IN_2021,
    "Белякинская школа": IN_2021,
    "Богучанская СШ № 4": "—",
    "Таёжнинская школа № 7": "—",
    "Нижнетерянская школа": "—",
    "Богучанская школа № 1": "—",
    "Пинчугская школа": "—",
}
# boguchany, lists, regional_november_2021
IN_REGIONAL = {
    "Хребтовская школа",
    "Октябрьская СШ № 9",
    "Говорковская школа",
    "Красногорьевская школа",
    "Ангарская школа",
    "Богучанская СШ № 3",
    "Таёжнинская школа № 20",
    "Кежекская школа",
}
# boguchany, lists, risk_zone
COHORTS_OF_RISK_ZONE = {
    "Манзенская школа": IN_2021,
    "Гремучинская средняя школа № 19": IN_2021,
    "Новохайская школа": IN_2021,
    "Нижнетерянская школа": "—",
}
# boguchany, agenda, number 2: as that item spells them
SPEAKERS = """Невонская школа
Хребтовская школа
Красногорьевская школа
Таёжнинская школа № 7
Таёжнинская школа № 20
Чуноярская школа № 13"""
REPORTED_2022 = "Школы, отчитавшиеся о работе за 2022 год"
LIST_2023 = "Список школ Пермского края на 2023 год"
# shkotovo, assessment_procedures: level, act as printed, resulting documents
PROCEDURES = {
    "Всероссийские проверочные работы (ВПР)": (
        "федеральный",
        "приказ МКУ «Управление образованием» ШМР 12.03.2020 № 59",
        "аналитическая справка",
    ),
    "Диагностические работы в 10-х классах": (
        "региональный",
        "приказ МО ПК 10.09.2020 № 976-а",
        "не названы",
    ),
    "Мониторинг качества подготовки к ГИА": (
        "муниципальный",
        "не назван",
        "план работы отдела мониторинга, анализ",
    ),
    "Мониторинг качества обучения по отдельным предметам": (
        "муниципальный",
        "не назван",
        "план работы отдела мониторинга, анализ",
    ),
    "Мониторинг работы в системе «Сетевой город. Образование»": (
        "муниципальный",
        "приказ МКУ «Управление образованием» ШМР 28.09.2020 № 122",
        "аналитическая справка",
    ),
}
PRINTED_VILLAGE = "МБОУ «СОШ № 14 пос. Подьяпольское»"


def test_three_districts_stand_on_the_screen_as_their_documents_say(page, settings, tmp_path):
    """One loading for the three of them: it takes longer than everything else here."""
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path
    call_command("load_demo", stdout=StringIO())
    come_in(page, "Таёжная Лидия Марковна")
    boguchany_has_two_lists_with_cohorts_and_a_risk_zone(page)
    boguchany_has_its_lists_reconciled(page)
    boguchany_finds_the_speakers_in_the_lists(page)
    come_in(page, "Бухтина Эмма Павловна")
    shkotovo_has_its_calendar(page)
    shkotovo_says_what_to_check_about_order_122(page)
    shkotovo_has_its_received_list_by_its_letter(page)
    come_in(page, "Прудникова Зоя Романовна")
    ochyor_has_two_categories(page)
    ochyor_says_who_left_the_list(page)


def boguchany_has_two_lists_with_cohorts_and_a_risk_zone(page):
    federal = open_list(page, FEDERAL)
    assert cohorts(federal) == COHORTS_OF_FEDERAL
    assert {row["Место"] for row in federal} == {"список"}
    regional = open_list(page, REGIONAL)
    listed = [row for row in regional if row["Место"] == "список"]
    zone = [row for row in regional if row["Место"] == "зона риска"]
    assert set(cohorts(listed)) == IN_REGIONAL
    assert set(cohorts(listed).values()) == {"—"}
    assert cohorts(zone) == COHORTS_OF_RISK_ZONE
    assert len(listed) + len(zone) == len(regional)


def boguchany_has_its_lists_reconciled(page):
    reconcile(page, FEDERAL, REGIONAL)
    figures = said(page.locator("main"))
    for sentence in ("В обоих 8", "Только в первом 9", "Только во втором 0", "Противоречий 1"):
        assert sentence in figures
    both = {row["Школа"] for row in rows(page, "Школы обоих списков")}
    assert both == IN_REGIONAL
    only_federal = card(page, "Только в первом").get_by_role("listitem").all_inner_texts()
    alone = set(COHORTS_OF_FEDERAL) - IN_REGIONAL
    assert {plain(text).split(",")[0] for text in only_federal} == alone
    disagreements = said(card(page, "Что не сходится"))
    assert f"Нижнетерянская школа стоит в списке («{FEDERAL}») и в зоне риска" in disagreements
    assert "написана по-разному: «Богучанская СШ № 3», «БСШ № 3»" in disagreements
    assert "написана по-разному: «Таёжнинская школа № 20», «ТСШ № 20»" in disagreements


def boguchany_finds_the_speakers_in_the_lists(page):
    page.get_by_label("Школы из другого документа").fill(SPEAKERS)
    page.get_by_role("button", name="Найти в списках").click()
    found = {row["Школа"]: row["Где стоит"] for row in rows(page, "Школы другого документа")}
    assert len(found) == 6
    absent = [name for name, where in found.items() if where == "ни в одном из двух списков"]
    assert absent == ["Невонская школа"]
    spelled = "Чуноярская средняя школа № 13 напечатано: Чуноярская школа № 13"
    assert found[spelled] == f"{FEDERAL}: список"


def shkotovo_has_its_calendar(page):
    open_section(page, "Календарь")
    shown = {
        row["Процедура"].removesuffix(" есть что сверить"): (
            row["Уровень"],
            row["Документ"],
            row["Итоговые документы"],
        )
        for row in rows(page, "Процедуры по учебным годам и дням")
    }
    assert shown == PROCEDURES


def shkotovo_says_what_to_check_about_order_122(page):
    page.get_by_role("link", name="Мониторинг работы в системе").click()
    told = said(page.locator("main"))
    doubt = "Что сверить: приказ № 122 называется «О введении АИС», а не о мониторинге"
    assert doubt in told
    assert "Цель качество внесения информации в АИС" in told
    assert "приказ от 28 сентября 2020 г. № 122 «О введении АИС»" in told


def shkotovo_has_its_received_list_by_its_letter(page):
    received = open_list(page, "Список школ 2020 года")
    told = said(page.locator("main"))
    assert [row["Школа"] for row in received] == [
        f"МБОУ «СОШ № 14 пос. Подъяпольское» напечатано: {PRINTED_VILLAGE}",
        "МБОУ «СОШ № 28 с. Анисимовка»",
    ]
    assert "официальный, как получен" in told
    assert "письмо от 11 мая 2020 г. № 23/3958" in told
    open_section(page, "Документы")
    assert "письмо от 30 марта 2020 г. № 01-121/13-01" in said(page.locator("main"))
    page.get_by_role("link", name="письмо от 30 марта 2020 г.").click()
    assert "номер напечатан с пропуском: «от 30.03.2020 3 01-121/13-01»" in said(
        page.locator("main")
    )


def ochyor_has_two_categories(page):
    places = {row["Школа"]: row["Место"] for row in open_list(page, LIST_2023)}
    assert places == {
        "МБОУ «Очёрская СОШ №2»": "список сильно неуспевающие",
        "МБОУ «Павловская СОШ»": "список умеренно неуспевающие",
    }
    assert "письмо от 26 декабря 2022 г. № 26-36-исх-471" in said(page.locator("main"))


def ochyor_says_who_left_the_list(page):
    reconcile(page, REPORTED_2022, LIST_2023)
    came, left = said(card(page, "Кто вошёл, остался и вышел")).split("Вышла из списка: 2 школы")
    assert "Вошла в список: 2 школы МБОУ «Очёрская СОШ №2»" in came
    assert left.count("Причина в документах не названа.") == 2
    for school in ("МБОУ «Очёрская СОШ №1»", "МБОУ «Очёрская СОШ №3»"):
        assert school in left
        assert school not in came


def come_in(page, who):
    """Through the page of sign-in of the demonstration, as another person than before."""
    page.context.clear_cookies()
    page.goto("/")
    page.get_by_role("button", name=who).click()
    page.get_by_role("heading", name="Главная").wait_for()


def open_section(page, title):
    menu = page.get_by_role("navigation", name="Разделы")
    menu.get_by_role("link", name=title, exact=True).click()


def open_list(page, title):
    """Its schools, a dictionary of columns each."""
    open_section(page, "Списки")
    page.get_by_role("link", name=title).click()
    return rows(page, "Школы списка")


def reconcile(page, first, second):
    open_section(page, "Списки")
    page.get_by_role("link", name="Сверить списки").click()
    for label, title in (("Первый список", first), ("Второй список", second)):
        field = page.get_by_label(label, exact=True)
        field.select_option(value=value_of(field, title))
    page.get_by_role("button", name="Сверить").click()


def value_of(field, title):
    return field.locator("option").filter(has_text=title).get_attribute("value")


def cohorts(entries):
    return {
        row["Школа"].split(" напечатано:")[0]: row["Проект рядом с названием"] for row in entries
    }


def card(page, title):
    return page.locator("section.card").filter(
        has=page.get_by_role("heading", name=title, exact=True)
    )


def rows(page, caption):
    table = page.get_by_role("table", name=caption)
    titles = [plain(title) for title in table.locator("thead th").all_inner_texts()]
    return [
        dict(zip(titles, map(said, row.locator("th, td").all()), strict=True))
        for row in table.locator("tbody tr").all()
    ]


def said(place):
    return plain(place.inner_text())


def plain(text):
    return " ".join(text.replace(NO_BREAK_SPACE, " ").split())
