"""What the registry adds to the side menu."""

from opora_web.registry.permissions import (
    may_keep_territories,
    may_see_people,
    may_see_registry,
)
from opora_web.ui.menu import Entry

ENTRIES = (
    Entry(
        title="Школы",
        icon="school",
        url_name="registry:schools",
        position=20,
        allowed=may_see_registry,
    ),
    Entry(
        title="Документы",
        icon="file-text",
        url_name="registry:acts",
        position=880,
        allowed=may_see_registry,
    ),
    Entry(
        title="Территории",
        icon="map-pin",
        url_name="registry:territories",
        position=888,
        allowed=may_keep_territories,
    ),
    Entry(
        title="Люди",
        icon="users",
        url_name="registry:people",
        position=890,
        allowed=may_see_people,
    ),
)
