"""The section of the справка on the rule: its wording, what counts, which reading is taken."""

from opora.documents.content import Block, Items, Paragraph, Quotation
from opora.identification.identify import Identification
from opora.identification.robustness_phrase import short_percent
from opora.language.enumeration import joined
from opora.language.plurals import counted
from opora.rulesets.ruleset import Reading, Ruleset


def rule(run: Identification, reading: Reading) -> tuple[Block, ...]:
    """The official wording, the criteria, what counts, and what was chosen among readings."""
    ruleset = run.terms.ruleset
    criteria = [f"{criterion.title}: {criterion.wording};" for criterion in ruleset.criteria]
    criteria[-1] = criteria[-1].removesuffix(";") + "."
    return (
        Quotation(ruleset.wording.strip(), f"{ruleset.title} ({ruleset.issuer})"),
        Paragraph("Критерии включения (достаточно выполнить хотя бы один):"),
        Items(tuple(criteria)),
        Paragraph(f"Что учитывается: {_counting_phrase(ruleset)}."),
        *_reading_paragraphs(run, reading),
        *_scenario_paragraphs(run),
        *(Paragraph(note) for note in ruleset.notes),
        *_risk_paragraphs(run),
    )


def _counting_phrase(ruleset: Ruleset) -> str:
    counting = ruleset.counting
    kinds = joined(sorted(kind.russian for kind in counting.kinds))
    subjects = f"предметы: {joined(sorted(counting.subjects))}" if counting.subjects else ""
    minimum = counting.min_participants
    smallest = f"не менее {counted(minimum, 'участника', 'участников', 'участников')}"
    excluded = joined(sorted(counting.excluded_school_kinds))
    low = (
        f"низким считается результат при доле не менее {short_percent(ruleset.threshold)} "
        "участников, граница включается, доля считается по числу участников без округления"
    )
    parts = (
        f"результаты {kinds} до пересдач",
        low,
        subjects,
        smallest if minimum else "",
        f"не рассматриваются школы вида: {excluded}" if excluded else "",
    )
    return "; ".join(part for part in parts if part)


def _reading_paragraphs(run: Identification, reading: Reading) -> tuple[Block, ...]:
    if len(run.terms.ruleset.readings) == 1:
        return ()
    text = (
        "Формулировка критерия 1 допускает несколько прочтений. Здесь принято прочтение "
        f"«{reading.title}»; остальные показаны рядом."
    )
    return (Paragraph(text),)


def _scenario_paragraphs(run: Identification) -> tuple[Block, ...]:
    scenario = run.terms.scenario
    if scenario is None:
        return ()
    if changes := scenario.descriptions():
        return Paragraph("Изменено в сценарии:"), Items(changes)
    valid = joined([str(year.closing) for year in run.terms.ruleset.valid_years])
    text = (
        f"Сценарий: правило применено к {run.terms.year.closing} году, хотя действует для "
        f"{valid or 'неизвестных лет'}."
    )
    return (Paragraph(text),)


def _risk_paragraphs(run: Identification) -> tuple[Block, ...]:
    return tuple(
        Paragraph(
            f"Зона риска: {definition.title}. Официального определения зоны риска нет; это "
            f"определение не подтверждено ({definition.source})."
        )
        for definition in run.terms.risk_definitions
    )
