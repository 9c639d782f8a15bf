"""Nothing that a person reads in the office names what is typed into a command line."""

import re

import pytest

from opora.domain.errors import OporaError
from opora.exchange.file_facts import FileFacts
from opora.exchange.rules.catalogue import RULES
from opora_web.assessment.intake.office_words import asks_for_facts, in_office

TYPED = re.compile(r"--[a-z]|\bopora\b|файл решений")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_no_remark_names_a_command(rule):
    assert not TYPED.search(in_office(rule.sentence))


@pytest.mark.parametrize("facts", [FileFacts(), FileFacts(year=2021, subject="математика")])
def test_what_a_file_does_not_tell_is_asked_for_in_the_page(facts):
    with pytest.raises(OporaError) as refused:
        facts.procedure("а.xlsx", needs_season=True)
    sentence = str(refused.value)
    assert TYPED.search(sentence)
    assert not TYPED.search(in_office(sentence))
    assert in_office(sentence).startswith("Файл «а.xlsx» не говорит, что это за работа: ")
    assert asks_for_facts([in_office(sentence)])


@pytest.mark.parametrize(
    "sentence",
    [
        "Файл «а» не узнан: возьмите пустой шаблон (opora template).",
        "Результатов в ней нет; посмотрите её командой «opora check».",
        "Форма не говорит, за какой она год. Укажите год его окончания, например: --year 2021.",
        "Стоят разные годы: «1» и «2». Укажите верный (--year) или исправьте файл.",
        "Стоят разные предметы: «а» и «б». Укажите верный (--subject) или исправьте файл.",
    ],
)
def test_other_hints_give_way_too(sentence):
    assert not TYPED.search(in_office(sentence))


def test_other_sentences_stay_as_they_are():
    assert in_office("Файл «а.xlsx» пуст.") == "Файл «а.xlsx» пуст."
    assert not asks_for_facts(["Файл «а.xlsx» пуст."])
