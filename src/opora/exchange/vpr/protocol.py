"""A protocol of ВПР → rows taken, whatever the year of its layout."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from opora.domain.errors import OporaError
from opora.domain.work_summary import Task
from opora.exchange.file_facts import FileFacts
from opora.exchange.personal_columns import personal_columns
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.taken_rows import taken_rows
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_pupils import PERSONAL_DATA_DROPPED
from opora.exchange.rules.about_rows import COLUMN_WITHOUT_HEADER
from opora.exchange.rules.about_vpr import COLUMN_NOT_READ, SHEET_WITHOUT_PROTOCOL
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import Sheet, SheetRow
from opora.exchange.vpr.doubted_work import doubts_about_work
from opora.exchange.vpr.protocol_columns import FoundProtocol, ProtocolColumns
from opora.exchange.vpr.protocol_row import ProtocolRows
from opora.exchange.vpr.protocol_schools import ProtocolSchools, SchoolCells
from opora.exchange.where import Where
from opora.language.enumeration import joined
from opora.reference.reference_tables import PACKAGED, ReferenceTables

Table = tuple[Sheet, FoundProtocol]
TakingOther = Callable[[Sheet, str, ProtocolSchools], Iterator[RowTaken]]


def unread_sheet(sheet: Sheet, file: str, _: ProtocolSchools) -> Iterator[RowTaken]:
    """A sheet that is no protocol: its rows are headings, and the first says so."""
    remarks: tuple[Remark, ...] = (SHEET_WITHOUT_PROTOCOL.remark(value=sheet.name),)
    for row in sheet.rows:
        yield RowTaken(Where(file, sheet.name, row.number), RowPurpose.HEADING, remarks=remarks)
        remarks = ()


def nothing_said(_: Sequence[Table]) -> FileFacts:
    """The facts of a layout that does not tell what work it is about."""
    return FileFacts()


@dataclass(frozen=True)
class Protocol:
    """A layout of protocols: its columns, how it writes schools, and what else it tells.

    ``facts`` reads off the content what work it is; ``other_sheet`` takes the sheets that are no
    protocols.
    """

    columns: ProtocolColumns
    school_cells: SchoolCells
    facts: Callable[[Sequence[Table]], FileFacts] = nothing_said
    other_sheet: TakingOther = unread_sheet

    def recognises(self, sheets: Sequence[Sheet]) -> bool:
        """Whether any of the sheets has the header."""
        return any(self.columns.found_in(sheet) for sheet in sheets)

    def rows(
        self,
        sheets: Sequence[Sheet],
        file: str,
        said: FileFacts,
        tables: ReferenceTables = PACKAGED,
    ) -> Iterator[RowTaken]:
        """Every row of every sheet.

        Raises ``OporaError`` where a fact about the work is missing or contradicts the content,
        where the sheets hold different works, and where nothing stands beneath the header.
        """
        protocols = [(sheet, found) for sheet in sheets if (found := self.columns.found_in(sheet))]
        _refuse_two_works(protocols, file)
        _refuse_exam(said, file)
        facts = self.facts(protocols).completed_by(said, file)
        procedure, doubts = facts.procedure(file, needs_season=True)
        schools = ProtocolSchools(self.school_cells)
        pupils = [pupil for one in protocols for pupil in _pupils(one, file, schools)]
        if not pupils:
            raise OporaError(f"Файл «{file}»: под заголовками нет ни одного ученика.")
        work = Work(
            procedure,
            _maximum(protocols),
            facts.before_resits,
            tables=tables,
            tasks=_tasks(protocols[0][1]),
        )
        doubts += doubts_about_work(work, pupils, file)
        for one in protocols:
            yield from _headings(one, file, doubts)
            doubts = ()
        with_pupils = [sheet for sheet, _ in protocols]
        for sheet in sheets:
            if sheet not in with_pupils:
                yield from self.other_sheet(sheet, file, schools)
        yield from taken_rows(work, pupils)


def _refuse_exam(said: FileFacts, file: str) -> None:
    if said.kind and said.kind.is_final_exam:
        raise OporaError(
            f"Файл «{file}» — протокол ВПР, а указано: {said.kind.russian}. Укажите --kind впр "
            "или возьмите протокол экзамена."
        )


def _refuse_two_works(tables: Sequence[Table], file: str) -> None:
    works = {(len(found.tasks), found.maxima) for _, found in tables}
    if len(works) > 1:
        titles = ", ".join(f"«{sheet.name}»" for sheet, _ in tables)
        raise OporaError(
            f"Файл «{file}»: на листах {titles} разные задания, это разные работы. "
            "Сохраните каждую работу отдельным файлом."
        )


def _maximum(tables: Sequence[Table]) -> int | None:
    maxima = tables[0][1].maxima
    return None if maxima is None else sum(maxima)


def _tasks(found: FoundProtocol) -> tuple[Task, ...]:
    """The tasks; none where two are called alike and cannot be told apart."""
    if len(set(found.task_names)) < len(found.task_names):
        return ()
    maxima = found.maxima or (None,) * len(found.tasks)
    return tuple(
        Task(name, most, None) for name, most in zip(found.task_names, maxima, strict=True)
    )


def _pupils(table: Table, file: str, schools: ProtocolSchools) -> Iterator[PupilRow]:
    sheet, found = table
    rows = ProtocolRows(file, sheet.name, found, schools)
    header = found.header
    beneath = [
        row for row in sheet.rows if row.number > header.number and row.cells != header.cells
    ]
    untitled = _untitled_columns(beneath, found)
    for row in beneath:
        pupil = rows.pupil(row)
        stray = untitled.get(row.number)
        yield replace(pupil, remarks=pupil.remarks + stray) if stray else pupil


def _unread(titles: Sequence[str]) -> Iterator[Remark]:
    personal = personal_columns(titles)
    if personal:
        named = joined([f"«{one}»" for one in personal])
        yield PERSONAL_DATA_DROPPED.remark(value=named, columns=named)
    yield from (COLUMN_NOT_READ.remark(value=one) for one in titles if one not in personal)


def _headings(table: Table, file: str, doubts: tuple[Remark, ...]) -> Iterator[RowTaken]:
    sheet, found = table
    unknown = list(_unread([found.title(at) for at in found.unknown]))
    for row in sheet.rows:
        # The header, what stands above it, and the header once more, as in lists put together.
        if row.number <= found.header.number or row.cells == found.header.cells:
            remarks = (*unknown, *doubts) if row is found.header else ()
            where = Where(file, sheet.name, row.number)
            yield RowTaken(where, RowPurpose.HEADING, remarks=remarks)


def _untitled_columns(
    rows: Sequence[SheetRow], found: FoundProtocol
) -> dict[int, tuple[Remark, ...]]:
    """Values above which no header stands: each column told once, at its first value."""
    width = max((len(row.cells) for row in rows), default=0)
    bare = [at for at in range(width) if found.is_untitled(at)]
    times: Counter[int] = Counter()
    first: dict[int, SheetRow] = {}
    for row in (row for row in rows if bare and len(row.cells) > bare[0]):
        for at in bare:
            if at < len(row.cells) and row.cells[at]:
                times[at] += 1
                first.setdefault(at, row)
    remarks: dict[int, tuple[Remark, ...]] = {}
    for at, row in first.items():
        remark = COLUMN_WITHOUT_HEADER.remark(
            column=found.title(at), value=row.cells[at], rows=times[at]
        )
        remarks[row.number] = (*remarks.get(row.number, ()), remark)
    return remarks
