"""All files of one reading, those that tell of the same exams taken together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.exams.exams_together import exams_together
from opora.exchange.file_facts import FileFacts
from opora.exchange.row_taken import RowTaken
from opora.exchange.taken_file import TakenFile, Telling, doubted, files_in_turn, telling_nobody
from opora.reference.reference_tables import PACKAGED, ReferenceTables


def taken_files(
    paths: Sequence[Path],
    said: FileFacts | Mapping[Path, FileFacts],
    tell: Telling = telling_nobody,
    tables: ReferenceTables = PACKAGED,
) -> tuple[TakenFile, ...]:
    """Every file in the order given; arguments and failures are as for ``files_in_turn``.

    A regional centre gives out a file for each day, each school, or after appeals: the protocols
    of one exam are read as though they stood in one workbook.
    """
    files = tuple(files_in_turn(paths, said, tell, tables))
    rows = exams_together([file.exams for file in files if file.exams], tables)
    return tuple(_settled(file, rows[file.name]) if file.exams else file for file in files)


def _settled(file: TakenFile, rows: Sequence[RowTaken] | OporaError) -> TakenFile:
    if isinstance(rows, OporaError):
        return replace(file, exams=None, refusals=rows.sentences)
    assert file.layout, "only a file of a known layout has exams"
    return replace(file, exams=None, rows=tuple(doubted(file.layout, rows)))
