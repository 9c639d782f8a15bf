"""How far the figures of a result can be believed, and a remark for all the rest."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from opora.domain.printed_share import PrintedShare
from opora.exchange.figures import Figures, printed_percent
from opora.exchange.rules.about_counts import (
    COUNTS_MISSING,
    COUNTS_MISSING_STATED_LOW,
    LOW_EXCEEDS_PARTICIPANTS,
    MARKS_DO_NOT_SUM,
    MARKS_INCOMPLETE,
    MEAN_OUTSIDE_SCALE,
    PERCENT_ONLY,
    SHARE_CONTRADICTS_COUNTS,
    ZERO_PARTICIPANTS,
)
from opora.exchange.rules.rule import Remark
from opora.language.numbers import percent


def believed(
    figures: Figures, *, counts_refused: bool = False
) -> tuple[Figures, tuple[Remark, ...]]:
    """Figures that contradict nothing, and a remark for everything left out or in doubt.

    Counts that contradict one another are all left out: which of them is wrong is not ours
    to say. A printed share never replaces counts. ``counts_refused`` says that a count could
    not be read at all and has been remarked: the others are then left out too.
    """
    filled = _from_marks(figures)
    scores, score_remarks = _believed_scores(filled)
    if counts_refused:
        return scores.without_counts(), score_remarks
    fault = _fault_of_counts(scores)
    if fault:
        return scores.without_counts(), (*score_remarks, fault)
    return scores, (*score_remarks, *_doubts(scores))


def _from_marks(figures: Figures) -> Figures:
    """Take from a full set of marks what the source did not state beside it."""
    marks = figures.marks
    if marks is None:
        return figures
    return replace(
        figures,
        participants=marks.total if figures.participants is None else figures.participants,
        low=marks.mark_2 if figures.low is None else figures.low,
    )


def _believed_scores(figures: Figures) -> tuple[Figures, tuple[Remark, ...]]:
    mean, maximum = figures.mean_score, figures.max_score
    if mean is None or maximum is None or mean <= maximum:
        return figures, ()
    remark = MEAN_OUTSIDE_SCALE.remark(value=f"{mean:g}", mean=f"{mean:g}", maximum=f"{maximum:g}")
    return replace(figures, mean_score=None, max_score=None), (remark,)


def _fault_of_counts(figures: Figures) -> Remark | None:
    """The one remark that counts deserve; a second one about the same numbers adds nothing."""
    low, participants, marks = figures.low, figures.participants, figures.marks
    if low is not None and participants is not None and low > participants:
        return LOW_EXCEEDS_PARTICIPANTS.remark(
            value=f"{low} из {participants}", low=low, participants=participants
        )
    if marks is None:
        return _fault_of_some_marks(figures)
    shown = f"{marks.mark_2} + {marks.mark_3} + {marks.mark_4} + {marks.mark_5}"
    differences = []
    if participants != marks.total:
        differences.append(f"{shown} = {marks.total}, а участников {participants}")
    if low != marks.mark_2:
        differences.append(f"отметок «2» {marks.mark_2}, а ниже минимума {low}")
    if not differences:
        return None
    return MARKS_DO_NOT_SUM.remark(value=shown, difference="; ".join(differences))


def _fault_of_some_marks(figures: Figures) -> Remark | None:
    """Marks that cannot go with the counts, whatever the empty ones are."""
    low, participants, marks = figures.low, figures.participants, figures.some_marks
    differences = []
    if low is not None and marks.get("mark_2", low) != low:
        differences.append(f"отметок «2» {marks['mark_2']}, а ниже минимума {low}")
    if participants is not None and sum(marks.values()) > participants:
        differences.append(f"отметок {sum(marks.values())}, а участников {participants}")
    if not differences:
        return None
    shown = " + ".join(str(number) for number in marks.values())
    return MARKS_DO_NOT_SUM.remark(value=shown, difference="; ".join(differences))


def _doubts(figures: Figures) -> Iterator[Remark]:
    low, participants, share = figures.low, figures.participants, figures.printed_share
    if participants == 0:
        yield ZERO_PARTICIPANTS.remark(value="0")
    elif low is not None and participants is not None:
        if share and not share.agrees_with(low, participants):
            yield _contradiction(share, low, participants)
        if figures.some_marks and figures.marks is None:
            yield MARKS_INCOMPLETE.remark()
    elif share:
        yield PERCENT_ONLY.remark(value=printed_percent(share), printed=printed_percent(share))
    elif figures.stated_low:
        yield COUNTS_MISSING_STATED_LOW.remark()
    else:
        yield COUNTS_MISSING.remark()


def _contradiction(share: PrintedShare, low: int, participants: int) -> Remark:
    counts = share.likely_counts(low, participants)
    likely = f"{printed_percent(share)} было бы при {counts[0]} из {counts[1]}; " if counts else ""
    return SHARE_CONTRADICTS_COUNTS.remark(
        value=f"{low} из {participants} ({printed_percent(share)})",
        printed=printed_percent(share),
        low=low,
        participants=participants,
        computed=percent(Fraction(low, participants), max(1, share.decimals)),
        likely=likely,
    )
