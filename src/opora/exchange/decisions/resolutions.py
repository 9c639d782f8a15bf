"""Decisions of people about contradictory counts, kept in a file of their own."""

from dataclasses import dataclass
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange import cell_values
from opora.exchange.column import Column
from opora.exchange.decisions.signature import check_signed
from opora.exchange.filled_rows import filled_rows
from opora.exchange.opened_file import opened_table
from opora.exchange.where import Where

RESOLUTION_COLUMNS = (
    Column(
        "problem_id",
        "Номер замечания",
        "Номер из первого столбца файла замечаний.",
        required=True,
        aliases=("problem_id",),
    ),
    Column("participants", "Участников", "Верное число участников.", required=True),
    Column("low", "Ниже минимума", "Верное число участников ниже минимума.", required=True),
    Column("who", "Решил", "Кто решил: должность, фамилия.", required=True),
    Column("why", "Основание", "Чем подтверждено: протокол, письмо школы.", required=True),
)


@dataclass(frozen=True)
class Resolution:
    """The right counts for the outcome that a problem is about, by whom and why."""

    where: Where
    problem_id: str
    participants: int
    low: int
    who: str
    why: str

    def __post_init__(self) -> None:
        """Refuse counts that cannot be, and a decision nobody answers for."""
        if self.low > self.participants:
            raise OporaError(
                f"{self.where.title}: ниже минимума {self.low}, "
                f"а участников {self.participants}; исправьте."
            )
        check_signed(self.where, self.who, self.why)


@dataclass(frozen=True)
class Resolutions:
    """All resolutions of a file, one for a problem."""

    resolutions: tuple[Resolution, ...] = ()

    def answer_to(self, problem_id: str) -> Resolution | None:
        """The resolution of a problem, ``None`` without one."""
        return next((one for one in self.resolutions if one.problem_id == problem_id), None)


def read_resolutions(path: Path) -> Resolutions:
    """Read a file of resolutions; all faults in it are refused together with ``OporaError``."""
    read: dict[str, Resolution] = {}
    rows, faults = filled_rows(opened_table(path, RESOLUTION_COLUMNS), path.name)
    for row in rows:
        try:
            one = _resolution(row.cells, row.where)
        except OporaError as fault:
            faults.extend(fault.sentences)
            continue
        earlier = read.setdefault(one.problem_id, one)
        if earlier is not one:
            faults.append(
                f"{one.where.title}: замечание {one.problem_id} уже решено "
                f"в строке {earlier.where.row}; оставьте одну строку."
            )
    if faults:
        raise OporaError(*faults)
    return Resolutions(tuple(read.values()))


def _resolution(cells: dict[str, str], where: Where) -> Resolution:
    return Resolution(
        where,
        problem_id=cells["problem_id"],
        participants=_count(cells["participants"], "Участников", where),
        low=_count(cells["low"], "Ниже минимума", where),
        who=cells["who"],
        why=cells["why"],
    )


def _count(text: str, header: str, where: Where) -> int:
    try:
        return cell_values.count(text)
    except ValueError as strange:
        raise OporaError(
            f"{where.title}: в столбце «{header}» стоит «{text}», а нужно целое число."
        ) from strange
