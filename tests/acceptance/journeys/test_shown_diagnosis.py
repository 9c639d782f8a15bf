"""What the demonstration shows of diagnosis, as ../shared/domain/scenarios.yaml gives it.

The expectations are written by hand from that file and from the district's own paper.
"""

BOGUCHANY, OCHYOR = "Таёжная Лидия Марковна", "Прудникова Зоя Романовна"
DIRECTOR_OF_BOGUCHANY, DIRECTOR_OF_OCHYOR = "Порогова Ольга Дмитриевна", "Травина Эмма Юрьевна"
CHECK = "Проверка школ района, материалы семинара-совещания 26 января 2022 года"
REGIONAL = "Список регионального центра, ноябрь 2021 года"
ASKED_AT_THE_CENTRE = "Уточнено у регионального центра: его список."
# ochyor, round table: reports_on_risk_factors
REPORTED = {
    "МБОУ «Очёрская СОШ №1»": {
        "несформированность внутришкольной системы повышения квалификации",
        "высокая доля обучающихся с рисками учебной неуспешности",
    },
    "МБОУ «Очёрская СОШ №3»": {
        "недостаточная предметная и методическая компетентность педагогических работников",
        "высокая доля обучающихся с рисками учебной неуспешности",
    },
}
# boguchany, findings: the schools that the paper names, in the order of its findings
NAMED = (
    {"Хребтовская", "Манзенская", "Артюгинская", "Ангарская", "Нижнетерянская"},
    {
        *("Хребтовская", "Манзенская", "Артюгинская", "Ангарская"),
        *("Нижнетерянская", "Новохайская", "Пинчугская"),
    },
    set(),
    {
        *("Хребтовская", "Манзенская", "Артюгинская", "Ангарская", "Нижнетерянская"),
        *("Таёжнинская школа № 20", "Таёжнинская школа № 7", "Октябрьская СШ № 9"),
    },
)
LISTED_BY_THE_CENTRE = 8
ADVICE = "доработать программы повышения качества образования"
ADVICE_WITH_ZONE = "представить анализ ситуации и проблем, внешние и внутренние факторы"


def test_ochyor_shows_the_named_factors_with_their_evidence(desks, phones):
    her = desks.named(OCHYOR)
    for school, factors in REPORTED.items():
        open_profile_of_2022(desks, her, school)
        assert "действует" in words(her.page)
        accepted = {
            heading.casefold()
            for heading in her.page.locator("section.card")
            .filter(has_text="школа принимает")
            .get_by_role("heading", level=3)
            .all_inner_texts()
        }
        assert accepted == factors
        for factor in factors:
            both_ways_are_told(her.page, factor)
    a_school_sees_its_own_profiles(phones)


def open_profile_of_2022(desks, her, school):
    her.enter("Диагностика")
    her.follow("Рисковые профили")
    desks.look(her.page, "profiles-of-ochyor")
    rows = her.page.get_by_role("table", name="Рисковые профили по названию школы").get_by_role(
        "row"
    )
    row = rows.filter(has_text=school).filter(has_text="2021/22")
    her.go(row.get_by_role("link"))
    desks.look(her.page, f"profile-of-ochyor-{school[-2]}")


def both_ways_are_told(page, factor):
    """Indicators and questionnaires stand in one table, each with its source."""
    ways = [row["Путь"].split(":")[0] for row in rows(page, f"Свидетельства: {factor}")]
    assert set(ways) == {"Показатели", "Анкеты"}


def a_school_sees_its_own_profiles(phones):
    she = phones.named(DIRECTOR_OF_OCHYOR)
    she.enter("Диагностика")
    phones.look(she.page, "diagnosis-for-a-school")
    she.follow("Рисковые профили")
    phones.look(she.page, "profiles-for-a-school")
    shown = said(she.page.get_by_role("table", name="Рисковые профили по названию школы"))
    assert shown.count("МБОУ «Очёрская СОШ №1»") == 2
    assert "СОШ №3" not in shown
    she.follow("МБОУ «Очёрская СОШ №1»")
    phones.look(she.page, "profile-on-a-phone")


def test_boguchany_shows_findings_and_whom_its_advice_is_for(desks, phones):
    her = desks.named(BOGUCHANY)
    her.enter("Диагностика")
    her.follow("Проверки и рекомендации")
    desks.look(her.page, "checks")
    assert "есть вопрос" in words(her.page)
    her.follow(CHECK)
    desks.look(her.page, "check")
    the_matrix_names_the_schools_of_the_paper(her.page)
    nobody_is_told_before_the_list_is_known(phones, her)
    a_person_says_which_list(desks, her)
    the_advice_is_sent(desks, phones, her)


def the_matrix_names_the_schools_of_the_paper(page):
    matrix = rows(page, "Школы и выявленное у них")
    total = matrix.pop()
    columns = [title for title in total if title != "Школа"]
    for title, schools in zip(columns, NAMED, strict=True):
        found = {row["Школа"] for row in matrix if row[title].startswith("выявлено")}
        assert found == {one if "№" in one else f"{one} школа" for one in schools}
    assert [total[title] for title in columns] == ["5", "7", "не известно", "8"]
    assert {row[columns[2]] for row in matrix} == {"список не назван"}


def nobody_is_told_before_the_list_is_known(phones, her):
    """The first set is for «все ШНОР», and there are two lists; the second has been sent."""
    first, second = card(her.page, "Рекомендации № 1"), card(her.page, "Рекомендации № 2")
    assert "«все ШНОР»: какой список, не сказано" in said(first)
    assert first.get_by_role("button", name="Отправить").count() == 0
    assert "«все ШНОР и школы зоны риска»" in said(second)
    assert "12 школ" in said(second)
    assert "методика адресной методической помощи ФИОКО" in said(second)
    she = phones.named(DIRECTOR_OF_BOGUCHANY)
    open_own_checks(phones, she, "own-checks")
    assert ADVICE_WITH_ZONE in words(she.page)
    assert ADVICE not in words(she.page)
    for other in ("Манзенская", "Пинчугская"):
        assert other not in words(she.page)


def a_person_says_which_list(desks, her):
    """Of the finding and of the advice separately: the program concludes nothing."""
    for name, part in (("finding", "Что выявлено"), ("advice", "Рекомендации № 1")):
        her.go(card(her.page, part).get_by_role("link", name="Сказать, какой список"))
        desks.look(her.page, f"which-list-of-{name}")
        her.press("Записать ответ")
        desks.look(her.page, f"which-list-of-{name}-refused")
        assert her.page.get_by_text("Обязательное поле").count() > 0
        field = her.page.get_by_label("Какой список имеется в виду")
        option = field.locator("option").filter(has_text=REGIONAL)
        field.select_option(value=option.get_attribute("value"))
        her.write("Откуда это известно", ASKED_AT_THE_CENTRE)
        her.press("Записать ответ")
    desks.look(her.page, "check-answered")
    total = rows(her.page, "Школы и выявленное у них")[-1]
    assert list(total.values())[1:] == ["5", "7", str(LISTED_BY_THE_CENTRE), "8"]
    told = said(card(her.page, "Рекомендации № 1"))
    assert ASKED_AT_THE_CENTRE in told
    assert f"{LISTED_BY_THE_CENTRE} школ: " in told
    assert "Не сказано, какой список" not in words(her.page)


def the_advice_is_sent(desks, phones, her):
    her.go(card(her.page, "Рекомендации № 1").get_by_role("button", name="Отправить"))
    desks.look(her.page, "advice-sent")
    she = phones.named(DIRECTOR_OF_BOGUCHANY)
    open_own_checks(phones, she, "own-checks-with-both")
    assert ADVICE in words(she.page)
    she.follow(ADVICE)
    phones.look(she.page, "one-recommendation")
    she.follow("Ответить")
    phones.look(she.page, "answer-of-the-school")


def open_own_checks(phones, she, name):
    she.enter("Диагностика")
    she.follow("Проверки: наши школы")
    phones.look(she.page, name)


def card(page, title):
    heading = page.get_by_role("heading", name=title, exact=not title.startswith("Рекомендации №"))
    return page.locator("section.card").filter(has=heading)


def rows(page, caption):
    table = page.get_by_role("table", name=caption)
    titles = [plain(title) for title in table.locator("thead th").all_inner_texts()]
    return [
        dict(zip(titles, map(said, row.locator("th, td").all()), strict=True))
        for row in table.locator("tbody tr").all()
    ]


def words(page):
    return said(page.get_by_role("main"))


def said(place):
    return plain(place.inner_text())


def plain(text):
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
