"""What assessment adds to the side menu."""

from opora_web.assessment.permissions import (
    may_feed_somewhere,
    may_see_results,
    may_see_uploads,
)
from opora_web.ui.menu import Entry

ENTRIES = (
    Entry(
        title="Загрузки",
        icon="upload",
        url_name="assessment:uploads",
        position=130,
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
        position=135,
        allowed=may_see_results,
    ),
    Entry(
        title="Противоречия",
        icon="alert-triangle",
        url_name="assessment:contradictions",
        position=140,
        allowed=may_see_results,
    ),
    Entry(
        title="Справочники",
        icon="clipboard-list",
        url_name="assessment:reference",
        position=885,
        allowed=may_feed_somewhere,
    ),
)
