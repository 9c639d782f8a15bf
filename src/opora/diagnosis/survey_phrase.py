"""A factor's score in sentences."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from opora.diagnosis.factor_score import FactorScore
from opora.language.numbers import decimal, percent
from opora.language.plurals import counted, plural_form
from opora.reference.audience import Audience
from opora.reference.survey_rules import SurveyRules

_ANSWERS = ("ответ", "ответа", "ответов")


def told(score: FactorScore, audience: Audience, rules: SurveyRules) -> str:
    """What the answers say: one sentence with the number, or why there is none."""
    least = rules.least_answers[audience]
    if score.risk is None and score.counted >= least:
        return (
            f"Анкета {audience.genitive}: ответов по ссылкам меньше {least}; сложенные с "
            "бумажными, они выдали бы, что ответили эти немногие, поэтому ничего не показывается."
        )
    if score.risk is None:
        needed = plural_form(least, "нужен", "нужно", "нужно")
        return (
            f"Анкета {audience.genitive}: ответов меньше наименьшего числа ({needed} {least}), "
            "поэтому ничего не показывается."
        )
    sentence = (
        f"Анкета {audience.genitive}: риск — {percent(score.risk, 0)} от наибольшего возможного, "
        f"{counted(score.counted, *_ANSWERS)}"
    )
    if score.interval is None:
        return f"{sentence}."
    lower, upper = percent(score.interval.lower, 0), percent(score.interval.upper, 0)
    return f"{sentence}; 95-процентный интервал от {lower} до {upper}."


def agreement(score: FactorScore, rules: SurveyRules) -> str:
    """Cronbach's alpha in words."""
    if score.alpha is None:
        return "не считается"
    word = "приемлемая" if score.alpha >= rules.good_alpha else "низкая"
    return f"{_rounded_down(score.alpha)}, {word}"


def weakness(score: FactorScore, audience: Audience, rules: SurveyRules) -> str:
    """Why to trust the number less; empty where there is no reason."""
    return " ".join(_weaknesses(score, audience, rules)) if score.risk is not None else ""


def _weaknesses(score: FactorScore, audience: Audience, rules: SurveyRules) -> Iterator[str]:
    if audience is Audience.DIRECTOR:
        yield "Это самооценка директора, одного человека."
    elif score.counted < rules.few_answers:
        yield f"Мало ответов: меньше {rules.few_answers}."
    if score.alpha is not None and score.alpha < rules.good_alpha:
        yield (
            f"Ответы на вопросы об этом плохо согласованы: альфа Кронбаха "
            f"{_rounded_down(score.alpha)}, приемлемо от {decimal(rules.good_alpha, 1)}."
        )
    elif score.alpha is None and audience is not Audience.DIRECTOR:
        yield "Согласованность вопросов посчитать нельзя: мало полных ответов или они одинаковы."
    if score.on_paper:
        yield "Среди ответов есть бумажные, интервал по ним не считается."


def _rounded_down(alpha: Fraction) -> str:
    # Rounded to the nearest, 0,697 would print as the acceptable 0,70 beside the word «низкая».
    return decimal(Fraction(floor(alpha * 100), 100), 2)
