"""The school year, named by the calendar year in which it closes."""

from dataclasses import dataclass
from typing import Self

from opora.domain.errors import OporaError
from opora.language.dates import school_year_name

# ЕГЭ became general in 2009; a year outside this range is a slip of the keyboard.
_FIRST, _LAST = 2000, 2100


@dataclass(frozen=True, order=True)
class SchoolYear:
    """School year 2022/23 is ``SchoolYear(2023)``."""

    closing: int

    def __post_init__(self) -> None:
        """Refuse a number that cannot be a year."""
        if not _FIRST <= self.closing <= _LAST:
            raise OporaError(
                f"Учебный год «{self.closing}» невозможен: укажите год окончания, например 2023."
            )

    @property
    def previous(self) -> Self:
        """The school year before this one."""
        return type(self)(self.closing - 1)

    def window(self, years: int) -> tuple[Self, ...]:
        """The last ``years`` school years up to this one, oldest first."""
        return tuple(type(self)(self.closing - back) for back in reversed(range(years)))

    def __str__(self) -> str:
        """Name as printed in papers: «2022/23»."""
        return school_year_name(self.closing)
