"""The schools of a protocol: one mention each, however many rows name it."""

from collections.abc import Callable
from dataclasses import dataclass

from opora.domain.name_key import name_key
from opora.exchange.pupils.pupil_cells import login_cell
from opora.exchange.row_taken import SchoolMention
from opora.exchange.rules.about_vpr import MUNICIPALITY_DIFFERS
from opora.exchange.rules.rule import Remark


@dataclass(frozen=True)
class SchoolCells:
    """How a layout writes a school: the cell's login and name, and its municipality."""

    login: Callable[[str], str]
    name: Callable[[str], str]
    municipality: Callable[[str], str]


class ProtocolSchools:
    """Mentions made while the rows are read.

    Tens of thousands of rows name a few hundred schools: a row pays for two look-ups.
    """

    def __init__(self, cells: SchoolCells) -> None:
        """Begin with no school."""
        self._cells = cells
        self._of_texts: dict[tuple[str, str], SchoolMention | None] = {}
        self._of_logins: dict[str, SchoolMention] = {}

    def mention(
        self, school: str, municipality: str
    ) -> tuple[SchoolMention | None, tuple[Remark, ...]]:
        """The school of a row, ``None`` where its code is not one, and what is to be remarked."""
        met = self._of_texts.get((school, municipality))
        return (met, ()) if met else self._meet(school, municipality)

    @property
    def logins(self) -> frozenset[str]:
        """The logins of the schools named so far."""
        return frozenset(self._of_logins)

    def _meet(
        self, school: str, municipality: str
    ) -> tuple[SchoolMention | None, tuple[Remark, ...]]:
        login, remarks = login_cell(self._cells.login(school))
        if login is None:
            return None, remarks
        told = self._mention(login, school, municipality)
        known = self._of_texts[school, municipality] = self._of_logins.setdefault(login, told)
        if not told.municipality or _place(told) == _place(known):
            return known, ()
        remark = MUNICIPALITY_DIFFERS.remark(
            value=told.municipality, school=known.name or login, first=known.municipality
        )
        return known, (remark,)

    def _mention(self, login: str, school: str, municipality: str) -> SchoolMention:
        return SchoolMention(
            name=self._cells.name(school),
            municipality=self._cells.municipality(municipality),
            code=login,
        )


def _place(mention: SchoolMention) -> str:
    return name_key(mention.municipality)
