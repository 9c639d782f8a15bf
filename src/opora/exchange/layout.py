"""A layout of a file: how it is recognised and how its rows are taken."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from opora.exchange.file_facts import FileFacts
from opora.exchange.row_taken import RowTaken
from opora.exchange.sheet import Sheet
from opora.reference.reference_tables import PACKAGED, ReferenceTables

Recognition = Callable[[Sequence[Sheet]], bool]


class TakingRows(Protocol):
    """Takes every row of the sheets; marks that the file does not state come from the tables."""

    def __call__(
        self,
        sheets: Sequence[Sheet],
        file: str,
        said: FileFacts,
        tables: ReferenceTables = PACKAGED,
        /,
    ) -> Iterator[RowTaken]:
        """The rows; ``file`` is how problems call the file."""


@dataclass(frozen=True)
class Layout:
    """One layout of files that people have.

    ``title`` is its Russian name for people. ``recognises`` looks at the sheets of a file, never
    at its name. ``rows`` takes every row of every sheet, blank sheets left out, given the name by
    which problems call the file, what a person said about it and the dated tables; it raises
    ``OporaError`` where a fact is missing or contradicts the content. ``is_confirmed`` says that
    the layout was seen in real files; of another only the header is known (domain facts § 8).
    """

    code: str
    title: str
    recognises: Recognition
    rows: TakingRows
    is_confirmed: bool = True
