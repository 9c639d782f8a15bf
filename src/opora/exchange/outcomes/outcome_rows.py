"""All rows of a file of outcomes → outcomes; strict on every value, all faults told at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from opora.domain.errors import OporaError
from opora.domain.outcome import Outcome
from opora.exchange.outcomes.outcome_row import outcome_of_cells
from opora.exchange.outcomes.outcomes_schema import SCHEMA


def read_rows(
    columns: Sequence[str], rows: Iterable[Sequence[Any]], file: str
) -> tuple[Outcome, ...]:
    """All outcomes in the order of the file. Raises ``OporaError`` with every fault found."""
    missing = [column.name for column in SCHEMA if column.required and column.name not in columns]
    if missing:
        raise OporaError(
            *(
                f"Файл «{file}»: нет столбца «{name}»; без него файл не читается."
                for name in missing
            )
        )
    outcomes: list[Outcome] = []
    faults: list[str] = []
    for number, row in enumerate(rows, start=1):
        cells = dict(zip(columns, row, strict=True))
        try:
            outcomes.append(outcome_of_cells(cells, f"{file}, строка {number}"))
        except OporaError as fault:
            faults.extend(fault.sentences)
    faults.extend(_repeated(outcomes, file))
    if faults:
        raise OporaError(*faults)
    return tuple(outcomes)


def _repeated(outcomes: Iterable[Outcome], file: str) -> list[str]:
    """Faults of a file in which one result stands twice: it would be counted twice."""
    first: dict[object, Outcome] = {}
    faults = []
    for outcome in outcomes:
        held = (outcome.school.code, outcome.procedure, outcome.before_resits)
        for key in (outcome.outcome_id, held):
            if first.setdefault(key, outcome) is not outcome:
                faults.append(
                    f"Файл «{file}»: результат «{outcome.procedure.title}» школы "
                    f"«{outcome.school.name}» стоит дважды (номер {outcome.outcome_id})."
                )
                break
    return faults
