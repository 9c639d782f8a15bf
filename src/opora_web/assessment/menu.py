"""What assessment adds to the side menu."""

from opora_web.assessment.permissions import may_see_uploads
from opora_web.ui.menu import Entry

ENTRIES = (
    Entry(
        title="Загрузки",
        icon="upload",
        url_name="assessment:uploads",
        position=30,
        allowed=may_see_uploads,
    ),
)
