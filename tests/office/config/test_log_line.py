"""Lines of the log: one JSON object each, and nothing of a person."""

import json
import logging
import sys

import pytest

from opora_web.config.log_line import LogLine, without_personal_data

TOKEN = "mcOd9XAg7IhxapkGYDPkY-2BO_uw43rS9gWxhN5w3Us:1xV8OK:cnHwSNlR64d9uC8Jn0O_d8802"  # invented


def line_of(message, *args, **more):
    record = logging.LogRecord("opora.x", logging.WARNING, __file__, 1, message, args, None)
    for name, value in more.items():
        setattr(record, name, value)
    return json.loads(LogLine().format(record))


def test_a_line_tells_when_how_bad_where_and_what():
    line = line_of("Список %s собран", 12)
    assert line.pop("time").endswith("+00:00")
    assert line == {
        "level": "WARNING",
        "logger": "opora.x",
        "message": "Список 12 собран",
        "request": "",
    }


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("Not Found: /shkoly/?q=Иванова&page=2", "Not Found: /shkoly/"),
        ("письмо для anna@example.org не ушло", "письмо для … не ушло"),
        ("почта <иванов@школа.рф>, отказ", "почта <…>, отказ"),
        (f"Gone: /priglashenie/{TOKEN}/", "Gone: /priglashenie/…/"),
        ("Not Found: /shkoly/17/", "Not Found: /shkoly/17/"),
    ],
)
def test_addresses_queries_and_keys_are_left_out(message, kept):
    assert without_personal_data(message) == kept


def test_an_error_tells_its_kind_and_place_but_not_its_words():
    try:
        int("пароль Анны Петровны")
    except ValueError:
        line = line_of("сбой", exc_info=sys.exc_info())
    assert line["error"] == "ValueError"
    assert "test_log_line.py" in line["where"][-1]
    assert "Анны" not in json.dumps(line, ensure_ascii=False)


def test_an_error_without_a_trace_is_told_too():
    line = line_of("сбой", exc_info=(ValueError, ValueError("Анна"), None))
    assert (line["error"], line["where"]) == ("ValueError", [])


def test_a_request_is_known_by_its_number_after_it_is_over(client, db, caplog):
    answer = client.get("/net-takogo/?q=anna@example.org")
    (line,) = [json.loads(LogLine().format(record)) for record in caplog.records]
    assert line["request"] == answer["X-Request-ID"]
    assert line["message"] == "Not Found: /net-takogo/"


def test_signing_in_wrongly_leaves_no_address_in_the_log(client, db, caplog):
    caplog.set_level(logging.DEBUG)
    client.post("/vojti/?next=/", {"login": "anna@example.org", "password": "тайна"})
    told = " ".join(LogLine().format(record) for record in caplog.records)
    assert "anna" not in told
    assert "тайна" not in told


def test_the_office_logs_in_these_lines(settings):
    assert settings.LOGGING["formatters"]["lines"]["()"] == "opora_web.config.log_line.LogLine"
    assert settings.LOGGING["root"]["handlers"] == ["stderr"]
