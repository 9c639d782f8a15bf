"""Writing a paper of a run as a file."""

from pathlib import Path

from django.conf import settings

from opora.documents.spravka import spravka
from opora.documents.word import render_docx
from opora.exchange.table_files import write_tables
from opora.identification.result_table import flat_tables
from opora_web.identification.models import PaperKind, RunPaper
from opora_web.identification.paper_details import details_of
from opora_web.identification.queries import identification_of, intake_of_run
from opora_web.jobs.list_workbook import DEMO_BANNER


def write_paper(paper: RunPaper, path: Path) -> None:
    """The whole file, made of the run as it was; refused where that cannot be had any more."""
    identification = identification_of(paper.run)
    problems = intake_of_run(paper.run).problems
    match PaperKind(paper.kind):
        case PaperKind.SPRAVKA:
            reading = next(one for one in identification.results if one.name == paper.reading)
            told = spravka(identification, reading, problems, details_of(paper))
            path.write_bytes(render_docx(told))
        case PaperKind.TABLES:
            banner = DEMO_BANNER if settings.DEMO else ""
            write_tables(path, flat_tables(identification, problems), banner=banner)
