"""Where a number of a dated table comes from."""

from dataclasses import dataclass

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.language.enumeration import joined
from opora.reference.status import Status


@dataclass(frozen=True)
class Provenance:
    """Source, status and the assessed school years for which the numbers hold.

    ``note`` is what the user should know besides, in Russian; empty where there is nothing.
    """

    source: str
    status: Status
    valid_years: tuple[SchoolYear, ...]
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse numbers without a source or without years."""
        if not self.source.strip():
            raise OporaError("Не назван источник чисел: числам без источника верить нельзя.")
        if not self.valid_years or list(self.valid_years) != sorted(set(self.valid_years)):
            raise OporaError(
                f"{self.source}: учебные годы должны быть названы по порядку и без повторов."
            )

    @property
    def years(self) -> str:
        """«2019/20 и 2020/21»."""
        return joined([str(year) for year in self.valid_years])

    @property
    def russian(self) -> str:
        """One line to be shown beside an answer: source, years, status."""
        return f"{self.source}; {self.years}; {self.status.russian}"
