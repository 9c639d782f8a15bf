"""The section of the справка on small numbers: what chance may have to do with the list."""

from fractions import Fraction

from opora.documents.content import Align, Block, Column, Paragraph, Row, Table
from opora.documents.spravka_low_results import low_results_table
from opora.documents.spravka_scope import results_under, with_verdict
from opora.domain.verdict import Verdict
from opora.identification.identify import Identification
from opora.identification.robustness_phrase import short_percent, small_percent
from opora.identification.school_result import SchoolResult
from opora.language.numbers import decimal
from opora.language.plurals import counted
from opora.rulesets.ruleset import Reading

# Up to so many pupils a verdict hangs on single persons, and the paper says so.
FEW_PUPILS = 2
# Above this one pupil weighs less than four points, and the sentence would say little.
_SMALL_PROCEDURE = 25


def honesty(run: Identification, reading: Reading) -> tuple[Block, ...]:
    """How far each verdict is from the other one, and what the low results can show."""
    results = results_under(run, reading)
    told = tuple(r for r in results if _is_near(r) or r in with_verdict(results, Verdict.LISTED))
    told = tuple(result for result in told if result.robustness.distance)
    if not told:
        return (Paragraph("Ни одно решение не зависит от результатов отдельных участников."),)
    hanging = hanging_on_few(with_verdict(results, Verdict.LISTED))
    caption = "Низкие результаты школ, включение которых зависит от одного-двух участников"
    return (
        Paragraph(_introduction(hanging)),
        _distance_table(run, told),
        *(low_results_table(run, hanging, caption) if hanging else ()),
    )


def hanging_on_few(results: tuple[SchoolResult, ...]) -> tuple[SchoolResult, ...]:
    """Schools whose verdict one or two pupils would turn."""
    return tuple(result for result in results if _is_near(result))


def _is_near(result: SchoolResult) -> bool:
    distance = result.robustness.distance
    return distance is not None and distance.pupils <= FEW_PUPILS


def _introduction(hanging: tuple[SchoolResult, ...]) -> str:
    text = (
        "Решение по правилу принимается по числам, какими бы малыми они ни были, и здесь не "
        "меняется. Но чем меньше участников, тем сильнее доля зависит от случая"
    )
    counts = [p.counts[1] for result in hanging for p in result.low_procedures]
    if counts and min(counts) <= _SMALL_PROCEDURE:
        fewest = min(counts)
        when = f"при {counted(fewest, 'участнике', 'участниках', 'участниках')}"
        points = Fraction(100, fewest)
        weight = decimal(points, 0 if points.denominator == 1 else 1)
        text += f": {when} результат одного человека меняет её на {weight} п. п."
    else:
        text += "."
    return f"{text} Поэтому рядом с решением показано, насколько уверенно можно судить о школе."


def _distance_table(run: Identification, told: tuple[SchoolResult, ...]) -> Table:
    rate = short_percent(Fraction(str(run.terms.luck_rate)))
    return Table(
        "Сколько участников отделяет школу от иного решения",
        (
            Column("Школа", 6),
            Column("Решение", 3),
            Column("Участников до иного решения", 4, Align.RIGHT),
            Column(f"Вероятность попасть в список случайно, при неуспехе {rate}", 5, Align.RIGHT),
        ),
        tuple(_distance_row(run, result) for result in told),
        note=(
            "«Участников до иного решения» — наименьшее число участников, при ином результате "
            "которых решение стало бы другим. Как считается вероятность, сказано в последнем "
            "приложении."
        ),
    )


def _distance_row(run: Identification, result: SchoolResult) -> Row:
    robustness = result.robustness
    pupils = robustness.distance.pupils if robustness.distance else ""
    chance = robustness.chance_by_luck
    return Row(
        (
            run.label(result.record.school),
            result.verdict.russian,
            str(pupils),
            "не определена" if chance is None else small_percent(chance),
        )
    )
