"""Cutting a line into a school and its results."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.exchange.text.line_parts import LineParts


@pytest.mark.parametrize(
    ("line", "before", "results"),
    [
        ("ОГЭ химия 2022 1 из 2", None, ("ОГЭ химия 2022 1 из 2",)),
        ("МОУ СОШ с. Кикино", "МОУ СОШ с. Кикино", ()),
        ("Лицей № 1: ОГЭ химия 2022", "Лицей № 1:", ("ОГЭ химия 2022",)),
        ("Лицей № 1 – 2022: ОГЭ химия", "Лицей № 1", ("2022: ОГЭ химия",)),
        ("Лицей № 1, химия ОГЭ 2022", "Лицей № 1,", ("химия ОГЭ 2022",)),
        ("СОШ № 3 из 8 ОГЭ химия", "СОШ № 3 из 8", ("ОГЭ химия",)),
        ("Лицей № 1: химия 1 из 2", "Лицей № 1", ("химия 1 из 2",)),
        ("химия 2022 1 из 2", None, ("химия 2022 1 из 2",)),
        ("Арчада 1 из 2", "Арчада 1 из 2", ("Арчада 1 из 2",)),
    ],
)
def test_before_and_results(line: str, before: str | None, results: tuple[str, ...]) -> None:
    parts = LineParts.of(line)
    assert (parts.before, parts.results) == (before, results)


@pytest.mark.parametrize(
    ("line", "results"),
    [
        ("ОГЭ химия 2022; ЕГЭ химия 2022", ("ОГЭ химия 2022", "ЕГЭ химия 2022")),
        ("ОГЭ химия 2022, 2023 ОГЭ химия", ("ОГЭ химия 2022", "2023 ОГЭ химия")),
        ("ОГЭ химия 2022; 6 из 12", ("ОГЭ химия 2022;  6 из 12",)),
        ("2022, ВПР, 5 кл., химия", ("2022;  ВПР, 5 кл., химия",)),
        ("ОГЭ химия 2022 (50,0%)", ("ОГЭ химия 2022 (50,0%)",)),
    ],
)
def test_a_piece_without_a_procedure_stays_with_its_neighbour(
    line: str, results: tuple[str, ...]
) -> None:
    assert LineParts.of(line).results == results


def test_a_page_of_prose_is_not_weighed_word_by_word() -> None:
    line = "Слово " * 5000 + "ОГЭ химия 2022"
    assert LineParts.of(line).results == ("ОГЭ химия 2022",)


@given(st.lists(st.sampled_from(["ОГЭ", "№ 3", "6 из 8", "Лицей", ";", ",", ":", "2022"])))
def test_no_word_is_lost(words: list[str]) -> None:
    line = " ".join(words)
    parts = LineParts.of(line)
    kept = " ".join([parts.before or "", *parts.results])
    for word in ("ОГЭ", "№", "Лицей", "2022"):
        assert kept.count(word) >= line.count(word)
