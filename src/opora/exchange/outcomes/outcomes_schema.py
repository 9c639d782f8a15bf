"""The columns of ``outcomes.parquet``: one list for writer, reader and documentation."""

from collections.abc import Iterable
from dataclasses import dataclass

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season

SCHEMA_VERSION = "1"
VERSION_KEY = "opora.schema"
PROBLEMS_KEY = "opora.problems"


@dataclass(frozen=True)
class OutcomeColumn:
    """Name, DuckDB type, whether it may be null, and what it means.

    ``required`` columns must stand in a file that another program made; a missing other column
    reads as unknown.
    """

    name: str
    type: str
    english: str
    russian: str
    nullable: bool = False
    required: bool = True


def _maybe(name: str, kind: str, english: str, russian: str) -> OutcomeColumn:
    """A column in which null means that the source does not say."""
    return OutcomeColumn(name, kind, english, russian, nullable=True)


def _own(name: str, kind: str, english: str, russian: str) -> OutcomeColumn:
    """A column beyond the agreed ones: other programs may leave it out."""
    return OutcomeColumn(name, kind, english, russian, nullable=True, required=False)


def _coded(values: Iterable[ProcedureKind | Season]) -> str:
    """«vpr — ВПР, oge — ОГЭ…»: what is stored, and what it is called."""
    return ", ".join(f"{value.value} — {value.russian}" for value in values)


SCHEMA = (
    OutcomeColumn(
        "outcome_id",
        "VARCHAR",
        "stable identifier made of school, procedure and resits",
        "постоянный номер результата: из школы, процедуры и отметки о пересдаче",
    ),
    OutcomeColumn(
        "school_code",
        "VARCHAR",
        "code from the source; «name:municipality/name» where the source gives none",
        "код школы из источника; «name:муниципалитет/название», если кода нет",
    ),
    OutcomeColumn("school_name", "VARCHAR", "name of the school", "название школы"),
    OutcomeColumn("municipality", "VARCHAR", "municipality, empty if unknown", "муниципалитет"),
    OutcomeColumn("region", "VARCHAR", "region, empty if unknown", "регион"),
    _own(
        "school_kind",
        "VARCHAR",
        "special kind of school (evening, correctional), null if not said",
        "особый вид школы: вечерняя, коррекционная",
    ),
    OutcomeColumn(
        "year",
        "SMALLINT",
        "calendar year in which the procedure was held",
        "календарный год проведения",
    ),
    _maybe("season", "VARCHAR", "spring | autumn, null if not said", f"сезон: {_coded(Season)}"),
    _own(
        "school_year",
        "SMALLINT",
        "closing year of the school year assessed; derived, checked on reading",
        "год окончания оцениваемого учебного года",
    ),
    OutcomeColumn(
        "kind",
        "VARCHAR",
        "vpr | oge | ege | gve | diagnostic | monitoring",
        f"вид процедуры: {_coded(ProcedureKind)}",
    ),
    OutcomeColumn("subject", "VARCHAR", "Russian name in lower case", "предмет строчными буквами"),
    _maybe("grade", "TINYINT", "grade of the programme", "класс программы"),
    _maybe("participants_grade", "TINYINT", "grade of those who wrote", "класс участников"),
    _maybe(
        "before_resits",
        "BOOLEAN",
        "before re-sits, null if not said",
        "до пересдач; пусто, если не сказано",
    ),
    _maybe("participants", "INTEGER", "number of participants", "число участников"),
    _maybe("low", "INTEGER", "participants below the minimum", "участников ниже минимума"),
    *(
        _maybe(
            f"mark_{mark}",
            "INTEGER",
            f"participants with mark {mark}",
            f"участников с отметкой «{mark}»",
        )
        for mark in range(2, 6)
    ),
    _own("mean_score", "DOUBLE", "mean primary score", "средний первичный балл"),
    _own("max_score", "DOUBLE", "maximum primary score", "максимальный первичный балл"),
    OutcomeColumn(
        "stated_low",
        "BOOLEAN",
        "the source calls the result low",
        "источник называет результат низким",
    ),
    _maybe(
        "printed_share",
        "DOUBLE",
        "percentage printed in the source as a share from 0 to 1",
        "доля ниже минимума, напечатанная в источнике, от 0 до 1",
    ),
    _own(
        "printed_decimals",
        "TINYINT",
        "decimal digits of the printed percentage",
        "число знаков после запятой в напечатанном проценте",
    ),
    OutcomeColumn(
        "problem_ids",
        "VARCHAR[]",
        "identifiers of open remarks, described in the file's metadata",
        "номера замечаний; сами замечания лежат в том же файле",
    ),
    OutcomeColumn("source", "VARCHAR", "file, sheet and row", "источник: файл, лист, строка"),
)
