"""A survey of the parents of one school: at a desk and on the phones of those who answer."""

import re
from datetime import date

COORDINATOR = "Лугова Нина Петровна"
KIKINO = "МОУ СОШ с. Кикино"
YEAR = "2022/23"
FIRST_SURVEY, SECOND_SURVEY = "Опрос родителей, осень", "Опрос родителей, ещё раз"
QUESTIONS = 12
# The questionnaire of parents: of two factors, each with six questions. Frequency has five answers,
# the plain scale four; of these questions «yes» or «always» says that something is wrong.
ABOUT_PARENTS, OTHER_WAY_ROUND = 6, (6, 9, 11)
ASKED_ABOUT = (
    "низкий уровень вовлечённости родителей",
    "пониженный уровень школьного благополучия",
)
SHEETS = 10


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
    assert ASKED_ABOUT[0] not in words(her.page)
    close_survey(desks)
    desks.look(her.page, "survey-closed")
    her.follow(re.compile(f"Анкета родителя.*{KIKINO}"))
    desks.look(her.page, "too-few-answers")
    told = words(her.page)
    assert told.count("меньше 10") >= len(ASKED_ABOUT)
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
    """On paper parents say that all is wrong with them, and of their children a part."""
    boxes = question.locator("input")
    options = boxes.count() - 1
    other_way = number + 1 in OTHER_WAY_ROUND
    place = options - 1 if other_way else 0
    if number >= ABOUT_PARENTS:
        step = 1 + number % 2
        place = step if other_way else options - 1 - step
    boxes.nth(place).fill(str(sheets))


def ten_sheets_are_enough(desks):
    """Nobody answered by link: a few such answers beside the sheets could be worked out."""
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


def table(page, caption):
    return plain(page.get_by_role("table", name=caption).inner_text())


def words(page):
    return plain(page.get_by_role("main").inner_text())


def plain(text):
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
