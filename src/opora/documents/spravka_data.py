"""The section of the справка on what in the data contradicts, is missing or was decided."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from opora.documents.content import Block, Column, Paragraph, Row, Table
from opora.domain.problem import Problem, Severity
from opora.identification.identify import Identification
from opora.identification.result_table import subjects_of_remarks

_TITLES = {
    Severity.ERROR: "Ошибки: числа не учтены",
    Severity.WARNING: "Противоречия и пробелы, которые требуют решения",
    Severity.NOTICE: "Сведения и принятые решения",
}
_COLUMNS = (Column("Что не так и как исправить", 8), Column("О чём и где", 9))
_INTRODUCTION = (
    "Противоречия показаны так, как они стоят в источнике, и не исправлялись; решение о каждом "
    "принимает ответственное лицо по первичным документам."
)
_CAUSES = (
    "Причины низких результатов эта справка не устанавливает: они выясняются при диагностике "
    "школы — анкетировании, посещении, разборе заданий."
)


def data_remarks(run: Identification, problems: tuple[Problem, ...]) -> tuple[Block, ...]:
    """All remarks of reading, the gravest first; none is repaired silently."""
    if not problems:
        nothing = "При чтении данных противоречий и пробелов не найдено."
        return Paragraph(nothing), Paragraph(_CAUSES)
    about = subjects_of_remarks(run)
    blocks: list[Block] = [Paragraph(_INTRODUCTION)]
    for severity, title in _TITLES.items():
        if rows := _rows([p for p in problems if p.severity is severity], about):
            blocks.append(Table(title, _COLUMNS, rows))
    return (*blocks, Paragraph(_CAUSES))


def _rows(problems: Sequence[Problem], about: Mapping[str, str]) -> tuple[Row, ...]:
    """One row per sentence: what thirty schools have in common is said once."""
    places: dict[str, list[str]] = defaultdict(list)
    for problem in problems:
        places[problem.message].append(_place(problem, about))
    return tuple(Row((message, "; ".join(where))) for message, where in places.items())


def _place(problem: Problem, about: Mapping[str, str]) -> str:
    sheet = f"лист «{problem.sheet}»" if problem.sheet else ""
    row = f"строка {problem.row}" if problem.row else ""
    place = ", ".join(filter(None, (problem.file, sheet, row)))
    subject = about.get(problem.problem_id) or problem.school or problem.value
    return f"{subject} ({place})" if subject and place else subject or place
