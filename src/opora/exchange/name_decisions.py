"""Decisions of people about names of schools, kept in a file of their own."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from opora.domain.errors import OporaError
from opora.domain.name_key import name_key
from opora.domain.same_school import Proposal
from opora.exchange.cell_values import folded
from opora.exchange.column import Column
from opora.exchange.opened_file import opened_table
from opora.exchange.row_reading import SchoolMention
from opora.exchange.tables import write_csv
from opora.exchange.where import Where

ONE_SCHOOL = "одна школа"
TWO_SCHOOLS = "разные школы"

NAME_COLUMNS = (
    Column("printed", "Как напечатано", "Название, как оно стоит в источнике.", required=True),
    Column("name", "Как правильно", "Верное название школы.", required=True),
    Column("municipality", "Муниципалитет", "Если решение только для одного муниципалитета."),
    Column("code", "Код школы", "Код, под которым школу учитывать."),
    Column(
        "decision",
        "Решение",
        "«одна школа» или «разные школы»; строка с пустым решением не применяется.",
        choices=(ONE_SCHOOL, TWO_SCHOOLS),
    ),
    Column("who", "Решил", "Кто решил: должность, фамилия."),
    Column("why", "Основание", "Чем подтверждено: документ, звонок в школу."),
)


@dataclass(frozen=True)
class NameDecision:
    """«This spelling is that school», or, with ``apart``, «these are two schools»."""

    where: Where
    printed: str
    name: str
    municipality: str = ""
    code: str | None = None
    apart: bool = False
    who: str = ""
    why: str = ""

    def answers(self, mention: SchoolMention) -> bool:
        """Whether the decision is about this spelling in this municipality."""
        if self.apart or name_key(self.printed) != name_key(mention.name):
            return False
        return not self.municipality or name_key(self.municipality) == name_key(
            mention.municipality
        )

    def applied(self, mention: SchoolMention) -> SchoolMention:
        """The mention under its right name."""
        return replace(mention, name=self.name, code=self.code or mention.code)

    @property
    def signed(self) -> str:
        """«; решил: …, основание: …» as far as it is known."""
        who = f"; решил: {self.who}" if self.who else ""
        why = f"; основание: {self.why}" if self.why else ""
        return who + why


@dataclass(frozen=True)
class NameDecisions:
    """All decisions of a file; the first that answers a name is applied."""

    decisions: tuple[NameDecision, ...] = ()

    def answer_to(self, mention: SchoolMention) -> NameDecision | None:
        """The decision about a mention, ``None`` without one."""
        return next((one for one in self.decisions if one.answers(mention)), None)

    def keep_apart(self, proposal: Proposal) -> NameDecision | None:
        """The decision that the two spellings are two schools, ``None`` without one."""
        pair = {name_key(proposal.fuller.name), name_key(proposal.other.name)}
        return next(
            (
                one
                for one in self.decisions
                if one.apart and {name_key(one.printed), name_key(one.name)} == pair
            ),
            None,
        )


def read_name_decisions(path: Path) -> NameDecisions:
    """Read a file of decisions; all faults in it are refused together with ``OporaError``."""
    decisions: list[NameDecision] = []
    faults: list[str] = []
    for sheet, found in opened_table(path, NAME_COLUMNS):
        for row in sheet.rows:
            if row.number <= found.header_row:
                continue
            cells = found.cells(row)
            if not _is_taken(cells):
                continue
            try:
                decisions.append(_decision(cells, Where(path.name, sheet.name, row.number)))
            except OporaError as fault:
                faults.extend(fault.sentences)
    faults.extend(_contradictions(decisions))
    if faults:
        raise OporaError(*faults)
    return NameDecisions(tuple(decisions))


def write_name_proposals(path: Path, proposals: Iterable[Proposal]) -> None:
    """Write a draft of the file of decisions: «Решение» is left empty for a person to fill."""
    write_csv(
        path,
        [column.header for column in NAME_COLUMNS],
        [
            (*_line_cells(proposal, decision=""), "", f"Предложено: {proposal.reason.russian}")
            for proposal in proposals
        ],
    )


def decision_line(proposal: Proposal) -> str:
    """The line to put into the file of decisions when the two are one school."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="")
    writer.writerow([*_line_cells(proposal, decision=ONE_SCHOOL), "", ""])
    return stream.getvalue()


def _line_cells(proposal: Proposal, decision: str) -> tuple[str, ...]:
    fuller, other = proposal.fuller, proposal.other
    return (other.name, fuller.name, other.municipality, fuller.code or "", decision)


def _is_taken(cells: dict[str, str]) -> bool:
    """A line is a decision unless the column «Решение» is there and is left empty."""
    return bool(cells.get("decision", ONE_SCHOOL).strip())


def _decision(cells: dict[str, str], where: Where) -> NameDecision:
    answer = folded(cells.get("decision", ONE_SCHOOL))
    if answer not in (ONE_SCHOOL, TWO_SCHOOLS):
        raise OporaError(
            f"{where.title}: решение «{cells['decision']}» непонятно; "
            f"напишите «{ONE_SCHOOL}» или «{TWO_SCHOOLS}»."
        )
    if not cells["printed"] or not cells["name"]:
        raise OporaError(f"{where.title}: заполните «Как напечатано» и «Как правильно».")
    return NameDecision(
        where,
        printed=cells["printed"],
        name=" ".join(cells["name"].split()),
        municipality=cells.get("municipality", ""),
        code=cells.get("code") or None,
        apart=answer == TWO_SCHOOLS,
        who=cells.get("who", ""),
        why=cells.get("why", ""),
    )


def _contradictions(decisions: list[NameDecision]) -> list[str]:
    first: dict[tuple[str, str], NameDecision] = {}
    faults = []
    for one in decisions:
        if one.apart:
            continue
        earlier = first.setdefault((name_key(one.printed), name_key(one.municipality)), one)
        if name_key(earlier.name) != name_key(one.name):
            faults.append(
                f"{one.where.title}: для «{one.printed}» уже решено иначе "
                f"(строка {earlier.where.row}); оставьте одну строку."
            )
    return faults
