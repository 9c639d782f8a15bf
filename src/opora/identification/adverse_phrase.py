"""The index of adverse social conditions in sentences: one text for screen, paper and interface."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from opora.identification.adverse_conditions import (
    AdverseConditions,
    AdverseStanding,
    FactorFinding,
)
from opora.language.enumeration import joined
from opora.language.numbers import decimal, percent
from opora.reference.adverse_index import AdverseIndex
from opora.reference.status import Status


def adverse_sentences(conditions: AdverseConditions) -> tuple[str, ...]:
    """The answer, the index against its threshold, every factor, and how far to trust it."""
    index = conditions.index
    condition = f"школа вносится в список при {points(index.threshold)} и выше"
    return (
        f"{conditions.school.name}: {conditions.standing.russian}.",
        f"{index.title}: {index_phrase(conditions)} из 100; {condition}.",
        *(_factor_sentence(finding) for finding in conditions.findings),
        *_gap_sentences(conditions),
        *caveats(index),
    )


def index_phrase(conditions: AdverseConditions) -> str:
    """«66,7», and «от 33,3 до 66,7» where something is unknown."""
    lowest = points(conditions.lowest)
    return f"от {lowest} до {points(conditions.highest)}" if conditions.missing else lowest


def missing_phrase(conditions: AdverseConditions) -> str:
    """Which factors are unknown; nothing where all are known."""
    if conditions.form is None:
        return "контекстной формы школы нет"
    return joined([finding.factor.title for finding in conditions.missing])


def caveats(index: AdverseIndex) -> tuple[str, ...]:
    """What must stand beside every list made by the index."""
    return tuple(_caveats(index))


def _caveats(index: AdverseIndex) -> Iterator[str]:
    provenance = index.provenance
    if provenance.status is Status.UNVERIFIED:
        yield (
            f"Веса и порог официально не подтверждены ({provenance.source}): это повод "
            "присмотреться к условиям школы, а не официальный список."
        )
    else:
        yield f"Веса и порог: {provenance.russian}."
    if index.not_asked:
        yield f"Форма не спрашивает, и индекс не учитывает: {joined(index.not_asked)}."


def points(value: Fraction) -> str:
    """Points of the index: whole ones without decimals, others with one, as :func:`tenths`."""
    return decimal(tenths(value), 0 if value.denominator == 1 else 1)


def tenths(value: Fraction) -> Fraction:
    """Rounded down: 49.97 printed as 50 would seem to reach a threshold that it misses."""
    return Fraction(floor(value * 10), 10)


def _factor_sentence(finding: FactorFinding) -> str:
    title = finding.factor.title
    name, weight = title[0].upper() + title[1:], percent(finding.factor.weight)
    if finding.worth is None or finding.contribution is None:
        return f"{name}: неизвестно; вес {weight}."
    return (
        f"{name}: {finding.worth.told}; {points(finding.contribution)} "
        f"из {points(100 * finding.factor.weight)}, вес {weight}."
    )


def _gap_sentences(conditions: AdverseConditions) -> Iterator[str]:
    if not conditions.missing:
        return
    if conditions.form is None:
        yield "Контекстной формы школы нет, поэтому неизвестны все факторы."
    changes = (
        "может изменить ответ, поэтому ответа нет"
        if conditions.standing is AdverseStanding.NOT_ASSESSABLE
        else "ответа изменить не может"
    )
    yield (
        "Неизвестное нулём не считается: индекс посчитан дважды, как если бы неизвестных "
        f"неблагоприятных условий не было вовсе и как если бы они были полностью. Оно {changes}."
    )
