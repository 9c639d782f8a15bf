"""Files people have → outcomes and problems."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.assembly import assembled
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolutions
from opora.exchange.file_facts import FileFacts
from opora.exchange.intake import Intake
from opora.exchange.paused_collection import paused_collection
from opora.exchange.taken_file import Telling, telling_nobody
from opora.exchange.taken_files import taken_files
from opora.reference.reference_tables import PACKAGED, ReferenceTables


@paused_collection()
def read_files(  # noqa: PLR0913  # each is one option of the command
    paths: Sequence[Path],
    *,
    municipality: str | None = None,
    region: str | None = None,
    decisions: NameDecisions | None = None,
    resolutions: Resolutions | None = None,
    said: FileFacts | Mapping[Path, FileFacts] | None = None,
    tables: ReferenceTables = PACKAGED,
    tell: Telling = telling_nobody,
) -> Intake:
    """Read protocols, reports, templates and pasted texts, told apart by their content.

    ``municipality`` and ``region`` stand for schools whose file names none; ``said`` is what a
    person says of files that do not tell their procedure, of all or of each; ``tables`` are the
    scales and minimums by which results are judged; ``tell`` gets the number and the name of each
    file as its turn comes. Raises ``OporaError`` with a sentence for every file that cannot be
    read; then nothing is read.
    """
    files = taken_files(paths, said or FileFacts(), tell, tables)
    refusals = [sentence for file in files for sentence in file.refusals]
    if refusals:
        raise OporaError(*refusals)
    rows = [row.placed_in(municipality or "", region or "") for file in files for row in file.rows]
    return assembled(rows, decisions or NameDecisions(), resolutions or Resolutions())
