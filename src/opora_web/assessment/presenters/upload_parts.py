"""The tabs of an upload: which one is shown and which a person may open."""

from enum import StrEnum
from typing import Any

from opora_web.assessment.models import Upload
from opora_web.assessment.permissions import may_feed


class Part(StrEnum):
    """A tab; the value is what the templates call it."""

    UPLOAD = "upload"
    FILES = "files"
    SCHOOLS = "schools"
    RESULTS = "results"
    REMARKS = "remarks"


_TITLES = {
    Part.UPLOAD: "Обзор",
    Part.FILES: "Файлы",
    Part.SCHOOLS: "Школы",
    Part.RESULTS: "Результаты",
    Part.REMARKS: "Замечания",
}


def parts_of(shown: Upload, user: Any, current: Part) -> dict[str, Any]:
    """What every page of an upload shows around its content.

    Remarks quote cells of files; they are for those who work on the upload.
    """
    may = may_feed(user, shown.territory)
    return {
        "shown": shown,
        "part": _TITLES[current],
        "current": current.value,
        "may_feed": may,
        "may_see_remarks": may,
    }
