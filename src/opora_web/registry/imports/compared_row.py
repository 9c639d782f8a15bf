"""One row of a file against the registry."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from opora_web.registry.models import Municipality, RowState, School


@dataclass(frozen=True)
class ComparedRow:
    """``changes`` are what becomes of the school, field → (before, after); «» for nothing.

    ``school`` is the one that was found, or in doubt the likeliest one.
    """

    place: str
    cells: Mapping[str, str]
    state: RowState
    sentence: str = ""
    municipality: Municipality | None = None
    school: School | None = None
    found_by_code: bool = False
    changes: Mapping[str, tuple[str, str]] = field(default_factory=dict)


class RefusedRow(Exception):  # noqa: N818  # a row that is refused, named as the preview names it
    """Why a row will not be loaded, as a Russian sentence."""
