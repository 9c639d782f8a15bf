"""The tables of identification."""

from opora_web.identification.models.list_entry import ListEntry
from opora_web.identification.models.run import Run, RunState
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
    "Run",
    "RunState",
    "RunVerdict",
    "SchoolList",
]
