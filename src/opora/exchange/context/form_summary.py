"""How much the context forms of a file say: schools, answers filled, remarks by rule."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from opora.exchange.context.context_forms import ContextForms
from opora.exchange.context.form_layout import form_layout


@dataclass(frozen=True)
class GroupFilled:
    """A group of questions: how many answers are known, out of schools × columns."""

    title: str
    filled: int
    asked: int


@dataclass(frozen=True)
class FormSummary:
    """Schools with a form; the groups in the order of the form; rule → number of remarks."""

    schools: int
    groups: tuple[GroupFilled, ...]
    problems: Mapping[str, int]


def form_summary(forms: ContextForms) -> FormSummary:
    """Count what is known; an answer left out as impossible is not."""
    columns = form_layout(forms.year).answers
    # Two stretches of columns may belong to one group: the form prints some answers apart.
    titles = {column.question.group: column.question.title for column in columns}
    asked = Counter(column.question.group for column in columns)
    filled = Counter(
        column.question.group
        for form in forms.forms
        for column in columns
        if form.answers[column.name] is not None
    )
    schools = len(forms.forms)
    groups = tuple(
        GroupFilled(title, filled[group], asked[group] * schools) for group, title in titles.items()
    )
    return FormSummary(schools, groups, Counter(problem.rule for problem in forms.problems))
