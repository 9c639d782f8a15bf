"""The schools of pupils' rows: one mention for each login, whatever its rows call it."""

from dataclasses import replace

from opora.domain.name_key import name_key
from opora.exchange.fis_oko.group_name import group_name, without_code
from opora.exchange.pupils.pupil_cells import login_cell
from opora.exchange.row_taken import RowTaken, SchoolMention
from opora.exchange.rules.rule import Remark
from opora.exchange.where import Where


class PupilSchools:
    """Remembers the schools met, for tens of thousands of rows name the same few."""

    def __init__(self) -> None:
        """No school is known yet."""
        self._mentions: dict[str, SchoolMention] = {}
        self._names: dict[str, set[str]] = {}
        self._other_names: dict[Where, SchoolMention] = {}
        self._heading = ""

    def enter(self, heading: str) -> None:
        """Remember the school whose heading stands above the rows that follow."""
        self._heading = heading

    def of(
        self, where: Where, login: str, name: str, municipality: str
    ) -> tuple[SchoolMention | None, tuple[Remark, ...]]:
        """The school of a row by its login, else by the brackets of its name or of the heading."""
        told = group_name(name or self._heading)
        code, remarks = login_cell(login or told.login or told.spoiled_code)
        if code is None:
            return None, remarks
        mention = SchoolMention(told.name, without_code(municipality), code=code)
        known = self._mentions.setdefault(code, mention)
        names = self._names.setdefault(code, {name_key(known.name)})
        if name_key(mention.name) not in names:
            names.add(name_key(mention.name))
            self._other_names[where] = mention
        return known, remarks

    def with_other_name(self, taken: RowTaken) -> RowTaken:
        """The row, with the second name of a school where it is the first row to bear it.

        The pupils of a login are counted together; that it has two names is told besides.
        """
        other = self._other_names.get(taken.where)
        return replace(taken, schools=(*taken.schools, other)) if other else taken
