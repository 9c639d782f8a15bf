"""What files are, what is in them and what is wrong: a check before anything is read in."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from opora.domain.errors import OporaError
from opora.domain.outcome import Outcome
from opora.domain.problem import Problem
from opora.domain.school import School
from opora.domain.school_year import SchoolYear
from opora.exchange.account import FileAccount, account_of
from opora.exchange.assembly import assembled
from opora.exchange.context.context_layout import CONTEXT_FORM
from opora.exchange.context.form_summary import form_summary
from opora.exchange.context.read_context_form import read_context_form
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolutions
from opora.exchange.exams.exam_protocol import EXAM_LAYOUTS
from opora.exchange.file_facts import FileFacts
from opora.exchange.intake import Intake
from opora.exchange.paused_collection import paused_collection
from opora.exchange.taken_file import TakenFile, Telling, telling_nobody
from opora.exchange.taken_files import taken_files
from opora.language.enumeration import joined
from opora.language.numbers import grouped
from opora.language.plurals import counted
from opora.reference.reference_tables import PACKAGED, ReferenceTables

_FilesOf = Mapping[str, Collection[str]]
_ENOUGH_TO_COUNT = 3


@dataclass(frozen=True)
class CheckedFile:
    """One file: what it is, what is in it, where its rows went, what is wrong with it.

    ``contents`` are Russian sentences. ``refusals`` say why the file cannot be read; then there
    are no rows to account for. ``schools`` are those whose results the file holds.
    ``is_context_form`` says that the file tells of schools and holds no results.
    """

    name: str
    title: str
    contents: tuple[str, ...] = ()
    rows: FileAccount | None = None
    problems: tuple[Problem, ...] = ()
    refusals: tuple[str, ...] = ()
    schools: frozenset[School] = frozenset()
    is_context_form: bool = False


@dataclass(frozen=True)
class CheckedReading:
    """Everything that could be read, and each file by itself, those that could not among them."""

    intake: Intake
    files: tuple[CheckedFile, ...]


def check_files(
    said: Mapping[Path, FileFacts],
    tell: Telling = telling_nobody,
    tables: ReferenceTables = PACKAGED,
) -> tuple[CheckedFile, ...]:
    """Check each file, and what the files say of one another.

    ``said``, ``tell`` and ``tables`` are as for ``read_files``.

    A file that cannot be read does not keep the others from being checked.
    """
    return read_and_check(said, tell=tell, tables=tables).files


@paused_collection()
def read_and_check(
    said: Mapping[Path, FileFacts],
    *,
    municipality: str = "",
    region: str = "",
    tell: Telling = telling_nobody,
    tables: ReferenceTables = PACKAGED,
) -> CheckedReading:
    """Read what can be read of the files, and say of each what it is and where its rows went.

    The arguments are as for ``read_files``, which reads all files or none.
    """
    paths = list(said)
    files = taken_files(paths, said, tell, tables)
    rows = [row.placed_in(municipality, region) for file in files for row in file.rows]
    intake = assembled(rows, NameDecisions(), Resolutions())
    rows_of = {one.file: one for one in account_of(intake).files}
    files_of = _files_of_outcomes(intake)
    checked = (
        _checked_form(path, file, said[path])
        if file.layout is CONTEXT_FORM
        else _checked(file, intake, rows_of.get(file.name), files_of)
        for path, file in zip(paths, files, strict=True)
    )
    return CheckedReading(intake, tuple(checked))


def _checked(
    file: TakenFile, intake: Intake, rows: FileAccount | None, files_of: _FilesOf
) -> CheckedFile:
    if file.refusals:
        return CheckedFile(file.name, file.title, refusals=file.refusals)
    problems = tuple(problem for problem in intake.problems if problem.file == file.name)
    own = [one for one in intake.outcomes if file.name in files_of.get(one.outcome_id, ())]
    schools = frozenset(outcome.school for outcome in own)
    # Only protocols of exams add up over files; elsewhere the same result stands twice.
    shared = files_of if file.layout in EXAM_LAYOUTS else {}
    contents = (*_works(own, shared, file.name), *_told_elsewhere(file.name, own, intake))
    return CheckedFile(file.name, file.title, contents, rows, problems, schools=schools)


def _told_elsewhere(file: str, outcomes: Sequence[Outcome], intake: Intake) -> Iterator[str]:
    """Files that contradict one another share one remark, and it stands at one of them."""
    about = {key for outcome in outcomes for key in outcome.problem_ids}
    others = dict.fromkeys(
        problem.file
        for problem in intake.problems
        if problem.problem_id in about and problem.file != file
    )
    if others:
        yield f"об этих результатах есть замечания к другим файлам: {', '.join(others)}"


def _files_of_outcomes(intake: Intake) -> _FilesOf:
    """The files in whose rows an outcome stands, by its identifier."""
    files: dict[str, dict[str, None]] = defaultdict(dict)
    for row in intake.rows:
        for key in row.outcome_ids:
            files[key][row.where.file] = None
    return files


def _works(outcomes: Iterable[Outcome], shared: _FilesOf, file: str) -> Iterator[str]:
    """«ВПР, математика, 5 класс, весна 2021: 637 школ, участников 23 785, ниже минимума 2 104».

    Figures that rows of other files take part in say so.
    """
    works: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        works[outcome.procedure.title].append(outcome)
    for title, same in works.items():
        schools = counted(len({one.school.code for one in same}), "школа", "школы", "школ")
        files = {name for one in same for name in shared.get(one.outcome_id, ())} - {file}
        beside = f"; считая вместе с {_named(sorted(files))}" if files else ""
        yield f"{title}: {', '.join((schools, *_figures(same)))}{beside}{_silent(same)}"


def _named(files: Sequence[str]) -> str:
    """«файлами «а.xlsx» и «б.xlsx»»; of many their number."""
    if len(files) > _ENOUGH_TO_COUNT:
        return f"другими файлами ({grouped(len(files))})"
    return f"{'файлами' if len(files) > 1 else 'файлом'} {joined([f'«{one}»' for one in files])}"


def _figures(same: Sequence[Outcome]) -> Iterator[str]:
    written = [one.participants for one in same if one.participants is not None]
    known = [one.low for one in same if one.low is not None]
    if written:
        yield f"участников {grouped(sum(written))}"
    if known:
        yield f"ниже минимума {grouped(sum(known))}"


def _silent(same: Sequence[Outcome]) -> str:
    silent = sum(one.low is None for one in same)
    schools = counted(silent, "школы", "школ", "школ")
    return f"; сколько ниже минимума, неизвестно у {schools}" if silent else ""


def _checked_form(path: Path, file: TakenFile, said: FileFacts) -> CheckedFile:
    try:
        forms = read_context_form(path, year=SchoolYear(said.year) if said.year else None)
    except OporaError as refusal:
        return CheckedFile(file.name, file.title, refusals=refusal.sentences, is_context_form=True)
    summary = form_summary(forms)
    schools = counted(summary.schools, "школа", "школы", "школ")
    contents = (
        f"учебный год {forms.year}: {schools}",
        *(f"{one.title}: {_filled(one.filled, one.asked)}" for one in summary.groups),
    )
    answered = sum(row.school_code is not None for row in forms.rows)
    rows = FileAccount(file.name, answered, 0, len(forms.rows) - answered, 1)
    answering = frozenset(form.school for form in forms.forms)
    problems = tuple(forms.problems)
    return CheckedFile(
        file.name,
        file.title,
        contents,
        rows,
        problems,
        schools=answering,
        is_context_form=True,
    )


def _filled(filled: int, asked: int) -> str:
    share = f" ({100 * filled / asked:.0f} %)" if asked else ""
    return f"ответов {grouped(filled)} из {grouped(asked)}{share}"
