"""What contradicts what in results: found here, kept and resolved elsewhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from opora.domain.problem import Severity
from opora.domain.procedure import ProcedureIdentity
from opora.exchange.rules import about_schools
from opora.exchange.rules.about_counts import (
    COUNTS_MISSING_STATED_LOW,
    SHARE_CONTRADICTS_COUNTS,
)
from opora.exchange.rules.rule import Rule
from opora.language.numbers import count_of, percent
from opora_web.assessment.models import ContradictionRule, Remark, Result
from opora_web.assessment.printed_figures import (
    counts_in_words,
    is_contradicted,
    likely_counts,
    printed_percent,
    printed_share,
)
from opora_web.registry.models import School

# The first two are looked for in the results themselves, so that a file without remarks has them
# too; which school a name means was decided by a person before the results were taken in.
_SETTLED_ELSEWHERE = frozenset(
    {SHARE_CONTRADICTS_COUNTS.code, COUNTS_MISSING_STATED_LOW.code}
    | {rule.code for rule in vars(about_schools).values() if isinstance(rule, Rule)}
)


@dataclass(frozen=True)
class Finding:
    """A contradiction as it is found; ``results`` begin with the one that names the procedure."""

    rule: ContradictionRule
    school: School
    results: tuple[Result, ...]
    key: str
    sentence: str


@dataclass(frozen=True)
class AssessedOnce:
    """What may have one result only: a procedure of a school year in a school.

    ``school`` is the number of the school's first record. The same identity by which a rule
    decides which rows are about one procedure.
    """

    school: int
    school_year: int
    identity: ProcedureIdentity

    @property
    def key(self) -> str:
        """Its own name among the contradictions of the school."""
        kind, subject, grade = self.identity.kind, self.identity.subject, self.identity.grade
        return f"{ContradictionRule.SEVERAL}/{self.school_year}/{kind}/{grade or ''}/{subject}"


def first_record(school: School) -> School:
    """The school itself where this is a second record of it."""
    return school.merged_into or school


def assessed_once(result: Result) -> AssessedOnce:
    """What the result is about."""
    school = result.school.merged_into_id or result.school_id
    return AssessedOnce(school, result.school_year, result.procedure.identity)


def findings_in(result: Result, remarks: Mapping[str, Remark]) -> Iterator[Finding]:
    """What one result contradicts by itself; ``remarks`` are those of its upload by their keys."""
    if is_contradicted(result):
        yield _about(result, ContradictionRule.SHARE, _share_sentence(result))
    if result.stated_low and None in (result.low, result.participants):
        yield _about(result, ContradictionRule.WITHOUT_COUNTS, _WITHOUT_COUNTS)
    for key in result.remark_keys:
        remark = remarks.get(key)
        if remark and _is_open(remark):
            yield _about(result, ContradictionRule.REMARK, remark.message, key)


def finding_between(once: AssessedOnce, results: Iterable[Result]) -> Finding | None:
    """Whether results that should be one tell different numbers.

    Results before and after re-sits are two things; where a source does not say which it is, it
    is held for the former, as the rules of identification do.
    """
    told = list(results)
    for rivals in (
        [each for each in told if each.before_resits is not False],
        [each for each in told if each.before_resits is False],
    ):
        if len({each.figures for each in rivals}) > 1:
            school = first_record(rivals[0].school)
            sentence = _several_sentence(rivals)
            return Finding(ContradictionRule.SEVERAL, school, tuple(rivals), once.key, sentence)
    return None


def _is_open(remark: Remark) -> bool:
    return remark.severity != Severity.NOTICE and remark.rule not in _SETTLED_ELSEWHERE


def _about(result: Result, rule: ContradictionRule, sentence: str, remark: str = "") -> Finding:
    key = f"{rule}/{result.pk}/{remark}"
    return Finding(rule, first_record(result.school), (result,), key, sentence)


_WITHOUT_COUNTS = (
    "Источник называет результат низким, но не говорит, сколько участников и сколько из них ниже "
    "минимума: результат показан, но не учтён. Впишите числа из первичного документа."
)


def _share_sentence(result: Result) -> str:
    share, low, participants = printed_share(result), result.low, result.participants
    assert share, "asked for only where a percentage is printed"
    assert low is not None, "and where the counts are known"
    assert participants, "and somebody took part"
    printed, likely = printed_percent(share), likely_counts(result)
    computed = percent(Fraction(low, participants), max(1, share.decimals))
    would_be = f" {printed} было бы при {count_of(*likely)}." if likely else ""
    return (
        f"Напечатано {printed}, а {count_of(low, participants)} — это {computed}.{would_be} "
        "Учтены числа, а не процент: сверьте с первичным документом."
    )


def _several_sentence(rivals: Iterable[Result]) -> str:
    told = "; ".join(
        f"{counts_in_words(*each.figures)} ({each.upload}: {each.source})" for each in rivals
    )
    return (
        f"Об одной процедуре загружены разные числа: {told}. Пока не выбрано, какие верны, правило "
        "отбора не учитывает ни одни."
    )
