"""A layout of a file: how it is recognised and how its rows are taken."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from opora.exchange.file_facts import FileFacts
from opora.exchange.row_taken import RowTaken
from opora.exchange.sheet import Sheet

Recognition = Callable[[Sequence[Sheet]], bool]
TakingRows = Callable[[Sequence[Sheet], str, FileFacts], Iterator[RowTaken]]


@dataclass(frozen=True)
class Layout:
    """One layout of files that people have.

    ``title`` is its Russian name for people. ``recognises`` looks at the sheets of a file, never
    at its name. ``rows`` takes every row of every sheet, blank sheets left out, given the name by
    which problems call the file and what a person said about it; it raises ``OporaError`` where a
    fact is missing or contradicts the content. ``is_confirmed`` says that the layout was seen in
    real files; of another only the header is known (domain facts § 8).
    """

    code: str
    title: str
    recognises: Recognition
    rows: TakingRows
    is_confirmed: bool = True
