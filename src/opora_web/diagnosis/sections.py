"""The parts of diagnosis in the order of the work."""

from typing import Any

from opora_web.diagnosis.checks_permissions import may_see_checks, may_see_own_checks
from opora_web.diagnosis.context_permissions import may_see_conditions
from opora_web.diagnosis.permissions import may_see_factors
from opora_web.diagnosis.profile_permissions import may_see_profiles
from opora_web.diagnosis.section import Section
from opora_web.diagnosis.survey_permissions import may_see_surveys

SECTIONS: tuple[Section, ...] = (
    Section(
        title="Условия школ",
        told="Показатели из уже заполненных контекстных форм рядом с сопоставимыми школами.",
        icon="school",
        url_name="diagnosis:conditions",
        allowed=may_see_conditions,
    ),
    Section(
        title="Факторы риска",
        told="Перечень факторов по годам и границы их значимости, с источниками.",
        icon="alert-triangle",
        url_name="diagnosis:factors",
        allowed=may_see_factors,
    ),
    Section(
        title="Анкеты",
        told="Готовые вопросы директору, педагогам, обучающимся и родителям; своя анкета по ним.",
        icon="clipboard-list",
        url_name="diagnosis:questionnaires",
        allowed=may_see_surveys,
    ),
    Section(
        title="Опросы",
        told="Безымянные ответы по ссылке или на бумаге: кто опрошен, сколько ответили, что вышло.",
        icon="users",
        url_name="diagnosis:campaigns",
        allowed=may_see_surveys,
    ),
    Section(
        title="Рисковые профили",
        told="Значимость каждого фактора у школы: данные и анкеты рядом, визит куратора, ответ "
        "школы, подпись.",
        icon="chart-dots",
        url_name="diagnosis:profiles",
        allowed=may_see_profiles,
    ),
    Section(
        title="Проверки и рекомендации",
        told="Что выявили проверки и у каких школ, кому что рекомендовано и что сделано.",
        icon="clipboard-list",
        url_name="diagnosis:checks",
        allowed=may_see_checks,
    ),
    Section(
        title="Проверки: наши школы",
        told="Что проверки выявили у ваших школ и какие рекомендации ждут ответа.",
        icon="school",
        url_name="diagnosis:own_checks",
        allowed=may_see_own_checks,
    ),
)


def sections_of(user: Any) -> list[Section]:
    """The parts that this person may open."""
    return [section for section in SECTIONS if section.allowed(user)]


def has_sections(user: Any) -> bool:
    """Is there any part of diagnosis for this person?"""
    return bool(sections_of(user))
