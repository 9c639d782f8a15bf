"""What one school answered in the yearly context form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from opora.domain.school import School
from opora.domain.school_year import SchoolYear

Answer: TypeAlias = int | bool | str | None
"""Whole number, yes or no, name of an option or text; ``None`` where nothing is known."""


@dataclass(frozen=True)
class ContextForm:
    """The answers of one school for one school year, by the names of the form's columns.

    Every column has its name in ``answers``; an answer that is missing or cannot be true is
    ``None`` and never zero. The form names no municipality, so the school has none here.
    ``source`` is file, sheet and row.
    """

    school: School
    year: SchoolYear
    answers: Mapping[str, Answer] = field(hash=False)
    source: str

    def __post_init__(self) -> None:
        """Keep the answers from being changed by whoever handed them in."""
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))
