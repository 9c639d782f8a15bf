"""Distribution of the marks 2–5."""

from dataclasses import dataclass

from opora.domain.errors import OporaError


@dataclass(frozen=True)
class Marks:
    """Numbers of participants with each mark; all four are known or there is no ``Marks``."""

    mark_2: int
    mark_3: int
    mark_4: int
    mark_5: int

    def __post_init__(self) -> None:
        """Refuse negative numbers of pupils."""
        if min(self.mark_2, self.mark_3, self.mark_4, self.mark_5) < 0:
            raise OporaError("Число отметок не может быть отрицательным.")

    @property
    def total(self) -> int:
        """Participants with any mark."""
        return self.mark_2 + self.mark_3 + self.mark_4 + self.mark_5
