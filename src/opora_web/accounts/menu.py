"""What accounts put below the person's name."""

from opora_web.ui.menu import Entry, Place

ENTRIES = (
    Entry(
        title="Мои устройства",
        icon="device-laptop",
        url_name="accounts:devices",
        position=10,
        place=Place.PERSON,
    ),
    Entry(
        title="Второй фактор",
        icon="shield-check",
        url_name="accounts:second_factor",
        position=20,
        place=Place.PERSON,
    ),
    Entry(
        title="Доступ для программ",
        icon="key",
        url_name="accounts:tokens",
        position=30,
        place=Place.PERSON,
    ),
    Entry(
        title="Выйти",
        icon="logout",
        url_name="accounts:logout",
        position=90,
        place=Place.PERSON,
        by_post=True,
    ),
)
