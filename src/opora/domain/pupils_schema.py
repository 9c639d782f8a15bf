"""The columns of pupil rows: one list for reduction, generator and documentation."""

from dataclasses import dataclass

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season

PUPILS_SCHEMA_VERSION = "1"


@dataclass(frozen=True)
class PupilColumn:
    """Name, DuckDB type, whether it may be null, and what it means.

    ``names_outcome`` columns together say to which outcome a pupil belongs.
    """

    name: str
    type: str
    english: str
    russian: str
    nullable: bool = False
    names_outcome: bool = False


def _key(
    name: str, kind: str, english: str, russian: str, *, nullable: bool = False
) -> PupilColumn:
    return PupilColumn(name, kind, english, russian, nullable, names_outcome=True)


def _fact(
    name: str, kind: str, english: str, russian: str, *, nullable: bool = False
) -> PupilColumn:
    return PupilColumn(name, kind, english, russian, nullable)


_KINDS = ", ".join(f"{kind.value} — {kind.russian}" for kind in ProcedureKind)
_SEASONS = ", ".join(f"{season.value} — {season.russian}" for season in Season)

# No names, no dates of birth, no documents: a pupil is a code, and the code lives for one year.
PUPILS_SCHEMA = (
    _key("school_code", "VARCHAR", "code of the school", "код школы"),
    _fact("municipality", "VARCHAR", "municipality, empty if unknown", "муниципалитет"),
    _fact("region", "VARCHAR", "region, empty if unknown", "регион"),
    _key(
        "year",
        "SMALLINT",
        "calendar year in which the procedure was held",
        "календарный год проведения",
    ),
    _key(
        "season",
        "VARCHAR",
        "spring | autumn, null if not said",
        f"сезон: {_SEASONS}",
        nullable=True,
    ),
    _key(
        "kind",
        "VARCHAR",
        "vpr | oge | ege | gve | diagnostic | monitoring",
        f"вид процедуры: {_KINDS}",
    ),
    _key("subject", "VARCHAR", "Russian name in lower case", "предмет строчными буквами"),
    _key("grade", "TINYINT", "grade of the programme", "класс программы", nullable=True),
    _key(
        "participants_grade",
        "TINYINT",
        "grade of those who wrote",
        "класс участников",
        nullable=True,
    ),
    _key(
        "before_resits",
        "BOOLEAN",
        "before re-sits, null if not said",
        "до пересдач; пусто, если не сказано",
        nullable=True,
    ),
    _fact(
        "pupil_code",
        "VARCHAR",
        "code of the pupil within one school and year; never joined across years",
        "код ученика в пределах школы и года; между годами не сопоставляется",
    ),
    _fact(
        "attended",
        "BOOLEAN",
        "wrote the work; an absent pupil is no participant",
        "писал работу; отсутствовавший — не участник",
    ),
    _fact("primary_score", "SMALLINT", "primary score", "первичный балл", nullable=True),
    _fact(
        "max_score",
        "SMALLINT",
        "greatest possible primary score",
        "наибольший возможный первичный балл",
        nullable=True,
    ),
    _fact(
        "mark",
        "TINYINT",
        "mark of the work, 2 to 5, never the journal mark; null if unknown",
        "отметка за работу от 2 до 5, не по журналу; пусто, если неизвестна",
        nullable=True,
    ),
    _fact(
        "below_minimum",
        "BOOLEAN",
        "stayed below the minimum; null: the mark tells, or it is unknown",
        "не преодолел минимум; пусто: скажет отметка, а без неё неизвестно",
        nullable=True,
    ),
    _fact("source", "VARCHAR", "file and sheet", "источник: файл, лист"),
)

# What tells one outcome from another.
OUTCOME_KEYS = tuple(column.name for column in PUPILS_SCHEMA if column.names_outcome)
