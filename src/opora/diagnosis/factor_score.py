"""Answers of one audience at one school → the risk of one factor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeAlias

from opora.diagnosis.paper_counts import PaperCounts
from opora.reference.questionnaire import Question
from opora.statistics.cronbach_alpha import cronbach_alpha
from opora.statistics.share_mean_interval import share_mean_interval
from opora.statistics.wilson import Interval

# Question → option chosen, counted from 0; a question that was left out is absent.
Sheet: TypeAlias = Mapping[str, int]


@dataclass(frozen=True)
class FactorScore:
    """The mean risk of one factor, from 0 to 1, and how far it can be trusted.

    ``counted`` people and paper sheets speak of the factor, ``on_paper`` of them on paper;
    ``left_out`` answered too few of its questions. ``risk`` is ``None`` below the least number of
    answers, and then so is everything else; paper does not fill it up for answers by link, since
    whoever counted the paper could take it off again and read the few that are left. ``interval``
    and ``alpha`` need the sheets one by one, which counts of paper do not give: with paper among
    the answers there is no interval, and alpha is that of the others, if ``least`` of them are
    complete.
    """

    factor_id: str
    counted: int
    left_out: int
    on_paper: int
    risk: Fraction | None
    interval: Interval | None
    alpha: Fraction | None


def factor_score(
    questions: Sequence[Question],
    sheets: Sequence[Sheet],
    paper: PaperCounts | None,
    *,
    least: int,
    answered_share: Fraction,
) -> FactorScore:
    """Score the answers to the questions of one factor.

    A person is counted who answered at least ``answered_share`` of them, and is worth the mean of
    what was answered: nothing is put in for what was left out. The mean over people counts everyone
    once, a paper sheet with the mean of all paper answers.
    """
    answered = [_risks(questions, sheet) for sheet in sheets]
    enough = [row for row in answered if len(row) >= answered_share * len(questions)]
    spoke, of_paper = paper.told_by(tuple(questions)) if paper else (0, None)
    score = FactorScore(
        factor_id=questions[0].factor_id,
        counted=len(enough) + spoke,
        left_out=len(answered) - len(enough),
        on_paper=spoke,
        risk=None,
        interval=None,
        alpha=None,
    )
    if not score.counted or score.counted < least or 0 < len(enough) < least:
        return score
    means = [sum(row, Fraction(0)) / len(row) for row in enough]
    total = sum(means, Fraction(0)) + spoke * (of_paper or 0)
    complete = [row for row in enough if len(row) == len(questions)]
    return replace(
        score,
        risk=total / score.counted,
        interval=None if spoke else share_mean_interval(means),
        alpha=cronbach_alpha(complete) if len(complete) >= least else None,
    )


def _risks(questions: Sequence[Question], sheet: Sheet) -> list[Fraction]:
    return [one.risk_of(sheet[one.question_id]) for one in questions if one.question_id in sheet]
