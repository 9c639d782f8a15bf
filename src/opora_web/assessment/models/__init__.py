"""The tables of assessment."""

from opora_web.assessment.models.calendar_entry import CalendarEntry, Level
from opora_web.assessment.models.contradiction import (
    Contradiction,
    ContradictionRule,
    ContradictionState,
    Decision,
)
from opora_web.assessment.models.not_expected import NotExpected
from opora_web.assessment.models.of_procedure import OfProcedure
from opora_web.assessment.models.own_minimum import OwnMinimum
from opora_web.assessment.models.own_reference import OwnReference
from opora_web.assessment.models.own_scale import OwnScale
from opora_web.assessment.models.printed_school import PrintedSchool
from opora_web.assessment.models.remark import Remark
from opora_web.assessment.models.result import Result
from opora_web.assessment.models.series_break import SeriesBreak
from opora_web.assessment.models.upload import Upload, UploadState
from opora_web.assessment.models.uploaded_file import UploadedFile
from opora_web.assessment.models.work_counts import WorkCounts

__all__ = [
    "CalendarEntry",
    "Contradiction",
    "ContradictionRule",
    "ContradictionState",
    "Decision",
    "Level",
    "NotExpected",
    "OfProcedure",
    "OwnMinimum",
    "OwnReference",
    "OwnScale",
    "PrintedSchool",
    "Remark",
    "Result",
    "SeriesBreak",
    "Upload",
    "UploadState",
    "UploadedFile",
    "WorkCounts",
]
