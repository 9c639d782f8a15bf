"""Whatever the order of known parts, they are read right; one unknown word, and nothing counts."""

from hypothesis import assume, given
from hypothesis import strategies as st

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.subject import known_subject
from opora.exchange.row_taken import RowTaken
from opora.exchange.text.pasted_text import text_rows

KINDS = {
    "ОГЭ": ProcedureKind.OGE,
    "егэ": ProcedureKind.EGE,
    "ГВЭ": ProcedureKind.GVE,
    "мониторинг": ProcedureKind.MONITORING,
    "OГЭ": ProcedureKind.OGE,
}
SUBJECTS = ("математика", "русский язык", "по химии", "Физика", "по истории")
YEARS = ("2021", "2022 г.", "за 2023 год", "в 2023 году")
COUNTS = ("{} из {}", "{} чел. из {}", "{}/{}", "{} человек из {} участников", "{} уч. из {}")
SAID = ("", "не преодолели порог", "не сдали", "ниже минимума", "двоек", "получили «2»", "–", ",")
# What stands in letters beside results and may turn their meaning.
UNKNOWN = (
    *("сдали", "преодолели", "не", "без", "успешно", "качество", "выше", "кроме", "остальные"),
    *("участвовали", "баллов", "заданий", "пробный", "пересдача", "сентябрь", "район", "итого"),
    *("Арчада", "МОУ", "школа", "№ 3", "Лицей № 2", "«4»", "«5»", "17", "0", "3-", "≈", "?", ">"),
    *("слово", "нет", "все", "но", "средний", "на", "из", "100", "2/3", "IV", "N 7"),
)
LOW, PARTICIPANTS = st.integers(0, 40), st.integers(41, 400)


@st.composite
def sentences(draw: st.DrawFn) -> tuple[list[str], ProcedureKind, str, int, tuple[int, int]]:
    """Parts in some order, and what they say."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    subject = draw(st.sampled_from(SUBJECTS))
    year = draw(st.sampled_from(YEARS))
    low, participants = draw(LOW), draw(PARTICIPANTS)
    counts = draw(st.sampled_from(COUNTS)).format(low, participants)
    said = draw(st.sampled_from(SAID))
    parts = draw(st.permutations([kind, subject, year, f"{said} {counts}"]))
    printed_year = int("".join(char for char in year if char.isdigit()))
    return (parts, KINDS[kind], subject.split("по ")[-1], printed_year, (low, participants))


def row_of(line: str) -> RowTaken:
    return list(text_rows(["МОУ СОШ с. Кикино", line], "письмо.txt"))[1]


def counted(row: RowTaken) -> list[tuple[int | None, int | None]]:
    return [(one.figures.low, one.figures.participants) for one in row.results]


@given(sentences())
def test_known_parts_are_read_right_in_any_order(
    sentence: tuple[list[str], ProcedureKind, str, int, tuple[int, int]],
) -> None:
    parts, kind, subject, year, counts = sentence
    row = row_of(" ".join(parts))
    (result,) = row.results
    assert counted(row) == [counts]
    assert result.procedure.kind is kind
    assert result.procedure.subject == known_subject(subject)
    assert result.procedure.year == year
    assert (result.remarks, row.remarks) == ((), ())


@given(sentences(), st.sampled_from(UNKNOWN), st.integers(0, 40))
def test_one_unknown_word_keeps_the_numbers_out(
    sentence: tuple[list[str], ProcedureKind, str, int, tuple[int, int]], word: str, place: int
) -> None:
    words = " ".join(sentence[0]).split()
    words.insert(place % (len(words) + 1), word)
    line = " ".join(words)
    # At the start they number the line or name its school.
    assume(not line.lstrip("–, ").startswith(("№ 3", "Лицей № 2")))
    row = row_of(line)
    assert counted(row) in ([], [(None, None)]), f"counted in spite of «{word}»: {words}"
    assert row.remarks or all(result.remarks for result in row.results)


@given(sentences(), st.text("абвжзфхцчшщыэюя", min_size=3, max_size=9), st.integers(0, 40))
def test_no_made_up_word_is_passed_over(
    sentence: tuple[list[str], ProcedureKind, str, int, tuple[int, int]], word: str, place: int
) -> None:
    assume(not known_subject(word))
    words = " ".join(sentence[0]).split()
    words.insert(place % (len(words) + 1), word)
    assert counted(row_of(" ".join(words))) in ([], [(None, None)])
