"""The section of the справка on what in the data contradicts, is missing or was decided."""

from opora.documents.content import Block, Heading, Items, Paragraph
from opora.domain.problem import Problem, Severity

_TITLES = {
    Severity.ERROR: "Ошибки: числа не учтены",
    Severity.WARNING: "Противоречия и пробелы: требуют решения",
    Severity.NOTICE: "Сведения и принятые решения",
}


def data_remarks(problems: tuple[Problem, ...]) -> tuple[Block, ...]:
    """All remarks of reading, the gravest first; none is repaired silently."""
    if not problems:
        return (Paragraph("При чтении данных противоречий и пробелов не найдено."),)
    blocks: list[Block] = [
        Paragraph(
            "Противоречия показаны так, как они стоят в источнике, и не исправлялись; решение о "
            "каждом принимает ответственное лицо по первичным документам."
        )
    ]
    for severity, title in _TITLES.items():
        if texts := tuple(_with_place(p) for p in problems if p.severity is severity):
            blocks += [Heading(2, title), Items(texts)]
    return tuple(blocks)


def _with_place(problem: Problem) -> str:
    place = ", ".join(
        part
        for part in (
            problem.file,
            f"лист «{problem.sheet}»" if problem.sheet else "",
            f"строка {problem.row}" if problem.row else "",
        )
        if part
    )
    return f"{problem.message} ({place})" if place else problem.message
