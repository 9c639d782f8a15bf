"""The indexes of adverse social conditions that come with the method."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from opora.domain.school_year import SchoolYear
from opora.reference.adverse_index import AdverseIndex
from opora.reference.adverse_index_file import adverse_indexes_of, examples_of
from opora.reference.packaged_tables import packaged_tables

_FOLDER = "adverse_indexes"


@cache
def adverse_indexes() -> tuple[AdverseIndex, ...]:
    """All indexes, loaded and checked once."""
    return tuple(
        index
        for name, content in packaged_tables(_FOLDER)
        for index in adverse_indexes_of(name, content)
    )


def adverse_indexes_for(year: SchoolYear) -> tuple[AdverseIndex, ...]:
    """The indexes whose weights are meant for the school year; a person chooses among them."""
    return tuple(one for one in adverse_indexes() if year in one.provenance.valid_years)


@cache
def adverse_examples() -> tuple[Mapping[str, Any], ...]:
    """The worked examples of all indexes as data."""
    return tuple(
        example
        for name, content in packaged_tables(_FOLDER)
        for example in examples_of(name, content)
    )
