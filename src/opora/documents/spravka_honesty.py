"""The section of the справка on small numbers: what chance may have to do with the list."""

from fractions import Fraction

from opora.documents.content import Align, Block, Column, Paragraph, Row, Table
from opora.documents.spravka_scope import results_under
from opora.identification.identify import Identification
from opora.identification.robustness import ResultRobustness
from opora.identification.robustness_phrase import (
    interval_phrase,
    short_percent,
    small_percent,
)
from opora.identification.school_result import SchoolResult
from opora.language.numbers import count_of, percent
from opora.language.plurals import counted
from opora.rulesets.ruleset import Reading


def honesty(run: Identification, reading: Reading) -> tuple[Block, ...]:
    """The interval, the probability and the distance beside each low result."""
    results = results_under(run, reading)
    told = [(r, low) for r in results for low in _low_results(r)]
    threshold = short_percent(run.terms.ruleset.threshold)
    if not told:
        return (Paragraph("Низких результатов нет, поэтому и судить о случайности не о чем."),)
    return (
        Paragraph(_introduction([low for _, low in told])),
        _results_table(told, threshold),
        *_distance_table(results, run),
        Paragraph(_how(results[0])),
    )


def _introduction(low: list[ResultRobustness]) -> str:
    fewest = min(result.procedure.counts[1] for result in low)
    when = f"при {counted(fewest, 'участнике', 'участниках', 'участниках')}"
    return (
        "Решение по правилу принимается по числам, какими бы малыми они ни были, и здесь не "
        "меняется. Но чем меньше участников, тем сильнее доля зависит от случая: "
        f"{when} результат одного человека меняет её на {percent(Fraction(1, fewest))}. Поэтому "
        "рядом с официальным решением показано, насколько уверенно можно судить о школе."
    )


def _low_results(result: SchoolResult) -> list[ResultRobustness]:
    return [r for r in result.robustness.results if r.procedure in result.low_procedures]


def _results_table(told: list[tuple[SchoolResult, ResultRobustness]], threshold: str) -> Table:
    return Table(
        "Низкие результаты: доля, интервал и вероятность",
        (
            Column("Школа", 7),
            Column("Процедура", 7),
            Column("Ниже минимума", 5),
            Column("Доля", 4),
            Column("Интервал 95 %", 5),
            Column(f"Вероятность, что истинная доля не ниже {threshold}", 6),
        ),
        tuple(_result_row(result, low) for result, low in told),
    )


def _result_row(result: SchoolResult, low: ResultRobustness) -> Row:
    outcome = low.procedure.outcome
    return Row(
        (
            result.record.school.name,
            outcome.procedure.title,
            count_of(*low.procedure.counts),
            percent(outcome.share_below_minimum or 0),
            interval_phrase(low),
            small_percent(low.probability_low),
        )
    )


def _distance_table(results: tuple[SchoolResult, ...], run: Identification) -> tuple[Block, ...]:
    rows = tuple(
        Row(
            (
                result.record.school.name,
                result.verdict.russian,
                str(result.robustness.distance.pupils),
                _chance(result),
            )
        )
        for result in results
        if result.robustness.distance
    )
    if not rows:
        return ()
    rate = percent(run.terms.luck_rate, 0)
    by_luck = f"Вероятность попасть в список случайно (при неуспехе {rate})"
    return (
        Table(
            "Сколько участников отделяет школу от иного решения",
            (
                Column("Школа", 5),
                Column("Решение", 2),
                Column("Участников до иного решения", 3, Align.RIGHT),
                Column(by_luck, 4, Align.RIGHT),
            ),
            rows,
        ),
    )


def _chance(result: SchoolResult) -> str:
    chance = result.robustness.chance_by_luck
    return "не определена" if chance is None else small_percent(chance)


def _how(result: SchoolResult) -> str:
    return (
        "Как посчитано: интервал — по Уилсону; вероятность — по бета-биномиальной модели, "
        f"{result.robustness.prior.title}; случайное попадание — при независимом неуспехе "
        f"каждого участника с вероятностью {percent(result.robustness.luck_rate, 0)} и числе "
        "участников этой школы. «Участников до иного решения» — наименьшее число участников, при "
        "ином результате которых решение стало бы другим."
    )
