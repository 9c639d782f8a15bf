"""What a reading of the context form and its slow twin see differently."""

from tests.method.exchange.context.made_form import LAYOUT, NAMES
from tests.reference.context_twin import SlowForm

from opora.domain.context_form import Answer
from opora.exchange.context.context_forms import ContextForms
from opora.exchange.context.form_column import AnswerKind, FormColumn

CONTRADICTIONS = (
    "context-zero-impossible",
    "context-part-exceeds-whole",
    "context-parts-do-not-sum",
)


def differences(forms: ContextForms, slow: SlowForm) -> list[object]:
    """Schools, answers and numbers of contradictions that differ.

    An answer that is told as unreadable is not compared.
    """
    found: list[object] = []
    codes = [login.replace("sch", "edu") for login in slow.rows]
    if [form.school.code for form in forms.forms] != codes:
        found.append("schools")
    for rule in CONTRADICTIONS:
        number = sum(problem.rule == rule for problem in forms.problems)
        if number != slow.broken[rule]:
            found.append((rule, number, slow.broken[rule]))
    unread = {
        (problem.row, problem.column)
        for problem in forms.problems
        if problem.rule not in CONTRADICTIONS
    }
    for number, (form, (login, row)) in enumerate(
        zip(forms.forms, slow.rows.items(), strict=True), start=2
    ):
        for place, name in enumerate(NAMES):
            column = LAYOUT.columns[place]
            if name not in form.answers or (number, column.header) in unread:
                continue
            known = row[place] != "" and place not in slow.left_out[login]
            expected = _value(row[place], column) if known else None
            if form.answers[name] != expected:
                found.append((login, name, form.answers[name], expected))
    return found


def _value(cell: str, column: FormColumn) -> Answer:
    match column.kind:
        case AnswerKind.YES_NO:
            return {"да": True, "нет": False}[cell.lower()]
        case AnswerKind.TEXT:
            return cell
        case AnswerKind.OPTION:
            names = list(column.options)
            # Printed options are numbered from one; those of the internet speed are not.
            is_numbered = cell[1:2] == "."
            return names[int(cell[0]) - 1 if is_numbered else _place_of(cell, column)]
        case _:
            return int(float(cell))


def _place_of(cell: str, column: FormColumn) -> int:
    return list(column.options.values()).index(cell)
