"""A criterion's answer in words, with the counts it rests on."""

from collections import Counter
from typing import assert_never

from opora.domain.school_year import SchoolYear
from opora.identification.criterion_finding import CriterionFinding, Finding
from opora.identification.school_record import AssessedProcedure, SchoolRecord
from opora.language.enumeration import joined
from opora.rulesets.criterion import Criterion, Over


def criterion_sentence(finding: CriterionFinding, record: SchoolRecord) -> str:
    """One sentence: the criterion, its wording, the answer, and what was counted for it."""
    criterion = finding.criterion
    name = criterion_name(criterion)
    name = name[0].upper() + name[1:]
    is_open = finding.finding is Finding.UNDECIDABLE
    gap = f", потому что {gap_phrase(record)}" if is_open else ""
    return (
        f"{name} ({criterion.wording}) {finding.finding.russian}{gap}: "
        f"{tally_phrase(finding, record)}."
    )


def tally_phrase(finding: CriterionFinding, record: SchoolRecord) -> str:
    """What was counted and what was needed: «за 2022 и 2023 годы — 2, нужно не менее 2»."""
    criterion = finding.criterion
    if criterion.same_procedure:
        return _same_procedure_phrase(finding.low_procedures, record)
    low_per_year = Counter(procedure.year for procedure in finding.low_procedures)
    match criterion.over:
        case Over.TOTAL:
            years = joined([str(year.closing) for year in record.window])
            low = sum(low_per_year.values())
            return f"низких результатов за {years} годы — {low}, {_need(criterion)}"
        case Over.LAST_YEAR:
            in_last = _year_phrase(record.window[-1], low_per_year, record)
            return f"низких результатов {in_last}, {_need(criterion)}"
        case Over.EACH_YEAR:
            by_year = joined([_year_phrase(y, low_per_year, record) for y in record.window])
            return f"низких результатов {by_year}, {_need(criterion)} в каждом году"
        case _:
            assert_never(criterion.over)


def _year_phrase(year: SchoolYear, low_per_year: Counter[SchoolYear], record: SchoolRecord) -> str:
    """«за 2023 год — 2»; a year without data is not a year without low results."""
    number = "неизвестно" if year in record.missing_years else low_per_year[year]
    return f"за {year.closing} год — {number}"


def gap_phrase(record: SchoolRecord) -> str:
    """Which data is missing: years without results and results without numbers."""
    gaps = [f"нет результатов за {year.closing} год" for year in record.missing_years]
    if record.unknown:
        titles = "; ".join(p.outcome.procedure.title for p in record.unknown)
        gaps.append(f"неизвестны числа по процедурам: {titles}")
    return joined(gaps)


def criterion_name(criterion: Criterion) -> str:
    """«критерий 1», and «критерий „Включение в список“» for a title that does not say so."""
    if criterion.title.startswith("Критерий "):
        return criterion.title[0].lower() + criterion.title[1:]
    return f"критерий «{criterion.title}»"


def _need(criterion: Criterion) -> str:
    return f"нужно не менее {criterion.min_low}"


def _same_procedure_phrase(
    low_procedures: tuple[AssessedProcedure, ...], record: SchoolRecord
) -> str:
    years_of: dict[str, set[int]] = {}
    for procedure in low_procedures:
        years_of.setdefault(procedure.identity.title, set()).add(procedure.year.closing)
    window = {year.closing for year in record.window}
    repeated = sorted(title for title, years in years_of.items() if years == window)
    if repeated:
        years = ", ".join(f"и в {year}" for year in sorted(window))
        return f"{years} году результат низкий по процедуре: {'; '.join(repeated)}"
    years = joined([str(year) for year in sorted(window)])
    return f"нет процедуры, результат которой низкий в каждом из годов {years}"
