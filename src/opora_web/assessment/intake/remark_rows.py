"""Problems of the method as rows of remarks."""

from collections.abc import Iterable, Iterator, Mapping

from opora.domain.problem import Problem
from opora_web.assessment.intake.office_words import in_office
from opora_web.assessment.models import Remark, Upload, UploadedFile

# As long as the columns are: a cell of a file may hold a whole page.
_LONGEST = {
    field: Remark._meta.get_field(field).max_length  # noqa: SLF001  # Django's documented name
    for field in ("sheet", "column", "school_name")
}
_LONGEST_VALUE = 1000


def remark_rows(
    upload: Upload, problems: Iterable[Problem], files: Mapping[str, UploadedFile]
) -> Iterator[Remark]:
    """A row for each problem; ``files`` are those of the upload by the name in problems."""
    for problem in problems:
        yield Remark(
            upload=upload,
            file=files.get(problem.file),
            key=problem.problem_id,
            rule=problem.rule,
            severity=problem.severity.value,
            message=_writable(in_office(problem.message)),
            sheet=_cut(problem.sheet, "sheet"),
            row=problem.row,
            column=_cut(problem.column, "column"),
            value=_writable(problem.value)[:_LONGEST_VALUE],
            school_name=_cut(problem.school, "school_name"),
        )


def _cut(text: str, field: str) -> str:
    return _writable(text)[: _LONGEST[field]]


def _writable(text: str) -> str:
    """PostgreSQL keeps no text with a zero byte."""
    return text.replace("\x00", "")
