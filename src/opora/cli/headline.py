"""What was applied to what, and what came out, in a few lines before a table."""

from collections import Counter
from collections.abc import Sequence

from opora.domain.problem import Problem
from opora.domain.verdict import Verdict
from opora.identification.identify import Identification
from opora.identification.result_table import status_of_list
from opora.language.plurals import counted


def run_title(run: Identification) -> str:
    """Which rule, in which version."""
    ruleset = run.terms.ruleset
    return f"{ruleset.title} (набор {ruleset.ruleset_id}, версия {ruleset.version})"


def headline(run: Identification, problems: Sequence[Problem]) -> list[str]:
    """The rule, the year, the status of the list, the verdicts counted by reading, the remarks."""
    terms = run.terms
    lines = [
        run_title(run),
        f"Последний оценённый учебный год: {terms.year}. Статус: {status_of_list(run)}.",
    ]
    if terms.scenario:
        lines += [f"Сценарий: {change}." for change in terms.scenario.descriptions()]
    lines += [
        f"Зона риска: {definition.title} — определение не подтверждено."
        for definition in terms.risk_definitions
    ]
    for reading, results in run.results.items():
        verdicts = Counter(result.verdict for result in results)
        shares = ", ".join(f"{v.russian} — {verdicts[v]}" for v in Verdict if verdicts[v])
        schools = counted(len(results), "школа", "школы", "школ")
        told = f"{schools}; {shares}" if shares else schools
        lines.append(f"Прочтение «{reading.title}» ({reading.name}): {told}.")
    if problems:
        remarks = counted(len(problems), "замечание", "замечания", "замечаний")
        lines.append(f"К прочитанным данным есть {remarks}: см. файл замечаний.")
    return lines
