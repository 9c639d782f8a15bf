"""What came out of reading context forms: forms, problems, and the account of every row."""

from collections import Counter
from dataclasses import dataclass, field

from opora.domain.context_form import ContextForm
from opora.domain.problem import Problem
from opora.domain.school_year import SchoolYear
from opora.exchange.where import Where


@dataclass(frozen=True)
class FormRow:
    """A row beneath the header and the school it is about, ``None`` where that is unknown."""

    where: Where
    school_code: str | None


@dataclass(frozen=True)
class ContextForms:
    """One form a school, in the order of the file; building one proves that no row was lost.

    ``rows`` say where the forms came from and take no part in comparison: the same forms may
    be read again from the stored table.
    """

    year: SchoolYear
    forms: tuple[ContextForm, ...]
    problems: tuple[Problem, ...]
    rows: tuple[FormRow, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        """Check the account: a lost row is our failure, not the file's."""
        schools = Counter(form.school.code for form in self.forms)
        twice = [code for code, times in schools.items() if times > 1]
        assert not twice, f"schools with two forms: {twice[:5]}"
        told = {(problem.file, problem.sheet, problem.row) for problem in self.problems}
        lost = [
            row.where
            for row in self.rows
            if row.school_code not in schools
            and (row.where.file, row.where.sheet, row.where.row) not in told
        ]
        assert not lost, f"rows in no form and no problem: {lost[:5]}"
        ids = Counter(problem.problem_id for problem in self.problems)
        same = [key for key, times in ids.items() if times > 1]
        assert not same, f"identifiers given twice: {same[:5]}"
