"""The tables of identification."""

from opora_web.identification.models.list_entry import ListEntry
from opora_web.identification.models.notice import Notice
from opora_web.identification.models.objection import Objection, ObjectionState, Remedy
from opora_web.identification.models.run import Run, RunState
from opora_web.identification.models.run_paper import PaperKind, RunPaper
from opora_web.identification.models.run_verdict import RunVerdict
from opora_web.identification.models.school_list import (
    ListCategory,
    ListOrigin,
    ListState,
    SchoolList,
)

__all__ = [
    "ListCategory",
    "ListEntry",
    "ListOrigin",
    "ListState",
    "Notice",
    "Objection",
    "ObjectionState",
    "PaperKind",
    "Remedy",
    "Run",
    "RunPaper",
    "RunState",
    "RunVerdict",
    "SchoolList",
]
