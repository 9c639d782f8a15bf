"""Which uploads that results came with the person may open."""

from collections.abc import Iterable
from typing import Any

from opora_web.assessment.models import Upload
from opora_web.assessment.permissions import may_see_uploads
from opora_web.assessment.presenters.shown_results import ShownResult


def uploads_seen(user: Any, lines: Iterable[ShownResult]) -> frozenset[int]:
    """Their keys; a director sees the results of the school and not the district's upload."""
    if not may_see_uploads(user):
        return frozenset()
    named = {line.result.upload_id for line in lines}
    seen = Upload.objects.visible_to(user).filter(pk__in=named)
    return frozenset(seen.values_list("pk", flat=True))
