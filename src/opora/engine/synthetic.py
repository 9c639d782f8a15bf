"""Pupils that never were: any number of them, with failure rates planted school by school.

A pupil's fate is arithmetic over the pupil's number and the seed, never a random generator: the
same plan gives the same rows on every machine, in every version and with any number of threads.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.engine.database import Limits, working_database
from opora.engine.sql_text import literal, write_parquet

_SCHOOLS_OF_MUNICIPALITY, _MUNICIPALITIES_OF_REGION = 20, 25
_FACES = 2**32
_MULTIPLIER = 73244475  # mixes 32 bits well together with a shift by half of them
_GOLDEN = 2654435761  # 2**32 over the golden ratio: neighbouring salts end up far apart
_BANDS = {2: (0, 6), 3: (7, 10), 4: (11, 14), 5: (15, 20)}
_MAX_SCORE = 20
_MARKLESS = literal(ProcedureKind.EGE.value)
# Of those who did not fail, half have «3» and a third «4».
_THREES, _THREES_AND_FOURS = Fraction(1, 2), Fraction(5, 6)


@dataclass(frozen=True)
class SyntheticPupils:
    """How many pupils there are, and how they do.

    Every school holds every procedure in every year with ``pupils`` pupils. School number i fails
    with ``failure_rates[i % len(failure_rates)]``. ``absent_rate`` of all pupils are absent; of
    ``unknown_rate`` neither mark nor score is known. In ЕГЭ there are no marks.
    """

    schools: int
    years: tuple[int, ...]
    procedures: tuple[ProcedureIdentity, ...]
    pupils: int
    failure_rates: tuple[Fraction, ...] = (Fraction(15, 100),)
    absent_rate: Fraction = Fraction(5, 100)
    unknown_rate: Fraction = Fraction(0)
    seed: int = 1

    def __post_init__(self) -> None:
        """Refuse a country without pupils and rates that are no shares."""
        sizes = (self.schools, len(self.years), len(self.procedures), self.pupils)
        assert min(sizes) > 0, "schools, years, procedures and pupils are all needed"
        rates = (*self.failure_rates, self.absent_rate, self.unknown_rate)
        assert all(0 <= rate <= 1 for rate in rates), "a rate is a share from 0 to 1"
        assert self.rows < _FACES, "pupils are numbered by 32 bits"

    @property
    def rows(self) -> int:
        """Rows of pupils, absent ones too."""
        return self.schools * len(self.years) * len(self.procedures) * self.pupils

    def school_code(self, number: int) -> str:
        """The code of school ``number``, from 0."""
        return f"sch{number:06d}"


def common_procedures() -> tuple[ProcedureIdentity, ...]:
    """Forty-four procedures of a year: ВПР of grades 4–8, ОГЭ and ЕГЭ."""
    of_grade = ("русский язык", "математика", "биология", "история")
    more = ("география", "обществознание", "физика", "химия")
    return (
        *(
            ProcedureIdentity(ProcedureKind.VPR, subject, grade)
            for grade in range(4, 9)
            for subject in (*of_grade, *more)
        ),
        ProcedureIdentity(ProcedureKind.OGE, "русский язык", None),
        ProcedureIdentity(ProcedureKind.OGE, "математика", None),
        ProcedureIdentity(ProcedureKind.EGE, "русский язык", None),
        ProcedureIdentity(ProcedureKind.EGE, "математика профильная", None),
    )


def write_synthetic_pupils(path: Path, plan: SyntheticPupils, limits: Limits = Limits()) -> None:  # noqa: B008  # frozen: nobody can change the default
    """Write the rows of a plan as a Parquet file of the pupils' schema."""
    with working_database(limits) as connection:
        connection.execute(_table_of("years", [(str(year),) for year in plan.years]))
        connection.execute(_table_of("procedures", [_values(one) for one in plan.procedures]))
        connection.execute(
            _table_of("rates", [(f"{_below(r)}::BIGINT",) for r in plan.failure_rates])
        )
        connection.execute(write_parquet(_rows(plan), path))


def _table_of(name: str, rows: Sequence[tuple[str, ...]]) -> str:
    """A table of few rows, numbered from 0 in ``place``, the cells in c0, c1 and so on."""
    columns = ", ".join(f"c{i}" for i in range(len(rows[0])))
    numbered = ", ".join(f"({place}, {', '.join(row)})" for place, row in enumerate(rows))
    return f"CREATE TABLE {name} AS SELECT * FROM (VALUES {numbered}) AS t(place, {columns})"


def _values(procedure: ProcedureIdentity) -> tuple[str, ...]:
    grade = "NULL" if procedure.grade is None else str(procedure.grade)
    return literal(procedure.kind.value), literal(procedure.subject), f"{grade}::TINYINT"


def _below(rate: Fraction) -> int:
    """Of all 32-bit numbers, so many first ones mean «yes»: exact for every machine."""
    return rate.numerator * _FACES // rate.denominator


def _rows(plan: SyntheticPupils) -> str:
    years, procedures = len(plan.years), len(plan.procedures)
    return f"""SELECT printf('sch%06d', school) AS school_code,
        'район ' || (school // {_SCHOOLS_OF_MUNICIPALITY} + 1) AS municipality,
        'регион ' || (school // {_SCHOOLS_OF_MUNICIPALITY * _MUNICIPALITIES_OF_REGION} + 1)
            AS region,
        years.c0::SMALLINT AS "year", 'spring' AS season,
        procedures.c0 AS kind, procedures.c1 AS subject, procedures.c2 AS grade,
        procedures.c2 AS participants_grade, NULL::BOOLEAN AS before_resits,
        (n % {plan.pupils} + 1)::VARCHAR AS pupil_code, attended,
        CASE WHEN known THEN {_score()} END::SMALLINT AS primary_score,
        {_MAX_SCORE}::SMALLINT AS max_score,
        CASE WHEN known AND procedures.c0 <> {_MARKLESS} THEN mark END::TINYINT AS mark,
        CASE WHEN known AND procedures.c0 = {_MARKLESS} THEN mark = 2 END AS below_minimum,
        'выдуманные ученики' AS source
    FROM ({_fates(plan)}) AS fates
    JOIN years ON years.place = n // {procedures * plan.pupils} % {years}
    JOIN procedures ON procedures.place = n // {plan.pupils} % {procedures}"""


def _fates(plan: SyntheticPupils) -> str:
    """Of each pupil: did they come, is anything known, and which mark."""
    absent, unknown = _below(plan.absent_rate), _below(plan.unknown_rate)
    return f"""SELECT n, school, {_dice(5)} AS score_dice,
        {_dice(1)} >= {absent} AS attended, {_dice(1)} >= {absent} AND {_dice(2)} >= {unknown}
            AS known,
        CASE WHEN {_dice(3)} < rates.c0 THEN 2 WHEN {_dice(4)} < {_below(_THREES)} THEN 3
            WHEN {_dice(4)} < {_below(_THREES_AND_FOURS)} THEN 4 ELSE 5 END AS mark
    FROM ({_thrown(plan)}) AS thrown
    JOIN rates ON rates.place = school % {len(plan.failure_rates)}"""


def _thrown(plan: SyntheticPupils) -> str:
    """Pupils by number, each with a well-mixed number of its own below 2**32."""
    of_school = plan.rows // plan.schools
    once = f"SELECT range AS n, {_mixed(f'range + {_salt(plan.seed)}')} AS m"
    return f"""SELECT n, n // {of_school} AS school, {_mixed("m")} AS m
        FROM ({once} FROM range({plan.rows}))"""


def _dice(salt: int) -> str:
    return f"({_mixed(f'm + {_salt(salt)}')})"


def _salt(number: int) -> int:
    return number * _GOLDEN % _FACES


def _mixed(number: str) -> str:
    """One round of a 32-bit hash; all products stay below 2**63."""
    narrow = f"(({number}) & {_FACES - 1})"
    return f"(xor({narrow} >> 16, {narrow}) * {_MULTIPLIER}) & {_FACES - 1}"


def _score() -> str:
    """A score within the mark's band of the scale of ВПР in mathematics, grade 5."""
    bands = " ".join(
        f"WHEN {mark} THEN {first} + score_dice % {last - first + 1}"
        for mark, (first, last) in _BANDS.items()
    )
    return f"(CASE mark {bands} END)"
