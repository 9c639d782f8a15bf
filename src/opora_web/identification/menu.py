"""What identification adds to the side menu."""

from opora_web.identification.list_permissions import may_see_lists, may_see_own_school
from opora_web.identification.permissions import may_see_runs
from opora_web.ui.menu import Entry

ENTRIES = (
    Entry(
        title="Моя школа",
        icon="building-community",
        url_name="identification:own_school",
        position=15,
        allowed=may_see_own_school,
    ),
    Entry(
        title="Списки",
        icon="list-check",
        url_name="identification:lists",
        position=255,
        allowed=may_see_lists,
    ),
    Entry(
        title="Расчёты",
        icon="scale",
        url_name="identification:runs",
        position=250,
        allowed=may_see_runs,
    ),
    Entry(
        title="Правила отбора",
        icon="book-2",
        url_name="identification:rules",
        position=258,
    ),
)
