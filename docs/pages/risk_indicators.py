"""Indicators of risk factors by the context form, and by what schools are compared."""

from collections.abc import Iterator, Sequence

from docs.pages.markdown import bullets, code, page, table

from opora.reference.factor_worth import FirstKnown, OptionWorths, ShareWorth
from opora.reference.indicator_rule import Ratio, YesCount
from opora.reference.likeness import Doublings, Likeness, LikenessCriterion
from opora.reference.risk_factor import RiskCatalogue
from opora.reference.risk_factor_library import risk_catalogue_for
from opora.reference.risk_indicator import RiskIndicator, RiskIndicators


def risk_indicators_page(
    publications: Sequence[RiskIndicators], likenesses: Sequence[Likeness]
) -> str:
    """Every indicator with its answers, every condition with its weight, the formulas in words."""
    return page(
        "Показатели факторов риска",
        "Что контекстная форма говорит о факторах риска. Школа ничего не заполняет заново:",
        "показатель складывается из ответов формы, которую она уже сдала, и стоит рядом с",
        "показателями сопоставимых школ. Показатель — повод присмотреться, а не вывод о школе.",
        "",
        "## Как считается",
        "",
        *bullets(_HOW),
        *(line for indicators in publications for line in _indicators(indicators)),
        *(line for likeness in likenesses for line in _likeness(likeness)),
    )


_HOW = (
    (
        "Риск показателя — доля сопоставимых школ, у которых он строго благоприятнее, плюс "
        "половина доли школ с тем же значением: от 0 до 1, точная дробь."
    ),
    "Если у всех сопоставимых школ значение одно и то же, риска нет: показатель школ не различает.",
    (
        "Четверти и медиана — как в таблице функцией КВАРТИЛЬ.ВКЛ (Hyndman, Fan, 1996, тип 7). "
        "Наименьшее и наибольшее не показываются: это был бы ответ одной школы."
    ),
    (
        "Нет ответа или он невозможен — показателя нет, и сказано почему. Ноль вместо "
        "неизвестного не ставится."
    ),
    (
        "Показатель, который известен у слишком малого числа сопоставимых школ, ни с чем не "
        "сравнивается."
    ),
    (
        "Оговорки: сопоставимых школ мало; то же значение у половины из них или больше; больше "
        "половины отличается от школы каким-либо условием."
    ),
)


def _indicators(indicators: RiskIndicators) -> Iterator[str]:
    years = indicators.provenance.valid_years
    catalogue = risk_catalogue_for(years[0])
    yield from (f"## {indicators.title}: {years[0]} — {years[-1]}", "")
    yield from bullets(
        [
            f"{indicators.provenance.russian}.",
            f"Примечание: {indicators.provenance.note}.",
            f"Форма не спрашивает: {', '.join(indicators.not_asked)}.",
            f"О чём форма не говорит вовсе: {'; '.join(_unasked(indicators, catalogue))}.",
        ]
    )
    yield from table(
        ("Фактор", "Показатель", "Из чего складывается", "Что хуже"),
        (
            (catalogue.factor(factor).title, one.title, _made_of(one), _adverse(one))
            for factor, of_factor in indicators.by_factor
            for one in of_factor
        ),
    )


def _unasked(indicators: RiskIndicators, catalogue: RiskCatalogue) -> list[str]:
    asked = {factor for factor, _ in indicators.by_factor}
    return [one.title for one in catalogue.factors if one.factor_id not in asked]


def _adverse(indicator: RiskIndicator) -> str:
    return indicator.adverse.russian if indicator.is_number else "1 — хуже всего"


def _made_of(indicator: RiskIndicator) -> str:
    match indicator.rule:
        case ShareWorth(part, whole):
            return f"доля {code(part)} в {code(whole)}"
        case Ratio(counted, per, times):
            more = f" × {times}" if times > 1 else ""
            return f"{_named(counted)} / {_named(per)}{more}"
        case YesCount(answers):
            return f"сколько ответов «да»: {', '.join(map(code, answers))}"
        case OptionWorths(answer, worths):
            told = "; ".join(f"{worth.told} — {worth.value}" for _, worth in worths)
            return f"{code(answer)}: {told}"


def _named(names: Sequence[str]) -> str:
    if len(names) == 1:
        return code(names[0])
    return f"сумма от {code(names[0])} до {code(names[-1])}"


def _likeness(likeness: Likeness) -> Iterator[str]:
    yield from (f"## {likeness.title}", "")
    yield from bullets(
        [
            f"{likeness.provenance.russian}.",
            f"Примечание: {likeness.provenance.note}.",
            (
                f"Берутся {likeness.neighbours} ближайших школ региона с формой за тот же год; "
                f"если их меньше {likeness.fewest}, сравнения нет."
            ),
            (
                "Расстояние — сумма «вес × различие» по условиям, известным у обеих школ, делённая "
                "на сумму их весов. Различие двух ответов — разность мест от 0 до 1; различие двух "
                "чисел — сколько удвоений между ними, делённое на число удвоений из таблицы, но не "
                "больше 1."
            ),
            "При равных расстояниях первой идёт школа с меньшим кодом.",
        ]
    )
    yield from table(
        ("Условие", "Вес", "Обязательно", "Столбец формы", "Место"),
        (row for criterion in likeness.criteria for row in _rows(criterion)),
    )


def _rows(criterion: LikenessCriterion) -> Iterator[tuple[str, ...]]:
    needed = "да" if criterion.is_needed else "нет"
    first = (criterion.title, str(criterion.weight), needed)
    match criterion.rule:
        case Doublings(answer, or_sum_of, whole):
            named = f"{code(answer)}, а без него {_named(or_sum_of)}"
            yield *first, named, f"{whole} удвоений — наибольшее различие"
        case FirstKnown(questions):
            for question in questions:
                for _, worth in question.worths:
                    yield *first, code(question.answer), f"{worth.told} — {worth.value}"
