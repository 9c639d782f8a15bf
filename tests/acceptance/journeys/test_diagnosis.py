"""From a survey to a risk profile in force, and what the demonstration shows of diagnosis.

The office is one for all: each journey works in a municipality of its own. Who works at a desk has
a mouse, the school, its curator and the parents have a phone.
"""

import os
import re
from datetime import date

import pytest
from tests.acceptance.journeys.hands import Mouse, Phone
from tests.acceptance.journeys.open_office import open_office
from tests.acceptance.journeys.people import People

from opora.language.dates import date_in_words

COORDINATOR = "Лугова Нина Петровна"
CURATOR = "Рощина Майя Львовна"
DIRECTOR = "Ключевская Анна Фёдоровна"
KIKINO = "МОУ СОШ с. Кикино"
YEAR = "2022/23"
FIRST_SURVEY, SECOND_SURVEY = "Опрос родителей, осень", "Опрос родителей, ещё раз"
QUESTIONS = 12
# The questionnaire of parents: of two factors, each with six questions. Frequency has five answers,
# the plain scale four; of these questions «yes» or «always» says that something is wrong.
ABOUT_PARENTS, OTHER_WAY_ROUND = 6, (6, 9, 11)
ALPHA_OF = ("низкий уровень вовлечённости родителей", "пониженный уровень школьного благополучия")
SHEETS = 10
FINDINGS = "Беседы с директором и родителями, собрание 5 «Б» класса: пришли трое из двадцати."
CALM = "На трёх уроках и переменах дети спокойны, обид никто не назвал."
WHY_DECLINED = "Анкеты собраны в дни карантина, дети учились дома."


@pytest.fixture(scope="module")
def office_address(tmp_path_factory):
    """One office: loading the demonstration takes longer than any journey here."""
    with open_office(tmp_path_factory.mktemp("office")) as address:
        yield address


@pytest.fixture
def desks(browser, office_address):
    """Those who work at a desk."""
    with People(browser, office_address, Mouse, os.environ.get("OPORA_SCREENS")) as them:
        yield them


@pytest.fixture
def phones(browser, office_address):
    """Those who have a phone in their hand."""
    with People(browser, office_address, Phone, os.environ.get("OPORA_SCREENS")) as them:
        yield them


def test_from_a_survey_to_a_profile_in_force(desks, phones):
    the_questionnaire_is_taken(desks)
    codes = the_survey_is_prepared(desks, FIRST_SURVEY, links=3)
    nobody_answers_before_it_opens(phones, codes[0])
    open_survey(desks)
    a_parent_answers_in_twelve_taps(phones, codes[0])
    nobody_answers_twice(phones, codes[0])
    answer_everything(phones, "another parent", codes[1])
    three_answers_would_be_too_few(desks)
    codes = the_survey_is_prepared(desks, SECOND_SURVEY, links=2)
    open_survey(desks)
    for number, code in enumerate(codes):
        answer_everything(phones, f"parent {number} of the second survey", code)
    paper_sheets_are_counted(desks)
    twelve_answers_are_enough(desks)
    nobody_answers_after_it_closed(phones, codes[0])
    the_profile_is_drafted(desks)
    the_curator_visits(phones)
    the_school_accepts_one_factor_and_declines_the_other(phones)
    the_profile_comes_into_force(desks)


def the_questionnaire_is_taken(desks):
    her = desks.named(COORDINATOR)
    her.enter("Диагностика")
    desks.look(her.page, "diagnosis")
    her.follow("Анкеты")
    her.choose("Учебный год", YEAR)
    her.press("Показать")
    desks.look(her.page, "questionnaires")
    her.follow("Анкета родителя")
    desks.look(her.page, "ready-questionnaire")
    assert "Двенадцать вопросов, около двух минут." in words(her.page)
    her.follow("Взять без изменений")
    desks.look(her.page, "take-questionnaire")
    her.press("Взять и выпустить")
    desks.look(her.page, "questionnaire")
    assert "Анкета выпущена" in words(her.page)


def the_survey_is_prepared(desks, title, *, links):
    """Its links are shown once, to be printed."""
    her = desks.named(COORDINATOR)
    today = date.today()  # noqa: DTZ011  # the day of the office that runs beside us
    her.enter("Диагностика")
    her.follow("Опросы")
    desks.look(her.page, "surveys")
    her.choose("О каком учебном годе", YEAR)
    her.press("Подготовить опрос")
    desks.look(her.page, "new-survey")
    her.write("Название", title)
    her.tick("Анкета родителя")
    her.tick(KIKINO)
    her.date("Первый день", today)
    her.date("Последний день", today)
    her.press("Подготовить опрос")
    desks.look(her.page, "survey-prepared")
    her.follow(re.compile(f"Анкета родителя.*{KIKINO}"))
    her.write("Сколько ссылок", str(links))
    her.press("Выдать и напечатать")
    desks.look(her.page, "links-to-print")
    slips = her.page.locator(".code-slip")
    assert slips.locator("svg").count() == links
    codes = slips.locator("code").all_inner_texts()
    assert len(set(codes)) == links
    return codes


def nobody_answers_before_it_opens(phones, code):
    assert "Опрос ещё не открыли." in refusal(phones, "early parent", code)


def open_survey(desks):
    her = desks.named(COORDINATOR)
    her.follow(KIKINO)
    her.follow(re.compile("^Опрос родителей"))
    her.press("Открыть опрос")
    assert "Опрос открыт." in words(her.page)
    desks.look(her.page, "survey-open")


def a_parent_answers_in_twelve_taps(phones, code):
    """From the link to the thanks, without a name and without a cookie."""
    parent = phones.unknown("parent")
    parent.page.goto(f"/o/{code}/")
    taps = 0
    while parent.page.url.endswith(f"/o/{code}/"):
        phones.look(parent.page, f"question-{taps + 1}")
        parent.go(riskiest(parent.page, taps))
        taps += 1
        assert taps <= QUESTIONS
    assert "Спасибо, ответ принят" in words(parent.page)
    phones.look(parent.page, "thanks")
    assert parent.page.context.cookies() == []


def nobody_answers_twice(phones, code):
    sentence = "По этой ссылке уже ответили."
    assert sentence in refusal(phones, "parent", code)
    assert sentence in refusal(phones, "somebody else", code)
    phones.look(phones.unknown("somebody else").page, "answered-already")


def nobody_answers_after_it_closed(phones, code):
    assert "Опрос закончился" in refusal(phones, "late parent", code)


def refusal(phones, who, code):
    """What is said to somebody who types the code."""
    parent = phones.unknown(who)
    parent.page.goto("/o/")
    phones.look(parent.page, "enter-code")
    parent.write("Код", code.upper())
    parent.press("Начать")
    phones.look(parent.page, "refused")
    return words(parent.page)


def answer_everything(phones, who, code):
    parent = phones.unknown(who)
    parent.page.goto(f"/o/{code}/")
    for number in range(QUESTIONS):
        parent.go(riskiest(parent.page, number))
    assert "Спасибо, ответ принят" in words(parent.page)


def riskiest(page, number):
    """The answer that says most of a factor."""
    options = page.locator(".answer-option")
    return options.last if number + 1 in OTHER_WAY_ROUND else options.first


def three_answers_would_be_too_few(desks):
    """Two of three answered; before the end nobody sees anything."""
    her = desks.named(COORDINATOR)
    her.page.reload()
    assert "Пока опрос идёт, ответов не видит никто." in words(her.page)
    her.follow(re.compile(f"Анкета родителя.*{KIKINO}"))
    desks.look(her.page, "part-open")
    assert ALPHA_OF[0] not in words(her.page)
    close_survey(desks)
    desks.look(her.page, "survey-closed")
    her.follow(re.compile(f"Анкета родителя.*{KIKINO}"))
    desks.look(her.page, "too-few-answers")
    told = words(her.page)
    assert told.count("меньше 10") >= len(ALPHA_OF)
    assert "100 %" not in table(her.page, "Факторы риска по ответам")


def paper_sheets_are_counted(desks):
    """A sum that is not right is refused; the right one is kept."""
    her = desks.named(COORDINATOR)
    her.follow(re.compile(f"Анкета родителя.*{KIKINO}"))
    her.follow("Ввести числа бумажных анкет")
    desks.look(her.page, "paper-counts")
    her.write("Сколько анкет собрано", str(SHEETS))
    questions = her.page.locator("fieldset.paper-question")
    assert questions.count() == QUESTIONS
    for number in range(1, QUESTIONS):
        count_paper(questions.nth(number), number, SHEETS)
    count_paper(questions.first, 0, SHEETS - 1)
    her.press("Записать")
    desks.look(her.page, "paper-refused")
    assert "Вопрос 1: ответы и пропуски вместе — 9 анкет, а собрано 10." in words(her.page)
    count_paper(questions.first, 0, SHEETS)
    her.press("Записать")
    assert "Числа бумажных анкет записаны." in words(her.page)


def count_paper(question, number, sheets):
    """On paper parents say that something is wrong with them, and of their children little."""
    boxes = question.locator("input")
    options = boxes.count() - 1
    other_way = number + 1 in OTHER_WAY_ROUND
    place = options - 1 if other_way else 0
    if number >= ABOUT_PARENTS:
        place = 1 if other_way else options - 2
    boxes.nth(place).fill(str(sheets))


def twelve_answers_are_enough(desks):
    her = desks.named(COORDINATOR)
    her.follow(SECOND_SURVEY)
    close_survey(desks)
    her.follow(re.compile(f"Анкета родителя.*{KIKINO}"))
    desks.look(her.page, "results")
    told = table(her.page, "Факторы риска по ответам")
    assert "100 %" in told
    assert "высокая" in told
    assert "средняя" in told


def close_survey(desks):
    her = desks.named(COORDINATOR)
    if her.page.get_by_role("button", name="Закрыть опрос").count() == 0:
        her.follow(re.compile("^Опрос родителей"))
    her.press("Закрыть опрос и показать итоги")
    assert "Опрос закрыт" in words(her.page)


def the_profile_is_drafted(desks):
    her = desks.named(COORDINATOR)
    her.enter("Диагностика")
    her.follow("Рисковые профили")
    desks.look(her.page, "profiles-none")
    her.follow("Новый профиль")
    desks.look(her.page, "new-profile")
    her.choose("Школа", KIKINO)
    her.choose("Учебный год", YEAR)
    her.press("Составить черновик")
    desks.look(her.page, "profile-draft")
    told = words(her.page)
    assert "Черновик составлен." in told
    assert f"Опрос «{SECOND_SURVEY}», {YEAR} учебный год" in told
    assert f"Опрос «{FIRST_SURVEY}», {YEAR} учебный год" in told
    her.press("Отправить куратору")
    desks.look(her.page, "profile-sent")
    assert "на проверке у куратора" in words(her.page)


def the_curator_visits(phones):
    """She agrees with one factor; what another one says is milder than it looks."""
    her = phones.named(CURATOR)
    phones.look(her.page, "home-of-the-curator")
    open_profile(phones, her)
    her.follow("Записать визит")
    phones.look(her.page, "visit")
    today = date.today()  # noqa: DTZ011  # the day of the office that runs beside us
    her.date("Дата визита", today)
    her.write("Номер акта визита", "7")
    her.write("Что установлено", FINDINGS)
    her.press("Записать визит")
    phones.look(her.page, "visit-recorded")
    told = words(her.page)
    assert "Визит записан. Теперь отвечает школа." in told
    assert f"Дата визита {plain(date_in_words(today))}" in told
    assert FINDINGS in told


def the_school_accepts_one_factor_and_declines_the_other(phones):
    """Declining needs a reason; what is submitted waits for the coordinator."""
    she = phones.named(DIRECTOR)
    phones.look(she.page, "home-of-the-director")
    open_profile(phones, she)
    phones.look(she.page, "profile-for-the-school")
    she.follow("Ответить по факторам")
    phones.look(she.page, "answers")
    accepted, declined = (factor(she.page, title) for title in ALPHA_OF)
    she.touch(accepted.get_by_role("radio", name="школа принимает"))
    she.touch(declined.get_by_role("radio", name="школа отклоняет"))
    she.press("Сохранить ответы")
    phones.look(she.page, "declined-without-a-reason")
    assert "напишите почему" in words(she.page)
    factor(she.page, ALPHA_OF[1]).get_by_label("Почему").fill(WHY_DECLINED)
    she.press("Сохранить ответы")
    phones.look(she.page, "answers-kept")
    she.press("Подать ответ школы")
    assert "Ответ школы подан" in words(she.page)
    phones.look(she.page, "answers-submitted")


def the_profile_comes_into_force(desks):
    her = desks.named(COORDINATOR)
    her.page.reload()
    told = words(her.page)
    assert WHY_DECLINED in told
    desks.look(her.page, "profile-to-sign")
    her.press("Подписать профиль")
    desks.look(her.page, "profile-in-force")
    told = words(her.page)
    assert "Профиль подписан и действует." in told
    figures = her.page.locator("main svg[role='img'], main figure svg")
    assert figures.first.is_visible()
    assert her.page.get_by_role("button", name="Подписать профиль").count() == 0


def open_profile(phones, who):
    who.enter("Диагностика")
    phones.look(who.page, "diagnosis")
    who.follow("Рисковые профили")
    phones.look(who.page, "profiles")
    who.follow(KIKINO)


def factor(page, title):
    """The part of the page about one factor."""
    heading = page.get_by_role("heading", name=re.compile(title, re.IGNORECASE))
    return page.locator("section.card").filter(has=heading)


def table(page, caption):
    return plain(page.get_by_role("table", name=caption).inner_text())


def words(page):
    return plain(page.get_by_role("main").inner_text())


def plain(text):
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
