"""What assessment adds to the side menu."""

from opora_web.assessment.permissions import may_see_results, may_see_uploads
from opora_web.ui.menu import Entry

ENTRIES = (
    Entry(
        title="Загрузки",
        icon="upload",
        url_name="assessment:uploads",
        position=30,
        allowed=may_see_uploads,
    ),
    Entry(
        title="Календарь",
        icon="calendar",
        url_name="assessment:calendar",
        position=25,
        allowed=may_see_results,
    ),
    Entry(
        title="Результаты",
        icon="chart-dots",
        url_name="assessment:results",
        position=35,
        allowed=may_see_results,
    ),
    Entry(
        title="Противоречия",
        icon="alert-triangle",
        url_name="assessment:contradictions",
        position=40,
        allowed=may_see_results,
    ),
    Entry(
        title="Справочники",
        icon="scale",
        url_name="assessment:reference",
        position=85,
        allowed=may_see_results,
    ),
)
