"""The section of the справка with the verdicts: by the rule, by readings, beside other lists."""

from collections import Counter
from collections.abc import Iterator

from opora.documents.content import Align, Block, Column, Paragraph, Row, Table
from opora.documents.spravka_scope import results_under
from opora.domain.school import School
from opora.domain.verdict import Verdict
from opora.identification.criterion_finding import Finding
from opora.identification.identify import Identification
from opora.identification.school_result import SchoolResult
from opora.identification.verdict_phrase import low_by_year, verdict_phrase
from opora.language.plurals import counted
from opora.rulesets.ruleset import Reading


def results_tables(run: Identification, reading: Reading) -> tuple[Block, ...]:
    """The schools with their counts, the readings side by side, and received lists."""
    return (
        Paragraph(_summary(results_under(run, reading))),
        _schools_table(run, results_under(run, reading)),
        *_readings_table(run),
        *_received_table(run, reading),
    )


def _summary(results: tuple[SchoolResult, ...]) -> str:
    verdicts = Counter(result.verdict for result in results)
    numbers = [
        f"{verdict.russian} — {verdicts[verdict]}" for verdict in Verdict if verdicts[verdict]
    ]
    schools = counted(
        len(results), "рассмотренной школы", "рассмотренных школ", "рассмотренных школ"
    )
    return (
        f"Решения по правилу для {schools}: {', '.join(numbers)}. Объяснение по каждой школе — в "
        "приложении 1, сами низкие результаты — в приложении 2."
    )


def _schools_table(run: Identification, results: tuple[SchoolResult, ...]) -> Table:
    return Table(
        "Решение по правилу для каждой школы",
        (
            Column("№", 1, Align.CENTRE),
            Column("Школа", 7),
            Column("Решение", 4),
            Column("Критерии", 4),
            Column("Низких результатов", 4),
            Column("Неизвестно результатов", 4, Align.RIGHT),
        ),
        tuple(_school_row(run, number, result) for number, result in enumerate(results, start=1)),
    )


def _school_row(run: Identification, number: int, result: SchoolResult) -> Row:
    met = [finding.criterion.title for finding in result.with_finding(Finding.MET)]
    undecided = [finding.criterion.title for finding in result.with_finding(Finding.UNDECIDABLE)]
    criteria = [*met, *(f"{title} — нельзя определить" for title in undecided)]
    return Row(
        (
            str(number),
            run.label(result.record.school),
            verdict_phrase(result),
            "; ".join(criteria) or "не выполнены",
            low_by_year(result) or "нет",
            str(len(result.record.unknown) or "—"),
        )
    )


def _readings_table(run: Identification) -> tuple[Block, ...]:
    """Schools on which the readings disagree; of the others all readings say the same."""
    if len(run.results) == 1:
        return ()
    columns = (Column("Школа", 4), *(Column(reading.title, 3) for reading in run.results))
    rows = tuple(
        Row((run.label(results[0].record.school), *(verdict_phrase(r) for r in results)))
        for results in zip(*run.results.values(), strict=True)
        if len({result.verdict for result in results}) > 1
    )
    if not rows:
        return (Paragraph("При всех прочтениях критерия 1 решения по школам одинаковы."),)
    return (Table("Школы, решение о которых зависит от прочтения критерия 1", columns, rows),)


def _received_table(run: Identification, reading: Reading) -> tuple[Block, ...]:
    titles = run.membership.titles
    if not titles:
        return ()
    columns = (
        Column("Школа", 4),
        *(Column(title, 3) for title in titles),
        Column("Решение по правилу", 3),
    )
    rows = tuple(_received_rows(run, reading))
    if not rows:
        return (Paragraph("В полученных списках нет ни одной школы."),)
    note = (
        "Место в полученном списке — отдельный факт: список официален в том виде, в каком получен, "
        "и с расчётом может расходиться."
    )
    return (Table("Полученные списки и решение по правилу", columns, rows, note=note),)


def _received_rows(run: Identification, reading: Reading) -> Iterator[Row]:
    for result in results_under(run, reading):
        school = result.record.school
        on_a_list = bool(run.membership.of(school))
        if on_a_list or result.verdict is Verdict.LISTED:
            yield Row((run.label(school), *_places(run, school), verdict_phrase(result)))
    for place in run.membership.without_outcomes:
        here = (
            place.entry.place.russian if title == place.list_title else "—"
            for title in run.membership.titles
        )
        yield Row((place.entry.name, *here, "результатов нет"))


def _places(run: Identification, school: School) -> Iterator[str]:
    for title in run.membership.titles:
        entries = [p.entry for p in run.membership.of(school) if p.list_title == title]
        told = [", ".join(filter(None, (e.place.russian, e.category))) for e in entries]
        yield "; ".join(told) or "нет"
