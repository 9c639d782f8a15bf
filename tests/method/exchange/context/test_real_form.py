"""The form of 733 schools as they filled it in (README of the shared data)."""

from pathlib import Path

import pytest
from tests.method.exchange.context.made_form import LAYOUT, YEAR
from tests.method.exchange.context.twin_comparison import differences
from tests.reference.context_twin import slow_context_form

from opora.exchange.context.context_forms import ContextForms
from opora.exchange.context.form_summary import form_summary
from opora.exchange.context.read_context_form import read_context_form

REAL = Path(__file__).parents[5] / "shared" / "data" / "context" / "context-2021.csv"
pytestmark = pytest.mark.skipif(
    not REAL.is_file(), reason="the shared data lie beside the repository only"
)


@pytest.fixture(scope="module")
def forms() -> ContextForms:
    return read_context_form(REAL, year=YEAR)


def test_every_school_has_its_form(forms: ContextForms) -> None:
    assert len(forms.forms) == len(forms.rows) == 733
    assert all(row.school_code for row in forms.rows)


def test_every_header_is_known(forms: ContextForms) -> None:
    assert [problem for problem in forms.problems if "column" in problem.rule] == []


def test_the_slow_twin_reads_the_same(forms: ContextForms) -> None:
    slow = slow_context_form(REAL)
    assert len(slow.rows) == 733
    assert differences(forms, slow) == []


def test_impossible_answers_are_told(forms: ContextForms) -> None:
    rules = form_summary(forms).problems
    # The only answer beside its options is a text that a school wrote in.
    assert rules["context-option-unknown"] == 1
    assert rules["context-zero-impossible"] > 0
    assert rules["context-part-exceeds-whole"] > 0
    assert rules["context-parts-do-not-sum"] > 0
    assert sum(rules.values()) == len(forms.problems)


def test_shares_of_what_is_left_are_possible(forms: ContextForms) -> None:
    shares = [(share.parts, share.whole) for share in LAYOUT.at_most]
    for form in forms.forms:
        for parts, whole in shares:
            known = [form.answers[name] for name in (*parts, *whole)]
            if None not in known:
                assert sum(known[: len(parts)]) <= sum(known[len(parts) :])
