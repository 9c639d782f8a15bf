"""Sections of the справка with the verdicts and their explanation."""

from collections import Counter

from opora.documents.content import Align, Block, Column, Heading, Items, Paragraph, Row, Table
from opora.documents.spravka_scope import any_results, results_under
from opora.domain.verdict import Verdict
from opora.identification.criterion_finding import Finding
from opora.identification.explanation import explain, verdict_phrase
from opora.identification.identify import Identification
from opora.identification.procedure_phrase import counts_phrase, result_phrase
from opora.identification.result_table import place_phrase
from opora.identification.school_result import SchoolResult
from opora.language.plurals import counted
from opora.rulesets.ruleset import Reading


def results_tables(run: Identification, reading: Reading) -> tuple[Block, ...]:
    """The schools with their counts, the readings side by side, and received lists."""
    results = results_under(run, reading)
    return (
        Paragraph(_summary(results)),
        _schools_table(results),
        *_readings_table(run),
        *_received_blocks(run, reading),
    )


def _summary(results: tuple[SchoolResult, ...]) -> str:
    verdicts = Counter(result.verdict for result in results)
    numbers = [
        f"{verdict.russian} — {verdicts[verdict]}" for verdict in Verdict if verdicts[verdict]
    ]
    schools = counted(len(results), "школы", "школ", "школ")
    return f"Решение по правилу для {schools}: {', '.join(numbers)}."


def _schools_table(results: tuple[SchoolResult, ...]) -> Table:
    return Table(
        "Решение по правилу для каждой школы",
        (
            Column("№", 1, Align.CENTRE),
            Column("Школа", 5),
            Column("Решение", 3),
            Column("Критерии", 3),
            Column("Низкие результаты: ниже минимума из числа участников", 7),
        ),
        tuple(_school_row(number, result) for number, result in enumerate(results, start=1)),
        note="Доли посчитаны по числу участников; результаты взяты до пересдач.",
    )


def _school_row(number: int, result: SchoolResult) -> Row:
    met = [finding.criterion.title for finding in result.with_finding(Finding.MET)]
    open_ = [finding.criterion.title for finding in result.with_finding(Finding.UNDECIDABLE)]
    criteria = [*met, *(f"{title} — нельзя определить" for title in open_)]
    low = [result_phrase(procedure) for procedure in result.low_procedures]
    unknown = [
        f"{p.outcome.procedure.title} — {counts_phrase(p.outcome)}" for p in result.record.unknown
    ]
    return Row(
        (
            str(number),
            result.record.school.name,
            verdict_phrase(result),
            "; ".join(criteria) or "не выполнены",
            "; ".join([*low, *unknown]) or "нет",
        )
    )


def _readings_table(run: Identification) -> tuple[Block, ...]:
    if len(run.results) == 1:
        return ()
    columns = (
        Column("Школа", 4),
        *(Column(reading.title, 3) for reading in run.results),
    )
    rows = tuple(
        Row((results[0].record.school.name, *(result.verdict.russian for result in results)))
        for results in zip(*run.results.values(), strict=True)
    )
    return (Table("Решение при разных прочтениях критерия 1", columns, rows),)


def _received_blocks(run: Identification, reading: Reading) -> tuple[Block, ...]:
    results = results_under(run, reading)
    rows = [
        Row((result.record.school.name, place_phrase(place), result.verdict.russian))
        for result in results
        for place in run.membership.of(result.record.school)
    ]
    rows += [
        Row((place.entry.name, place_phrase(place), "результатов нет"))
        for place in run.membership.without_outcomes
    ]
    if not rows:
        return ()
    return (
        Table(
            "Полученные списки и решение по правилу",
            (Column("Школа", 4), Column("Полученный список", 5), Column("Решение по правилу", 3)),
            tuple(rows),
            note=(
                "Место в полученном списке — отдельный факт: официален список в том виде, в каком "
                "он получен, и с расчётом он может расходиться."
            ),
        ),
    )


def explanations(run: Identification, reading: Reading) -> tuple[Block, ...]:
    """A paragraph of reasons for every school that is not plainly off the list."""
    results = results_under(run, reading)
    told = [result for result in results if result.verdict is not Verdict.NOT_LISTED]
    blocks: list[Block] = []
    for result in told:
        explanation = explain(result)
        blocks.append(Heading(2, f"{result.record.school.name}: {result.verdict.russian}"))
        blocks.append(Paragraph(explanation.reason))
        blocks.append(Items(explanation.trace))
    rest = len(any_results(run)) - len(told)
    if rest:
        schools = counted(rest, "школы", "школ", "школ")
        blocks.append(
            Paragraph(
                f"Для остальных {schools} ни один критерий не выполнен; их результаты приведены в "
                "приложении."
            )
        )
    return tuple(blocks)
