"""What diagnosis adds to the side menu."""

from opora_web.diagnosis.sections import has_sections
from opora_web.ui.menu import Entry

ENTRIES = (
    Entry(
        title="Диагностика",
        icon="chart-dots",
        url_name="diagnosis:sections",
        position=300,
        allowed=has_sections,
    ),
)
