"""What the reading process found in one sheet."""

from dataclasses import dataclass
from enum import StrEnum

from opora.exchange.sheet import SheetRow


class Visibility(StrEnum):
    """Whether a person sees the sheet; a very hidden one cannot even be shown from the menu."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very_hidden"


@dataclass(frozen=True)
class ReadSheet:
    """A worksheet without its blank rows; the true last row and column, whatever it declares."""

    name: str
    visibility: Visibility
    last_row: int
    last_column: int
    rows: tuple[SheetRow, ...]
