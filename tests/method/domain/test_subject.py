"""Subjects: one name each, whatever the file calls them."""

import pytest

from opora.domain.subject import SUBJECTS, known_subject, spellings_longest_first


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Русский язык", "русский язык"),
        ("русский", "русский язык"),
        ("РУССКИЙ\u00a0ЯЗЫК", "русский язык"),
        ("Рус. яз.", "русский язык"),
        ("математике", "математика"),
        ("Математика (базовый уровень)", "математика базовая"),
        ("Математика  профиль", "математика профильная"),
        ("Окружающий мир", "окружающий мир"),
        ("Информатика и ИКТ", "информатика"),
        ("английский", "английский язык"),
    ],
)
def test_known(text: str, subject: str) -> None:
    assert known_subject(text) == subject


@pytest.mark.parametrize("text", ["", "труд и ещё что-то", "мат", "языка"])
def test_unknown_is_not_guessed(text: str) -> None:
    assert known_subject(text) is None


def test_every_canonical_name_is_known_under_itself() -> None:
    assert [known_subject(subject) for subject in SUBJECTS] == list(SUBJECTS)


def test_longer_spellings_come_first() -> None:
    spellings = [spelling for spelling, _ in spellings_longest_first()]
    assert spellings.index("математика базовая") < spellings.index("математика")
    assert spellings == sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
