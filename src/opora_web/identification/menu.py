"""What identification adds to the side menu."""

from opora_web.identification.permissions import may_see_runs
from opora_web.ui.menu import Entry

ENTRIES = (
    Entry(
        title="Расчёты",
        icon="scale",
        url_name="identification:runs",
        position=50,
        allowed=may_see_runs,
    ),
    Entry(
        title="Правила отбора",
        icon="book-2",
        url_name="identification:rules",
        position=58,
    ),
)
