"""The layout of 2020: one sheet with English headers, groups instead of a municipality."""

import re
from collections.abc import Sequence

from opora.domain.procedure_kind import ProcedureKind
from opora.exchange.file_facts import FileFacts
from opora.exchange.layout import Layout
from opora.exchange.vpr.protocol import Protocol, Table
from opora.exchange.vpr.protocol_columns import ProtocolColumns
from opora.exchange.vpr.protocol_schools import SchoolCells

# «var-2» is the variant of a second part and «gender» the sex of the pupil: neither is needed.
_COLUMNS = ProtocolColumns(
    read={
        "municipality": "groups",
        "school": "user",
        "pupil": "code",
        "journal_mark": "otc",
        "class_name": "klass",
        "variant": "var-1",
        "total": "sum",
    },
    task=re.compile(r"a-(?P<name>[0-9]+)-grade"),
    textbooks=frozenset({"учебник"}),
    unread=frozenset({"id", "gender", "var-2"}),
)
# The groups of an account: «99-RU-REG,EAST,VPR_99,reg99_vpr_m026,vpr2019.math5,…».
_MUNICIPALITY = re.compile(r"(reg[0-9]{2})_vpr_(m[0-9]+)")
_OF_VPR = re.compile(r"(?:^|[,_])vpr", re.IGNORECASE)


def _municipality(groups: str) -> str:
    """«reg99_m026», as later files write it; «» where the account belongs to none."""
    for group in groups.split(","):
        found = _MUNICIPALITY.fullmatch(group.strip())
        if found:
            return f"{found[1]}_{found[2]}"
    return ""


def _facts(tables: Sequence[Table]) -> FileFacts:
    """ВПР, where the first account is in groups of ВПР: these are the accounts that upload it."""
    for sheet, found in tables:
        place = found.places["municipality"]
        first = next((row for row in sheet.rows if row.number > found.header.number), None)
        if first and place < len(first.cells) and _OF_VPR.search(first.cells[place]):
            return FileFacts(kind=ProcedureKind.VPR)
    return FileFacts()


_PROTOCOL = Protocol(_COLUMNS, SchoolCells(str, lambda _: "", _municipality), facts=_facts)

PROTOCOL_2020 = Layout(
    "vpr-2020", "Протокол ВПР, столбцы 2020 года", _PROTOCOL.recognises, _PROTOCOL.rows
)
