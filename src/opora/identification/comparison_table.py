"""A comparison of two lists as one flat table."""

from collections.abc import Iterator

from opora.domain.received_list import ReceivedEntry
from opora.identification.comparison import Comparison
from opora.identification.result_table import Cell, FlatTable

_HEADER = ("Что", "Школа", "Муниципалитет", "В списке А", "В списке Б", "Пояснение")


def comparison_table(comparison: Comparison) -> FlatTable:
    """One row per listed school, per proposal and per contradiction; titles in the first rows."""
    return FlatTable("Сверка", _HEADER, tuple(_rows(comparison)))


def _rows(comparison: Comparison) -> Iterator[tuple[Cell, ...]]:
    yield "списки", "", "", comparison.first.title, comparison.second.title, ""
    for one, other in comparison.in_both:
        yield _row("в обоих списках", one, printed(one), printed(other))
    for entry in comparison.only_first:
        yield _row("только в списке А", entry, printed(entry), "")
    for entry in comparison.only_second:
        yield _row("только в списке Б", entry, "", printed(entry))
    for found in comparison.contradictions:
        yield "противоречие", found.listed.name, found.listed.municipality, "", "", found.sentence
    for proposal in comparison.proposals:
        yield "возможно, одна школа", proposal.fuller.name, "", "", "", proposal.sentence


def printed(entry: ReceivedEntry) -> str:
    """The entry as its paper has it, with what the paper says beside the name."""
    details = [entry.category, " ".join(part for part in (entry.project, entry.cohort) if part)]
    beside = "; ".join(detail for detail in details if detail)
    name = entry.as_printed or entry.name
    return f"{name} ({beside})" if beside else name


def _row(what: str, entry: ReceivedEntry, first: str, second: str) -> tuple[Cell, ...]:
    return what, entry.name, entry.municipality, first, second, ""
