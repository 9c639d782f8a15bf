"""The verdict on a school in a few words, for the cells of a table."""

from collections import Counter

from opora.identification.school_result import SchoolResult


def verdict_phrase(result: SchoolResult) -> str:
    """«в списке, сильно неуспевающие»: the verdict with the category of severity, if any."""
    category = f", {result.severity.title}" if result.severity else ""
    return f"{result.verdict.russian}{category}"


def low_by_year(result: SchoolResult) -> str:
    """«2022 — 1; 2023 — 2»: how many low results each year of the window has, if any.

    A contradiction between counts and a printed percentage is said here, too: no table may hide it.
    """
    low = Counter(procedure.year for procedure in result.low_procedures)
    told = [f"{year.closing} — {low[year]}" for year in result.record.window if low[year]]
    if any(procedure.outcome.is_contradicted for procedure in result.record.procedures):
        told.append("есть противоречие в числах")
    return "; ".join(told)
