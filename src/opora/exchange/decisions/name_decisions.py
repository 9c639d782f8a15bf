"""Decisions of people about names of schools, kept in a file of their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from opora.domain.errors import OporaError
from opora.domain.name_key import name_key
from opora.domain.same_school import Proposal
from opora.domain.spelling_reason import SpellingReason
from opora.exchange.cell_values import folded, school_code
from opora.exchange.column import Column
from opora.exchange.csv_table import write_csv
from opora.exchange.decisions.contradicting_decisions import contradictions
from opora.exchange.decisions.name_decision import NameDecision
from opora.exchange.filled_rows import FilledRow, filled_rows
from opora.exchange.opened_file import opened_table
from opora.exchange.row_taken import SchoolMention
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
    Column("who", "Решил", "Кто решил: должность, фамилия.", required=True),
    Column("why", "Основание", "Чем подтверждено: документ, звонок в школу.", required=True),
)


@dataclass(frozen=True)
class NameDecisions:
    """All decisions of a file; the first that answers a name is applied.

    ``undecided`` are lines whose «Решение» is empty: they are not applied, and that is told.
    """

    decisions: tuple[NameDecision, ...] = ()
    undecided: tuple[Where, ...] = ()

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
    rows, faults = filled_rows(opened_table(path, NAME_COLUMNS), path.name)
    for row in rows:
        if not _is_decided(row):
            continue
        try:
            decisions.append(_decision(row))
        except OporaError as fault:
            faults.extend(fault.sentences)
    faults.extend(contradictions(decisions))
    if faults:
        raise OporaError(*faults)
    undecided = tuple(row.where for row in rows if not _is_decided(row))
    return NameDecisions(tuple(decisions), undecided)


def write_name_proposals(path: Path, proposals: Iterable[Proposal]) -> None:
    """Write a draft of the file of decisions: «Решение» is left empty for a person to fill.

    Equal names need a municipality, no decision, and are left out.
    """
    write_csv(
        path,
        [column.header for column in NAME_COLUMNS],
        [
            (
                proposal.other.name,
                proposal.fuller.name,
                proposal.other.municipality,
                proposal.fuller.code or "",
                *("", ""),
                f"Предложено: {proposal.reason.russian}",
            )
            for proposal in proposals
            if proposal.reason is not SpellingReason.SAME_NAME
        ],
    )


def _is_decided(row: FilledRow) -> bool:
    """A line is a decision unless the column «Решение» is there and is left empty."""
    return bool(row.cells.get("decision", ONE_SCHOOL))


def _decision(row: FilledRow) -> NameDecision:
    answer = folded(row.cells.get("decision", ONE_SCHOOL))
    if answer not in (ONE_SCHOOL, TWO_SCHOOLS):
        raise OporaError(
            f"{row.where.title}: решение «{row.cells['decision']}» непонятно; "
            f"напишите «{ONE_SCHOOL}» или «{TWO_SCHOOLS}»."
        )
    return NameDecision(
        row.where,
        printed=row.cells["printed"],
        name=" ".join(row.cells["name"].split()),
        who=row.cells["who"],
        why=row.cells["why"],
        municipality=row.cells.get("municipality", ""),
        code=school_code(row.cells.get("code", "")) or None,
        apart=answer == TWO_SCHOOLS,
    )
