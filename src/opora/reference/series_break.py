"""Where a row of results over years stops being one row."""

from dataclasses import dataclass

from opora.domain.errors import OporaError
from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.reference.status import Status


@dataclass(frozen=True)
class SeriesBreak:
    """From ``first_year`` on results are not comparable with those before.

    ``subject`` and ``grade`` are ``None`` for all of them. ``reason`` and ``source`` are shown to
    people beside the figures.
    """

    kind: ProcedureKind
    subject: str | None
    grade: int | None
    first_year: SchoolYear
    reason: str
    source: str
    status: Status

    def __post_init__(self) -> None:
        """Refuse a break that says neither why nor from where it is known."""
        if not self.reason.strip() or not self.source.strip():
            raise OporaError(
                f"Разрыв ряда ({self.kind.russian}, с {self.first_year} учебного года): назовите "
                "причину и источник."
            )

    def is_for(self, identity: ProcedureIdentity) -> bool:
        """Whether it parts the results of this procedure."""
        return (
            identity.kind is self.kind
            and self.subject in (None, identity.subject)
            and self.grade in (None, identity.grade)
        )

    def parts(self, earlier: SchoolYear, later: SchoolYear) -> bool:
        """Whether it lies between two school years."""
        return earlier < self.first_year <= later
