"""A file of risk factors → catalogues of years."""

from hashlib import sha256

from opora.reference.factor_worth_file import exact
from opora.reference.publication import provenance_of
from opora.reference.risk_factor import RiskCatalogue, RiskFactor, SignificanceCuts
from opora.reference.status import Status
from opora.reference.table_entry import TableEntry

_FILE_KEYS = ("id", "title", "factors", "publications")
_PUBLICATION_KEYS = (
    *("source", "status", "valid_years", "note"),
    *("medium_from", "high_from", "counted"),
)
_FACTOR_KEYS = ("id", "title", "status")


def risk_catalogues_of(name: str, content: bytes) -> tuple[RiskCatalogue, ...]:
    """The catalogues of one file in its order; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, _FILE_KEYS)
    known = {
        factor.factor_id: factor for factor in map(_factor, file.entries("factors", _FACTOR_KEYS))
    }

    def counted(ids: list[str]) -> tuple[RiskFactor, ...]:
        return tuple(known[factor_id] for factor_id in ids)

    return tuple(
        RiskCatalogue(
            catalogue_id=file.take("id", str),
            title=file.take("title", str),
            factors=publication.take("counted", counted),
            cuts=SignificanceCuts(
                medium=publication.take("medium_from", exact),
                high=publication.take("high_from", exact),
            ),
            provenance=provenance_of(publication),
            sha256=sha256(content).hexdigest(),
        )
        for publication in file.entries("publications", _PUBLICATION_KEYS)
    )


def _factor(entry: TableEntry) -> RiskFactor:
    return RiskFactor(
        factor_id=entry.take("id", str),
        title=entry.take("title", str),
        status=entry.take("status", Status),
    )
