"""Parts of a work whose points are looked at apart from the total."""

from enum import StrEnum


class ScoredPart(StrEnum):
    """A part on which a mark may depend; the value is what stands in the tables.

    ОГЭ asks for literacy (criteria ГК) in Russian and for geometry in mathematics
    (domain facts § 7).
    """

    LITERACY = "literacy"
    GEOMETRY = "geometry"

    @property
    def russian(self) -> str:
        """What the points are given for, after «за»."""
        return _TITLES[self]


_TITLES = {
    ScoredPart.LITERACY: "грамотность (критерии ГК)",
    ScoredPart.GEOMETRY: "задания по геометрии",
}
