"""The layout of 2022: the sheets «Классы» and «Протокол»; tasks tell their greatest score."""

import re
from collections.abc import Iterator

from opora.exchange.cell_values import folded
from opora.exchange.layout import Layout
from opora.exchange.pupils.pupil_cells import EXPECTED_LOGIN
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_vpr import CLASS_OF_UNKNOWN_SCHOOL
from opora.exchange.sheet import Sheet, SheetRow
from opora.exchange.vpr.protocol import Protocol, unread_sheet
from opora.exchange.vpr.protocol_columns import ProtocolColumns
from opora.exchange.vpr.protocol_schools import ProtocolSchools, SchoolCells
from opora.exchange.where import Where

_SCHOOL, _MUNICIPALITY = "школа", "муниципалитет"
# The date of the upload tells nothing of the work, not even its year: protocols are sent again.
_COLUMNS = ProtocolColumns(
    read={
        "municipality": _MUNICIPALITY,
        "school": _SCHOOL,
        "pupil": "код",
        "journal_mark": "отметка за предыдущий триместр/ четверть/полугодие",
        "class_name": "наименование класса",
        "variant": "вариант",
        "total": "итого баллов",
    },
    task=re.compile(r"(?P<name>[0-9]+(?:\.[0-9]+)?(?:к[0-9]+)?) \([0-9]{1,2} ?б\)"),
    unread=frozenset({"пользователь", "код региона", "регион", "дата загрузки", "пол"}),
)
_OF_CLASSES = frozenset({_SCHOOL, _MUNICIPALITY, "основной учебник по предмету"})


def _login(cell: str) -> str:
    """«edu990118» of «edu990118 | Школа 0118»."""
    return cell.partition("|")[0]


def _name(cell: str) -> str:
    """«Школа 0118» of «edu990118 | Школа 0118»."""
    return " ".join(cell.partition("|")[2].split())


def _other_sheet(sheet: Sheet, file: str, schools: ProtocolSchools) -> Iterator[RowTaken]:
    """The list of classes repeats what is in the protocol; a school missing there is named."""
    headers = [folded(cell) for cell in sheet.rows[0].cells] if sheet.rows else []
    if not set(headers) >= _OF_CLASSES:
        yield from unread_sheet(sheet, file, schools)
        return
    places = headers.index(_SCHOOL), headers.index(_MUNICIPALITY)
    named = set(schools.logins)
    for row in sheet.rows:
        where = Where(file, sheet.name, row.number)
        if row is sheet.rows[0]:
            yield RowTaken(where, RowPurpose.HEADING)
        else:
            yield _class_row(row, where, places, schools, named)


def _class_row(
    row: SheetRow,
    where: Where,
    places: tuple[int, int],
    schools: ProtocolSchools,
    named: set[str],
) -> RowTaken:
    """A row of the list; ``named`` are the logins that need not be named any more."""
    school, municipality = (row.cells[at] if at < len(row.cells) else "" for at in places)
    mention, remarks = schools.mention(school, municipality)
    if mention is None or mention.code is None:
        remark = CLASS_OF_UNKNOWN_SCHOOL.remark(value=school, expected=EXPECTED_LOGIN)
        return RowTaken(where, RowPurpose.HEADING, remarks=(remark,))
    if mention.code in named:
        return RowTaken(where, RowPurpose.HEADING, remarks=remarks)
    named.add(mention.code)
    return RowTaken(where, RowPurpose.SCHOOL, remarks=remarks, schools=(mention,))


_PROTOCOL = Protocol(
    _COLUMNS, SchoolCells(_login, _name, lambda cell: _name(cell) or cell), other_sheet=_other_sheet
)

PROTOCOL_2022 = Layout(
    "vpr-2022", "Протокол ВПР, столбцы 2022 года", _PROTOCOL.recognises, _PROTOCOL.rows
)
