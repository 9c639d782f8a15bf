"""How well a number of a dated table is confirmed."""

from enum import StrEnum


class Status(StrEnum):
    """The word shown beside every answer; the value is what stands in the tables.

    An unverified number may be used, but it is never presented as official (domain facts, preface).
    """

    PUBLIC = "public"
    DOCUMENT = "document"
    UNVERIFIED = "unverified"

    @property
    def russian(self) -> str:
        """Russian name."""
        return _TITLES[self]


_TITLES = {
    Status.PUBLIC: "подтверждено открытыми источниками",
    Status.DOCUMENT: "по документу муниципалитета",
    Status.UNVERIFIED: "не подтверждено",
}
