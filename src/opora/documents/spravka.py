"""The analytical справка about the schools that a rule identifies: facts in, a paper out.

Its parts and their order follow domain facts § 10; every figure comes from the run. A scenario
gives a paper of another kind, which nobody can take for a справка to be signed.
"""

import datetime as dt
from dataclasses import dataclass

from opora.documents.content import Block, Heading
from opora.documents.paper import Paper, Signature
from opora.documents.spravka_appendix import appendices
from opora.documents.spravka_conclusions import conclusions
from opora.documents.spravka_data import data_remarks
from opora.documents.spravka_grounds import grounds, purpose, sources
from opora.documents.spravka_honesty import honesty
from opora.documents.spravka_recommendations import recommendations
from opora.documents.spravka_results import results_tables
from opora.documents.spravka_rule import rule
from opora.documents.spravka_scope import territory_phrase, years_phrase
from opora.domain.problem import Problem
from opora.identification.identify import Identification
from opora.rulesets.ruleset import Reading

SCENARIO_WATERMARK = "СЦЕНАРИЙ — НЕ ОФИЦИАЛЬНЫЙ СПИСОК"


@dataclass(frozen=True)
class PaperDetails:
    """What the run does not know of the paper; unknown parts become lines to fill in by hand.

    ``basis`` is the act on the strength of which the paper is made, ``sources`` whose results
    were read. ``banner`` is printed on every page, «Демонстрационные данные» for instance.
    """

    organisation: str = ""
    place: str = ""
    date: dt.date | None = None
    number: str | None = None
    basis: str | None = None
    sources: str | None = None
    post: str | None = None
    signer: str | None = None
    banner: str = ""


def spravka(
    run: Identification, reading: Reading, problems: tuple[Problem, ...], details: PaperDetails
) -> Paper:
    """The paper for one reading; the other readings of the run stand beside it in a table.

    ``problems`` are all remarks of reading, also those that belong to no outcome.
    """
    is_official = run.terms.scenario is None
    sections: list[tuple[str, tuple[Block, ...]]] = [
        ("Основание", grounds(run, details.basis)),
        ("Цель и задачи", purpose(run)),
        ("Объект, сроки, методы и источники", sources(run, details.sources)),
        ("Правило", rule(run, reading)),
        ("Результаты", results_tables(run, reading)),
        ("Малое число участников и случайность", honesty(run, reading)),
        ("Проблемы: противоречия и пробелы в данных", data_remarks(run, problems)),
        ("Выводы", conclusions(run, reading, problems)),
    ]
    if is_official:
        sections.append(("Рекомендации", recommendations(run, reading)))
    blocks: list[Block] = []
    for number, (title, content) in enumerate(sections, start=1):
        blocks += [Heading(1, f"{number}. {title}"), *content]
    scenario = "" if is_official else SCENARIO_WATERMARK
    return Paper(
        title=("АНАЛИТИЧЕСКАЯ СПРАВКА" if is_official else "РАСЧЁТ ПО СЦЕНАРИЮ",),
        subtitle=_subtitle(run),
        blocks=(*blocks, *appendices(run, reading)),
        organisation=details.organisation,
        place=details.place,
        date=details.date,
        number=details.number,
        signatures=(Signature(details.post, details.signer),) if is_official else (),
        watermark=" · ".join(filter(None, (scenario, details.banner))) or None,
        subject=run.terms.ruleset.title,
    )


def _subtitle(run: Identification) -> str:
    return (
        "об определении школ с низкими образовательными результатами"
        f"{territory_phrase(run)} по итогам {years_phrase(run)}"
    )
