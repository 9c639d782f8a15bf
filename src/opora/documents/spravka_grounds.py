"""Sections of the справка that say on what grounds, why, from what, and by which rule."""

from collections import defaultdict

from opora.documents.content import Align, Block, Column, Items, Paragraph, Quotation, Row, Table
from opora.documents.spravka_scope import any_results, territory_phrase, years_phrase
from opora.identification.identify import Identification
from opora.identification.robustness_phrase import short_percent
from opora.identification.school_record import AssessedProcedure, Standing
from opora.language.enumeration import joined
from opora.language.ordering import russian_key
from opora.language.plurals import counted
from opora.rulesets.ruleset import Reading, Ruleset


def grounds(run: Identification) -> tuple[Block, ...]:
    """The norm, and what a computed list is and is not."""
    ruleset = run.terms.ruleset
    basis = Paragraph(
        f"Справка составлена по набору правил «{ruleset.title}» ({ruleset.issuer}). Откуда "
        f"известно правило: {ruleset.basis}; подтверждено: {ruleset.confirmed}."
    )
    if run.terms.scenario is None:
        status = (
            "Список в этой справке расчётный: он предупреждает и объясняет. Муниципальным он "
            "становится только по приказу руководителя и не заменяет федерального и "
            "регионального списков. До утверждения школы знакомятся со своими данными и могут "
            "возразить."
        )
    else:
        status = (
            "Это сценарий «что, если»: список в справке не официальный и утверждён быть не может."
        )
    return basis, Paragraph(status), Paragraph(_NOT_A_RATING)


_NOT_A_RATING = (
    "Справка не рейтинг: школы названы по алфавиту, результаты всероссийских проверочных работ не "
    "служат оценкой учителей. Включение в список — признак, который требует дополнительного "
    "анализа."
)


def purpose(run: Identification) -> tuple[Block, ...]:
    """Aim and tasks."""
    aim = (
        f"Цель — определить{territory_phrase(run)} школы с низкими образовательными результатами "
        f"по итогам {years_phrase(run)}, чтобы вовремя оказать им адресную помощь."
    )
    tasks = (
        "применить правило к результатам каждой школы и показать, на чём основано решение;",
        "назвать результаты, о которых при малом числе участников нельзя судить уверенно;",
        "выявить противоречия и пробелы в данных;",
        "предложить рекомендации школам и муниципалитету.",
    )
    return Paragraph(aim), Paragraph("Задачи:"), Items(tasks)


def sources(run: Identification) -> tuple[Block, ...]:
    """How many schools and procedures, which procedures, from which files."""
    results = any_results(run)
    files = {p.outcome.source.split(",")[0] for r in results for p in r.record.procedures}
    schools = counted(len(results), "школа", "школы", "школ")
    outcomes = sum(len(result.record.procedures) for result in results)
    rows = counted(outcomes, "результат", "результата", "результатов")
    text = (
        f"Рассмотрены {schools} и {rows} оценочных процедур. Метод — расчёт доли участников, не "
        "преодолевших минимум, по каждой процедуре и проверка критериев правила. Источники: "
        f"{joined(sorted(files, key=russian_key))}."
    )
    return Paragraph(text), _procedures_table(run)


def _procedures_table(run: Identification) -> Table:
    by_title: dict[str, list[AssessedProcedure]] = defaultdict(list)
    for result in any_results(run):
        for assessed in result.record.procedures:
            by_title[assessed.outcome.procedure.title].append(assessed)
    return Table(
        "Процедуры, результаты которых рассмотрены",
        (
            Column("Процедура", 5),
            Column("Школ", 1, Align.RIGHT),
            Column("Участников", 2, Align.RIGHT),
            Column("Ниже минимума", 2, Align.RIGHT),
            Column("Не учтено результатов", 2, Align.RIGHT),
        ),
        tuple(
            _procedure_row(title, by_title[title]) for title in sorted(by_title, key=russian_key)
        ),
    )


def _procedure_row(title: str, assessed: list[AssessedProcedure]) -> Row:
    counts = [p.counts for p in assessed if p.standing is Standing.COUNTED]
    # Nothing counted is nothing known: a zero would say that nobody took part.
    low = str(sum(low for low, _ in counts)) if counts else "—"
    participants = str(sum(n for _, n in counts)) if counts else "—"
    schools, rest = str(len(assessed)), str(len(assessed) - len(counts))
    return Row((title, schools, participants, low, rest))


def method(run: Identification, reading: Reading) -> tuple[Block, ...]:
    """The official wording, the criteria, what counts, and what was chosen among readings."""
    ruleset = run.terms.ruleset
    criteria = tuple(f"{c.title}: {c.wording};" for c in ruleset.criteria)
    return (
        Quotation(ruleset.wording.strip(), f"{ruleset.title} ({ruleset.issuer})"),
        Paragraph("Критерии включения (достаточно выполнить хотя бы один):"),
        Items(_closed(criteria)),
        Paragraph(f"Что учитывается: {_counting_phrase(ruleset)}."),
        *_reading_paragraphs(run, reading),
        *_scenario_paragraphs(run),
        *(Paragraph(note) for note in ruleset.notes),
        *_risk_paragraphs(run),
    )


def _closed(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The last item of a list ends with a full stop."""
    return (*texts[:-1], texts[-1].removesuffix(";") + ".")


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
        "Формулировка критерия 1 допускает несколько прочтений. В справке принято прочтение "
        f"«{reading.title}»; остальные показаны рядом."
    )
    return (Paragraph(text),)


def _scenario_paragraphs(run: Identification) -> tuple[Block, ...]:
    scenario = run.terms.scenario
    if scenario is None:
        return ()
    changes = scenario.descriptions()
    if not changes:
        valid = joined([str(year.closing) for year in run.terms.ruleset.valid_years])
        text = (
            f"Сценарий: правило применено к {run.terms.year.closing} году, хотя действует для "
            f"{valid or 'неизвестных лет'}."
        )
        return (Paragraph(text),)
    return Paragraph("Изменено в сценарии:"), Items(changes)


def _risk_paragraphs(run: Identification) -> tuple[Block, ...]:
    return tuple(
        Paragraph(
            f"Зона риска: {definition.title}. Официального определения зоны риска нет; это "
            f"определение не подтверждено ({definition.source})."
        )
        for definition in run.terms.risk_definitions
    )
