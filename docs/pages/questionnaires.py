"""Ready questionnaires: questions by factor, closed answers, limits of surveys."""

from collections.abc import Iterator, Sequence

from docs.pages.markdown import bullets, page, table

from opora.language.numbers import decimal, percent
from opora.reference.audience import Audience
from opora.reference.ready_questionnaire import ReadyQuestionnaire
from opora.reference.risk_factor_library import risk_catalogue_for
from opora.reference.survey_rules import SurveyRules


def questionnaires_page(ready: Sequence[ReadyQuestionnaire], rules: Sequence[SurveyRules]) -> str:
    """Every ready set with its years, status and questions."""
    return page(
        "Анкеты",
        "Вопросы о факторах риска школы. Формулировки наши, ни одним документом они не утверждены;",
        "условны и пределы. Каждый вопрос относится к одному фактору, ответы закрытые. Ответ на",
        "вопрос — риск от 0 до 1 по месту на шкале; у вопроса о сильной стороне шкала считается с",
        "другого конца. Риск фактора у школы — среднее по отвечающим, каждый отвечающий — среднее",
        "своих ответов о факторе.",
        "",
        *(line for one in rules for line in _rules(one)),
        *(line for one in ready for line in _ready(one)),
    )


def _rules(rules: SurveyRules) -> Iterator[str]:
    yield from ("## Пределы", "")
    yield from bullets(
        [
            f"{rules.provenance.russian}.",
            f"Примечание: {rules.provenance.note}.",
            f"О факторе в одной анкете не меньше {rules.questions_a_factor} вопросов.",
            _counted(rules),
            _agreeing(rules),
            f"Ответов мало, если их меньше {rules.few_answers}.",
            "Интервал среднего — Стьюдента, 95 %.",
        ]
    )
    yield from table(
        ("Кто отвечает", "Вопросов не больше", "Ответов не меньше"),
        ((one.russian, rules.most_questions[one], rules.least_answers[one]) for one in Audience),
    )


def _counted(rules: SurveyRules) -> str:
    share = percent(rules.answered_share, 0)
    who = f"Отвечающий считается, если ответил хотя бы на {share} вопросов о факторе"
    return f"{who}; пропуски ничем не заменяются."


def _agreeing(rules: SurveyRules) -> str:
    good = decimal(rules.good_alpha, 1)
    return (
        f"Согласованность (альфа Кронбаха) приемлема от {good}; считается по полным ответам, если "
        "их не меньше наименьшего числа."
    )


def _ready(ready: ReadyQuestionnaire) -> Iterator[str]:
    asked = ready.questionnaire
    yield from (f"## {asked.title}: {ready.provenance.years}", "")
    yield from bullets([f"{ready.provenance.source}; {ready.provenance.status.russian}."])
    catalogue = risk_catalogue_for(ready.provenance.valid_years[-1])
    rows = (
        (
            catalogue.factor(question.factor_id).title,
            question.text,
            " · ".join(question.scale.options),
            question.direction.russian,
        )
        for questions in asked.by_factor.values()
        for question in questions
    )
    yield from table(("Фактор", "Вопрос", "Ответы", "Направление"), rows)
