"""The account of a reading: where every row of every file went, and what was remarked."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from opora.domain.problem import Problem, Severity
from opora.exchange.intake import Intake, SeenRow
from opora.exchange.row_taken import RowPurpose
from opora.language.numbers import grouped

_SEVERITIES = tuple(Severity)


@dataclass(frozen=True)
class FileAccount:
    """Rows of one file; ``rows`` = ``counted`` + ``absent`` + ``named``.

    ``counted`` rows are in an outcome, ``absent`` ones tell of absent pupils, ``named`` ones are in
    no outcome and have a problem that says why. ``headings`` come on top: rows that hold no result,
    blank ones among them.
    """

    file: str
    counted: int
    absent: int
    named: int
    headings: int

    @property
    def rows(self) -> int:
        """Rows that tell of pupils or of results."""
        return self.counted + self.absent + self.named

    @property
    def russian(self) -> str:
        """«26 501 = учтено 23 700 + отсутствовали 2 716 + не учтено с замечанием 85; …»."""
        return (
            f"{grouped(self.rows)} = учтено {grouped(self.counted)} + отсутствовали "
            f"{grouped(self.absent)} + не учтено с замечанием {grouped(self.named)}; "
            f"кроме них заголовков и пустых строк — {grouped(self.headings)}"
        )


@dataclass(frozen=True)
class RuleAccount:
    """How often a rule was broken; ``example`` is the first problem in the order of the files."""

    rule: str
    severity: Severity
    times: int
    example: Problem


@dataclass(frozen=True)
class Account:
    """Every file with its rows, in the order of reading; every rule, the gravest first."""

    files: tuple[FileAccount, ...]
    rules: tuple[RuleAccount, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The account in Russian, a line for each file and for each rule."""
        files = (f"{one.file}: строк {one.russian}" for one in self.files)
        return (*files, *map(_rule_line, self.rules))


def account_of(intake: Intake) -> Account:
    """Count the rows and the problems of an intake."""
    rows: dict[str, list[SeenRow]] = defaultdict(list)
    for row in intake.rows:
        rows[row.where.file].append(row)
    problems: dict[str, list[Problem]] = defaultdict(list)
    for problem in intake.problems:
        problems[problem.rule].append(problem)
    return Account(
        tuple(_file_account(file, own) for file, own in rows.items()),
        tuple(sorted(_rule_accounts(problems.values()), key=_gravest_first)),
    )


def _file_account(file: str, rows: Sequence[SeenRow]) -> FileAccount:
    places = Counter(map(_place_of, rows))
    return FileAccount(
        file, places["counted"], places["absent"], places["named"], places["headings"]
    )


def _place_of(row: SeenRow) -> str:
    if row.outcome_ids:
        return "counted"
    outside = {RowPurpose.RESULT: "named", RowPurpose.ABSENT: "absent"}
    return outside.get(row.purpose, "headings")


def _rule_accounts(problems: Iterable[Sequence[Problem]]) -> Iterator[RuleAccount]:
    for same in problems:
        first = same[0]
        yield RuleAccount(first.rule, first.severity, len(same), first)


def _gravest_first(one: RuleAccount) -> tuple[int, int, str]:
    return _SEVERITIES.index(one.severity), -one.times, one.rule


def _rule_line(one: RuleAccount) -> str:
    return f"{one.severity.russian}, {grouped(one.times)}: {one.example.message}"
