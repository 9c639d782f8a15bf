"""What a cell answers."""

import pytest
from tests.method.exchange.context.made_form import LAYOUT

from opora.domain.context_form import Answer
from opora.exchange.context.answer import answer_of
from opora.exchange.rules.rule import Remark


def answer(name: str, text: str) -> Answer | Remark:
    return answer_of(text, LAYOUT.by_name[name])


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("teachers", "29.0", 29),
        ("teachers", " 1 200 ", 1200),
        ("teachers", "0", 0),
        ("teachers", "99999", 99_999),
        ("percent_primary", "80.0", 80),
        ("percent_primary", "100 %", 100),
        ("percent_primary", "0%", 0),
        ("grade_of_russian", "1", 1),
        ("grade_of_russian", "12.0", 12),
        ("teaches_primary", "Да", True),
        ("teaches_primary", "да", True),
        ("teaches_primary", "НЕТ", False),
        ("settlement_kind", "2. Город", "city"),
        ("settlement_kind", "город", "city"),
        ("settlement_size", "2. 1–5 тыс. человек", "from_1k_to_5k"),
        ("settlement_size", "1-5 тыс. человек", "from_1k_to_5k"),
        ("club_attendance", "2. 50–80% обучающихся", "from_50_to_80"),
        ("parents_as_helpers", "2.Примерно половина", "about_half"),
        ("legal_form", "3. Частная (в т.ч. НОЧУ)", "private"),
        (
            "transport_link",
            "4. Регулярного транспортного сообщения нет, в т.ч. и в ближайшей округе",
            "no_link",
        ),
        ("transport_frequency", "4. Один раз в неделю или реже", "weekly_or_less"),
        (
            "transport_reach",
            (
                "3. Чтобы съездить в ближайший крупный город на какое-либо мероприятие "
                "и вернуться, требуется не менее двух дней"
            ),
            "two_days",
        ),
        ("career_guidance", "3. Профориентационная работа в школе не ведется", "not_held"),
        ("parents_as_audience", "1.Почти все, значительное большинство", "most"),
        ("internet_speed", "Интернет в ОО отсутствует", "none"),
        ("internet_speed", "более 100 Мбит/с", "above_100"),
        ("internet_speed", "до 25 Мбит/с", "up_to_25"),
        ("full_name", " МБОУ  «Школа» ", "МБОУ «Школа»"),
    ],
)
def test_an_answer_is_read(name: str, text: str, value: Answer) -> None:
    assert answer(name, text) == value
    assert type(answer(name, text)) is type(value)


@pytest.mark.parametrize("text", ["", " ", "-", "—", "Х", "x", "нет данных"])
@pytest.mark.parametrize("name", ["teachers", "teaches_primary", "settlement_kind", "full_name"])
def test_nothing_is_unknown_and_not_zero(name: str, text: str) -> None:
    assert answer(name, text) is None


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("teachers", "-5", "context-number-unclear"),
        ("teachers", "12,5", "context-number-unclear"),
        ("teachers", "двенадцать", "context-number-unclear"),
        ("teachers", "12%", "context-number-unclear"),
        ("teachers", "100000", "context-number-impossible"),
        ("percent_primary", "%", "context-number-unclear"),
        ("percent_primary", "101", "context-number-impossible"),
        ("grade_of_russian", "0", "context-number-impossible"),
        ("grade_of_russian", "13", "context-number-impossible"),
        ("teaches_primary", "частично", "context-yes-no-unclear"),
        ("settlement_kind", "5. Станица", "context-option-unknown"),
        # The number of the option has run into the answer: there are two readings.
        ("settlement_size", "3.5–10 тыс. чел", "context-option-unknown"),
    ],
)
def test_what_is_no_answer_is_told_as_it_stands(name: str, text: str, rule: str) -> None:
    remark = answer(name, text)
    assert isinstance(remark, Remark)
    assert remark.rule.code == rule
    assert remark.value == text
    assert remark.column == LAYOUT.by_name[name].header
    assert f"«{text}»" in remark.message


def test_bounds_and_options_are_told() -> None:
    percent, option = answer("percent_primary", "800"), answer("legal_form", "ООО")
    assert isinstance(percent, Remark)
    assert isinstance(option, Remark)
    assert "от 0 до 100" in percent.message
    assert "«Государственная»; «Муниципальная»; «Частная" in option.message
