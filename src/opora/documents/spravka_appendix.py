"""Appendices of the справка: why each school, which results, and how it was computed."""

from opora.documents.content import Appendix, Block, Column, Heading, Items, Paragraph, Row, Table
from opora.documents.spravka_honesty import hanging_on_few
from opora.documents.spravka_low_results import low_results_table, uncounted_results_table
from opora.documents.spravka_scope import results_under, with_verdict
from opora.domain.verdict import Verdict
from opora.identification.explanation import explain
from opora.identification.identify import Identification
from opora.identification.result_table import status_of_list
from opora.language.enumeration import joined
from opora.language.numbers import percent
from opora.language.ordering import russian_key
from opora.language.plurals import counted
from opora.rulesets.ruleset import Reading


def appendices(run: Identification, reading: Reading) -> tuple[Block, ...]:
    """Explanations, low and uncounted results, particulars; all of them in every paper."""
    return (
        Appendix("Пояснения по школам"),
        *_explanations(run, reading),
        Appendix("Низкие и неучтённые результаты"),
        *_results(run, reading),
        Appendix("Сведения о расчёте"),
        _particulars(run),
        Paragraph(_HOW),
    )


_HOW = (
    "Интервал истинной доли построен по Уилсону с уверенностью 95 %. Вероятность, что истинная "
    "доля не ниже порога, — по бета-биномиальной модели с априорным распределением Джеффриса, "
    "бета (½; ½). Вероятность попасть в список случайно — при независимом неуспехе каждого "
    "участника с принятой долей и при числе участников этой школы."
)


def _explanations(run: Identification, reading: Reading) -> tuple[Block, ...]:
    """A few sentences for every school that is not plainly off the list."""
    results = results_under(run, reading)
    told = [result for result in results if result.verdict is not Verdict.NOT_LISTED]
    blocks: list[Block] = []
    for result in told:
        explanation = explain(result)
        label = run.label(result.record.school)
        blocks += [Heading(2, f"{label}: {result.verdict.russian}"), Paragraph(explanation.reason)]
        if explanation.gist:
            blocks.append(Items(explanation.gist))
    rest = len(results) - len(told)
    if rest:
        whom = "Для остальных" if told else "Для"
        schools = counted(rest, "школы", "школ", "школ")
        blocks.append(Paragraph(f"{whom} {schools} ни один критерий не выполнен."))
    return tuple(blocks)


def _results(run: Identification, reading: Reading) -> tuple[Block, ...]:
    results = results_under(run, reading)
    told = hanging_on_few(with_verdict(results, Verdict.LISTED))
    others = [result for result in results if result not in told]
    low = low_results_table(run, others, f"Низкие результаты {'остальных ' if told else ''}школ")
    uncounted = uncounted_results_table(run, results, "Результаты, которые не учтены")
    rest = Paragraph("Остальные результаты приведены в таблице Excel, лист «Результаты».")
    return (*low, *uncounted, rest)


def _particulars(run: Identification) -> Table:
    terms = run.terms
    ruleset = terms.ruleset
    files = {
        assessed.outcome.source.split(",")[0]
        for result in next(iter(run.results.values()))
        for assessed in result.record.procedures
    }
    facts = (
        ("Статус списка", status_of_list(run)),
        ("Набор правил", f"{ruleset.ruleset_id}, версия {ruleset.version}"),
        ("Источник правила", ruleset.basis),
        ("Степень подтверждения правила", ruleset.confirmed),
        ("Контрольная сумма набора правил (SHA-256)", _in_groups(ruleset.sha256)),
        ("Последний оценённый учебный год", str(terms.year)),
        ("Принятая доля неуспеха для случайного попадания", percent(terms.luck_rate, 0)),
        ("Прочитанные файлы", joined(sorted(files, key=russian_key))),
    )
    return Table(
        "Чем и как получен список",
        (Column("Что", 3), Column("Значение", 5)),
        tuple(Row(fact) for fact in facts),
    )


def _in_groups(digest: str) -> str:
    """Eight signs a group: a line that cannot break would squeeze the other column."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))
