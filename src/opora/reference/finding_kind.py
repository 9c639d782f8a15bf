"""What a check of a school may find, as dated reference data."""

from dataclasses import dataclass

from opora.domain.errors import OporaError
from opora.reference.provenance import Provenance
from opora.reference.status import Status


@dataclass(frozen=True)
class FindingKind:
    """One wording; ``status`` says how well it is confirmed."""

    kind_id: str
    title: str
    status: Status


@dataclass(frozen=True)
class FindingCatalogue:
    """The wordings of some years with their source."""

    catalogue_id: str
    title: str
    kinds: tuple[FindingKind, ...]
    provenance: Provenance

    def __post_init__(self) -> None:
        """Refuse a wording that stands twice: schools would be divided between the two."""
        ids = {kind.kind_id for kind in self.kinds}
        titles = {kind.title for kind in self.kinds}
        if len(ids) != len(self.kinds) or len(titles) != len(self.kinds):
            raise OporaError(f"{self.title}: одна формулировка названа дважды.")
