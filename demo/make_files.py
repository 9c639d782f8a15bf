"""Makes the demo workbook from the demo text: ``python demo/make_files.py``.

The workbook holds the same results as the pasted text, typed into our own template, so that both
ways of reading can be compared. Made by a script, because two hand-kept copies would drift apart.
"""

from pathlib import Path

from opora.domain.outcome import Outcome
from opora.exchange.csv_table import Cell
from opora.exchange.read_files import read_files
from opora.exchange.template.template_columns import TEMPLATE_COLUMNS
from opora.exchange.template.template_file import DATA_SHEET
from opora.exchange.xlsx_table import TableSheet, write_xlsx

KAMENKA = Path(__file__).resolve().parent / "kamenka"


def main() -> None:
    """Write the workbook beside the text."""
    write_results(KAMENKA / "results.txt", KAMENKA / "results.xlsx")


def write_results(text: Path, workbook: Path) -> None:
    """Type the results of a text into the template, a row each."""
    outcomes = read_files([text]).outcomes
    sheet = TableSheet(
        DATA_SHEET,
        [column.header for column in TEMPLATE_COLUMNS],
        [_row(outcome) for outcome in outcomes],
        choices={column.header: column.choices for column in TEMPLATE_COLUMNS if column.choices},
        widths=[column.width for column in TEMPLATE_COLUMNS],
    )
    write_xlsx(workbook, [sheet])


def _row(outcome: Outcome) -> tuple[Cell, ...]:
    """Cells in the order of the template; what the text does not say stays empty."""
    school, procedure = outcome.school, outcome.procedure
    known: dict[str, Cell] = {
        "school": school.name,
        "municipality": school.municipality,
        "region": school.region,
        "year": procedure.year,
        "kind": procedure.kind.russian,
        "subject": procedure.subject,
        "grade": procedure.grade,
        "before_resits": outcome.before_resits,
        "participants": outcome.participants,
        "low": outcome.low,
        "share": _printed_percent(outcome),
        "stated_low": True if outcome.stated_low else None,
    }
    return tuple(known.get(column.field) for column in TEMPLATE_COLUMNS)


def _printed_percent(outcome: Outcome) -> str | None:
    """The percentage with the digits of the source: «70» and «70,0» say different things."""
    if outcome.printed_share is None:
        return None
    percent = float(outcome.printed_share.share * 100)
    return f"{percent:.{outcome.printed_share.decimals}f}".replace(".", ",")


if __name__ == "__main__":
    main()
