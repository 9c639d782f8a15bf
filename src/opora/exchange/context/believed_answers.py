"""Answers of one form that can be true together, and remarks on those that cannot."""

from collections.abc import Mapping, Sequence

from opora.domain.context_form import Answer
from opora.exchange.context.contradiction import AtMost, Needed, SumIs
from opora.exchange.context.form_layout import FormLayout
from opora.exchange.rules.about_context import (
    CONTEXT_PART_EXCEEDS_WHOLE,
    CONTEXT_PARTS_DO_NOT_SUM,
    CONTEXT_ZERO_IMPOSSIBLE,
)
from opora.exchange.rules.rule import Remark
from opora.language.enumeration import joined

Answers = Mapping[str, Answer]
# The option by which a question answers «there is none».
_NO_OPTION = "none"


def believed_answers(
    answers: Answers, layout: FormLayout
) -> tuple[dict[str, Answer], tuple[Remark, ...]]:
    """The answers without those that contradict each other, and a remark for each contradiction.

    A zero that cannot be is looked for first and takes no part in the comparisons: beside no
    teachers every share of teachers would be too large. The comparisons do not see each other.
    """
    words = _Wording(layout, answers)
    absurd = [rule for rule in layout.needed if _is_needed_and_zero(rule, answers)]
    remarks = [words.zero(rule) for rule in absurd]
    rest = _without(answers, absurd)
    exceeded = [rule for rule in layout.at_most if _is_exceeded(rule, rest)]
    remarks += [words.exceeded(rule) for rule in exceeded]
    sums = [(rule, _known_sum(rule, rest)) for rule in layout.sums if _is_no_sum(rule, rest)]
    remarks += [words.no_sum(rule, total) for rule, total in sums]
    return _without(rest, [*exceeded, *(rule for rule, _ in sums)]), tuple(remarks)


def _without(answers: Answers, broken: Sequence[Needed | AtMost | SumIs]) -> dict[str, Answer]:
    left_out = {name for rule in broken for name in rule.left_out}
    return {name: None if name in left_out else answer for name, answer in answers.items()}


def _is_needed_and_zero(rule: Needed, answers: Answers) -> bool:
    number = _number(answers, rule.number)
    return number is not None and number > 0 and answers[rule.needs] in (0, _NO_OPTION)


def _is_exceeded(rule: AtMost, answers: Answers) -> bool:
    wholes = [_number(answers, name) for name in rule.whole]
    known = [number for number in wholes if number is not None]
    if len(known) < len(wholes):
        return False
    return sum(_number(answers, name) or 0 for name in rule.parts) > sum(known)


def _is_no_sum(rule: SumIs, answers: Answers) -> bool:
    whole = _number(answers, rule.whole)
    if whole is None:
        return False
    total = _known_sum(rule, answers)
    return total > whole or (total < whole and not _has_unknown_part(rule, answers))


def _known_sum(rule: SumIs, answers: Answers) -> int:
    return sum(_number(answers, name) or 0 for name in rule.parts)


def _has_unknown_part(rule: SumIs, answers: Answers) -> bool:
    return any(
        answers[part] is None and answers[absent] != 0
        for part, absent in zip(rule.parts, rule.absent, strict=True)
    )


def _number(answers: Answers, name: str) -> int | None:
    answer = answers[name]
    return answer if isinstance(answer, int) else None


class _Wording:
    """The remarks of one form, in the words of its headers."""

    def __init__(self, layout: FormLayout, answers: Answers) -> None:
        self._columns = layout.by_name
        self._answers = answers

    def zero(self, rule: Needed) -> Remark:
        return CONTEXT_ZERO_IMPOSSIBLE.remark(
            column=self._columns[rule.needs].header,
            value=self._printed(rule.needs),
            number=self._pair(rule.number),
            zero=self._pair(rule.needs),
            left_out=self._left_out(rule.left_out),
        )

    def exceeded(self, rule: AtMost) -> Remark:
        parts = self._known(rule.parts)
        return CONTEXT_PART_EXCEEDS_WHOLE.remark(
            column=self._columns[parts[0]].header,
            value=self._printed(parts[0]),
            parts=joined([self._pair(name) for name in parts]),
            whole=joined([self._pair(name) for name in rule.whole]),
            left_out=self._left_out(rule.left_out),
        )

    def no_sum(self, rule: SumIs, total: int) -> Remark:
        return CONTEXT_PARTS_DO_NOT_SUM.remark(
            column=self._columns[rule.whole].header,
            value=self._printed(rule.whole),
            total=total,
            whole=self._pair(rule.whole),
            left_out=self._left_out(rule.left_out),
        )

    def _known(self, names: Sequence[str]) -> list[str]:
        return [name for name in names if self._answers[name] is not None]

    def _pair(self, name: str) -> str:
        """«учителей всего — 12»."""
        quoted = f"«{self._printed(name)}»" if self._columns[name].options else self._printed(name)
        return f"{self._columns[name].short} — {quoted}"

    def _printed(self, name: str) -> str:
        answer = str(self._answers[name])
        return self._columns[name].options.get(answer, answer)

    def _left_out(self, names: Sequence[str]) -> str:
        return joined([self._columns[name].short for name in self._known(names)])
