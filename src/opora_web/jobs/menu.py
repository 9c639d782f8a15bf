"""What background work puts below the person's name."""

from opora_web.ui.menu import Entry, Place

ENTRIES = (
    Entry(
        title="Мои работы",
        icon="progress",
        url_name="jobs:jobs",
        position=5,
        place=Place.PERSON,
    ),
)
