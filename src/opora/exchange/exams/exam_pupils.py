"""The rows of one exam → pupils, and rows that hold none."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.exchange.exams.exam_cells import (
    class_cell,
    exam_mark_cell,
    hundred_point_cell,
    pupil_cell,
    says_absent,
    school_cell,
    score_cell,
)
from opora.exchange.exams.exam_columns import ExamColumns
from opora.exchange.exams.exam_table import ExamTable
from opora.exchange.exams.exam_title import title_line
from opora.exchange.exams.row_words import is_means, is_remark_of_page
from opora.exchange.pupils.missed_minimum import MissedMinimum
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.row_taken import RowPurpose, RowTaken, SchoolMention
from opora.exchange.rules.about_exams import (
    ABSENT_WITH_SCORE,
    NOT_A_PUPIL,
    ROW_ABOVE_HEADERS,
    SCORE_MISSING_BESIDE_RESULT,
)
from opora.exchange.rules.about_pupils import EMPTY_TOTAL
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import SheetRow
from opora.exchange.where import Where
from opora.reference.reference_tables import PACKAGED, ReferenceTables

_PUPIL_FIELDS = ("school", "pupil", "primary", "test", "mark")


@dataclass
class Schools:
    """One mention for each code of a file: tens of thousands of rows share a few schools."""

    _known: dict[str, SchoolMention] = field(default_factory=dict)

    def of(self, code: str | None) -> SchoolMention | None:
        """The mention under the code."""
        if code is None:
            return None
        return self._known.setdefault(code, SchoolMention("", code=code))


def pupil_rows(
    table: ExamTable,
    procedure: Procedure,
    schools: Schools,
    tables: ReferenceTables = PACKAGED,
) -> tuple[list[PupilRow], list[RowTaken]]:
    """The participants in order, and the rows that are no participants."""
    pupils = []
    missed = MissedMinimum.of(procedure, tables)
    doubt = ROW_ABOVE_HEADERS.remark()
    others = [RowTaken(where, RowPurpose.RESULT, remarks=(doubt,)) for where in table.strays]
    for where, row in table.rows:
        other = _no_pupil(where, row, table.columns)
        if other:
            others.append(other)
        else:
            pupils.append(_pupil(where, row, table.columns, schools, missed))
    return pupils, others


def grades_of(table: ExamTable) -> list[int]:
    """The grades of those rows whose class can be read."""
    texts = [table.columns.cell(row, "class") for _, row in table.rows]
    grades = {text: class_cell(text, "")[0] for text in set(texts)}
    return [grade for text in texts if (grade := grades[text]) is not None]


def _no_pupil(where: Where, row: SheetRow, columns: ExamColumns) -> RowTaken | None:
    school = columns.cell(row, "school")
    has_school = any(char.isdigit() for char in school)
    if not has_school and (is_means(row) or title_line(row.cells)):
        return RowTaken(where, RowPurpose.HEADING)
    if any(columns.cell(row, one) for one in _PUPIL_FIELDS):
        return None
    if is_remark_of_page(row):
        return RowTaken(where, RowPurpose.HEADING)
    return RowTaken(where, RowPurpose.RESULT, remarks=(NOT_A_PUPIL.remark(),))


def _pupil(
    where: Where,
    row: SheetRow,
    columns: ExamColumns,
    schools: Schools,
    missed: MissedMinimum,
) -> PupilRow:
    names = columns.headers
    code, of_school = school_cell(columns.cell(row, "school"))
    pupil, of_pupil = pupil_cell(columns.cell(row, "pupil"), names.get("pupil", ""))
    _, of_class = class_cell(columns.cell(row, "class"), names.get("class", ""))
    scores = _Scores.of(row, columns, missed.procedure.kind)
    absent = says_absent(row, columns)
    return PupilRow(
        where,
        schools.of(code),
        pupil,
        attended=not absent or scores.is_positive,
        score=scores.primary,
        mark=scores.mark,
        below_minimum=missed.told(scores.primary, scores.test, scores.mark),
        remarks=(*of_school, *of_pupil, *of_class, *scores.remarks(absent=absent)),
    )


@dataclass(frozen=True)
class _Scores:
    """The result of a row and the doubts about its parts.

    ``decides`` is the field by which the minimum is told; ``faults`` are by field.
    """

    primary: int | None
    test: int | None
    mark: int | None
    decides: str
    faults: dict[str, tuple[Remark, ...]]
    headers: dict[str, str]

    @classmethod
    def of(cls, row: SheetRow, columns: ExamColumns, kind: ProcedureKind) -> "_Scores":
        """Read the result. The mark decides where there is one, else the test score of ЕГЭ."""
        names = {one: columns.headers.get(one, "") for one in _PUPIL_FIELDS}
        primary, of_primary = score_cell(columns.cell(row, "primary"), names["primary"])
        test, of_test = hundred_point_cell(columns.cell(row, "test"), names["test"])
        mark, of_mark = exam_mark_cell(columns.cell(row, "mark"), names["mark"])
        faults = {"primary": of_primary, "test": of_test, "mark": of_mark}
        known = {"test": test, "mark": mark}
        decides = _deciding(
            columns, kind, {one for one in known if known[one] is not None or faults[one]}
        )
        return cls(primary, test, mark, decides, faults, names)

    @property
    def is_positive(self) -> bool:
        """Whether any score is above zero; «2» is given to those who did not come as well."""
        return bool(self.primary or self.test)

    def remarks(self, *, absent: bool) -> Sequence[Remark]:
        """What is wrong with the result of one who was, or was not, there."""
        if absent:
            return (ABSENT_WITH_SCORE.remark(),) if self.is_positive else ()
        header = self.headers[self.decides]
        decisive = {"primary": self.primary, "test": self.test, "mark": self.mark}[self.decides]
        if self.faults[self.decides] or self.faults["mark"]:
            return self.faults[self.decides] or self.faults["mark"]
        if decisive is None:
            return (EMPTY_TOTAL.remark(column=header),)
        if self.decides != "primary" and self.primary is None and self.headers["primary"]:
            return (SCORE_MISSING_BESIDE_RESULT.remark(column=self.headers["primary"]),)
        return ()


def _deciding(columns: ExamColumns, kind: ProcedureKind, filled: set[str]) -> str:
    """The field by which it is told whether the minimum was missed."""
    able = ("test", "mark") if kind is ProcedureKind.EGE else ("mark",)
    present = [one for one in able if one in columns.positions]
    for one in present:
        if one in filled:
            return one
    # A mark of ОГЭ may be derived from the score by the dated scale.
    is_derivable = kind is ProcedureKind.OGE and "primary" in columns.positions
    return "primary" if is_derivable or not present else present[0]
