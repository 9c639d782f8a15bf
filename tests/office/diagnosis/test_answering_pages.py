"""The pages for people who answer: no sign-in, no cookie, no session, clear sentences."""

from datetime import date

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.urls import reverse
from tests.office.diagnosis.surveys import DAY, LAST_DAY, running

from opora_web.config.log_line import without_personal_data
from opora_web.diagnosis.models import SurveyAnswer
from opora_web.diagnosis.survey_code_text import as_printed, new_code

PARENT = 12


@pytest.fixture
def today(monkeypatch):
    """The day on which people answer; a test may move it."""
    told = {"day": DAY}

    def localdate() -> date:
        return told["day"]

    monkeypatch.setattr("opora_web.diagnosis.views.answering.timezone.localdate", localdate)
    return told


@pytest.fixture
def run(cast, today):
    return running(cast.own)


def address(code):
    return reverse("diagnosis:answer", args=[code])


def tap_through(client, code, option="0", taps=PARENT):
    """Tap by tap; the form carries what was answered."""
    given = []
    for _ in range(taps):
        said = client.post(address(code), {"otvety": "-".join(given), "otvet": option})
        given.append(option)
    return said


def test_twelve_taps_answer_the_questionnaire_of_a_parent(client, run):
    first = client.get(address(run.codes[0]))
    assert first.status_code == 200
    assert "Вопрос 1 из 12" in first.content.decode()
    said = tap_through(client, run.codes[0], "2")
    assert (said.status_code, said["Location"]) == (302, reverse("diagnosis:thanks"))
    assert "ответ принят" in client.get(said["Location"]).content.decode()
    (kept,) = SurveyAnswer.objects.filled()
    assert set(kept.options.values()) == {2}
    assert len(kept.options) == PARENT


def test_eleven_taps_leave_everything_open(client, run):
    said = tap_through(client, run.codes[0], taps=PARENT - 1)
    assert "Это последний вопрос" in said.content.decode()
    assert not SurveyAnswer.objects.filled().exists()


def test_no_cookie_and_no_session_come_of_it(client, run):
    answers = [client.get(reverse("diagnosis:enter_code")), client.get(address(run.codes[0]))]
    answers.append(tap_through(client, run.codes[0]))
    answers += [client.get(reverse("diagnosis:thanks")), client.get(address(run.codes[0]))]
    for said in answers:
        assert not said.cookies
    assert not client.cookies
    assert not Session.objects.exists()


def test_the_second_time_a_link_says_that_it_is_used(client, run):
    tap_through(client, run.codes[0])
    for said in (client.get(address(run.codes[0])), tap_through(client, run.codes[0], taps=1)):
        assert said.status_code == 409
        assert "По этой ссылке уже ответили" in said.content.decode()
    assert SurveyAnswer.objects.filled().count() == 1


def test_a_wrong_link_says_so(client, run):
    said = client.get(address(new_code()))
    assert said.status_code == 404
    assert "Такой ссылки нет" in said.content.decode()


def test_after_the_last_day_a_link_says_that_it_is_over(client, run, today):
    today["day"] = date(2023, 3, LAST_DAY.day + 1)
    said = client.get(address(run.codes[0]))
    assert said.status_code == 409
    assert "Опрос закончился" in said.content.decode()


def test_a_question_may_be_skipped_and_gone_back_to(client, run):
    skipped = client.post(address(run.codes[0]), {"otvety": "", "otvet": "x"})
    assert "Вопрос 2 из 12" in skipped.content.decode()
    back = client.post(address(run.codes[0]), {"otvety": "x", "nazad": "1"})
    assert "Вопрос 1 из 12" in back.content.decode()
    given = "-".join(["x"] * 6 + ["1"] * 5)
    client.post(address(run.codes[0]), {"otvety": given, "otvet": "1"})
    (kept,) = SurveyAnswer.objects.filled()
    assert len(kept.options) == 6


def test_who_skips_everything_has_not_answered(client, run):
    said = tap_through(client, run.codes[0], "x")
    assert said.status_code == 409
    assert "не ответили ни на один вопрос" in said.content.decode()
    assert not SurveyAnswer.objects.filled().exists()


@pytest.mark.parametrize(
    "told",
    [
        {"otvety": "да", "otvet": "1"},
        {"otvety": "1", "otvet": "<b>"},
        {"otvety": "-".join("1" * 13)},
        {"otvety": "-".join("9" * 11), "otvet": "9"},
        {"otvety": "²", "otvet": "1"},
    ],
)
def test_what_no_form_of_ours_sends_is_refused(client, run, told):
    said = client.post(address(run.codes[0]), told)
    assert said.status_code == 409
    assert "Ответ не разобран" in said.content.decode()
    assert not SurveyAnswer.objects.filled().exists()


def test_a_typed_code_leads_to_the_questions(client, run):
    asked = client.get(reverse("diagnosis:enter_code"))
    assert "Код" in asked.content.decode()
    typed = f" {as_printed(run.codes[0]).upper()} "
    said = client.post(reverse("diagnosis:enter_code"), {"kod": typed})
    assert said["Location"] == address(run.codes[0])
    for nothing in ("", "   "):
        again = client.post(reverse("diagnosis:enter_code"), {"kod": nothing})
        assert again.status_code == 200
    odd = client.post(reverse("diagnosis:enter_code"), {"kod": "?!"})
    assert client.get(odd["Location"]).status_code == 404


def test_who_guesses_codes_is_stopped_and_others_are_not(client, run):
    cache.clear()
    for _ in range(60):
        assert client.get(address(new_code())).status_code == 404
    stopped = client.get(address(run.codes[0]))
    assert stopped.status_code == 429
    assert "Подождите десять минут" in stopped.content.decode()
    other = client.get(address(run.codes[0]), REMOTE_ADDR="203.0.113.9")
    assert other.status_code == 200
    cache.clear()


def test_right_codes_leave_no_trace_of_an_address(client, run):
    cache.clear()
    kept = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cache, "set", lambda key, value, **_: kept.update({key: value}))
        # As a browser sends it: a form with files would be counted by its address.
        given = "-".join("0" * (PARENT - 1))
        said = client.post(
            address(run.codes[0]),
            f"otvety={given}&otvet=0",
            content_type="application/x-www-form-urlencoded",
        )
        assert said.status_code == 302
        assert kept == {}
        client.get(address(new_code()))
    (key,) = kept
    assert "127.0.0.1" not in key


def test_the_log_hears_no_code():
    code = new_code()
    line = without_personal_data(f"Conflict: /o/{code}/")
    assert code not in line
    assert line == "Conflict: /o/…/"
    assert without_personal_data("Not Found: /oprosy/7/") == "Not Found: /oprosy/7/"


def test_a_signed_in_person_answers_as_namelessly(signed_in, cast, run):
    browser = signed_in(cast.newcomer)
    page = browser.get(address(run.codes[0])).content.decode()
    assert cast.newcomer.full_name not in page
    tap_through(browser, run.codes[0])
    assert SurveyAnswer.objects.filled().count() == 1
