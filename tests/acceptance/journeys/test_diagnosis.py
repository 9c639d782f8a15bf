"""From a survey to a risk profile in force, in a district where nobody has diagnosed anything.

Who works at a desk has a mouse; the school, its curator and the parents have a phone.
"""

import re
from datetime import date

from tests.acceptance.journeys.surveying import (
    ASKED_ABOUT,
    COORDINATOR,
    FIRST_SURVEY,
    KIKINO,
    SECOND_SURVEY,
    YEAR,
    a_parent_answers_in_twelve_taps,
    answer_everything,
    nobody_answers_after_it_closed,
    nobody_answers_before_it_opens,
    nobody_answers_twice,
    open_survey,
    paper_sheets_are_counted,
    plain,
    ten_sheets_are_enough,
    the_questionnaire_is_taken,
    the_survey_is_prepared,
    three_answers_would_be_too_few,
    words,
)

from opora.language.dates import date_in_words

CURATOR = "Рощина Майя Львовна"
DIRECTOR = "Ключевская Анна Фёдоровна"
FINDINGS = "Беседы с директором и родителями, собрание 5 «Б» класса: пришли трое из двадцати."
WHY_DECLINED = "Анкеты собраны в дни карантина, дети учились дома."


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
    paper_sheets_are_counted(desks)
    ten_sheets_are_enough(desks)
    nobody_answers_after_it_closed(phones, codes[0])
    the_profile_is_drafted(desks)
    the_curator_visits(phones)
    the_school_accepts_one_factor_and_declines_the_other(phones)
    the_profile_comes_into_force(desks)


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
    """She writes her act and leaves what is proposed; the school answers next."""
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
    accepted, declined = (factor(she.page, title) for title in ASKED_ABOUT)
    she.touch(accepted.get_by_role("radio", name="школа принимает"))
    she.touch(declined.get_by_role("radio", name="школа отклоняет"))
    she.press("Сохранить ответы")
    phones.look(she.page, "declined-without-a-reason")
    assert "напишите почему" in words(she.page)
    factor(she.page, ASKED_ABOUT[1]).get_by_label("Почему").fill(WHY_DECLINED)
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
