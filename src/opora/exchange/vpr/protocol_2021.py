"""The layout of 2021: one sheet with Russian headers; «регион» holds the municipality."""

import re

from opora.exchange.layout import Layout
from opora.exchange.vpr.protocol import Protocol
from opora.exchange.vpr.protocol_columns import ProtocolColumns
from opora.exchange.vpr.protocol_schools import SchoolCells

_COLUMNS = ProtocolColumns(
    read={
        "municipality": "регион",
        "school": "логин школы",
        "pupil": "код обучающегося",
        "journal_mark": "отметка за предыдущую четверть/триместр",
        "class_name": "класс",
        "variant": "вариант",
        "total": "всего баллов",
    },
    task=re.compile(r"балл за (?P<name>[0-9]+(?:\.[0-9]+)?(?: ?к[0-9]+)?)"),
    textbooks=frozenset({"учебник", "др.уч. автор", "др.уч. название"}),
    unread=frozenset({"номер обучающегося", "пол"}),
)
_PROTOCOL = Protocol(_COLUMNS, SchoolCells(str, lambda _: "", lambda text: " ".join(text.split())))

PROTOCOL_2021 = Layout(
    "vpr-2021", "Протокол ВПР, столбцы 2021 года", _PROTOCOL.recognises, _PROTOCOL.rows
)
