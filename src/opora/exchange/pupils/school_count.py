"""The rows of one school → its result."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from opora.domain.marks import Marks
from opora.exchange.figures import Figures
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.row_places import row_places
from opora.exchange.pupils.scored_rows import ScoredRows
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import ReadResult, SchoolMention
from opora.exchange.rules.about_counts import ZERO_PARTICIPANTS
from opora.exchange.rules.about_pupils import NO_MARK_DERIVABLE, ROWS_NOT_COUNTED
from opora.exchange.rules.rule import Remark
from opora.exchange.told_pupil import ToldPupil
from opora.exchange.where import Where
from opora.language.numbers import percent

_MARKS = (2, 3, 4, 5)
_LOW = 2


def counted_result(work: Work, school: SchoolMention, rows: Sequence[PupilRow]) -> ReadResult:
    """Count the participants, those below the minimum, and the marks.

    A count with an unknown pupil in it is no count: ``low`` and ``marks`` stay unknown then.
    """
    counted = [row for row in rows if row.is_counted]
    lost = [row for row in rows if row.is_lost]
    marks = [work.mark(row) for row in counted]
    is_low = [
        row.below_minimum if mark is None else mark == _LOW
        for row, mark in zip(counted, marks, strict=True)
    ]
    figures = _figures(work, counted, marks, is_low)
    derived = any(work.is_derived_for(row) for row in counted)
    judged = any(row.below_minimum is not None for row in counted)
    unknown = [row for row, low in zip(counted, is_low, strict=True) if low is None]
    return ReadResult(
        rows[0].where,
        school,
        work.procedure,
        figures,
        work.before_resits,
        (
            *_remarks(work, figures, lost, unknown, rows[0].where),
            *work.own_remarks(derived=derived, judged=judged),
        ),
        counted_rows=tuple(row.where for row in counted),
        source=_source(work, rows, derived=derived, judged=judged),
        pupils=(
            *map(_told, counted, marks),
            *(ToldPupil(row.pupil, attended=False) for row in rows if not row.attended),
        ),
        scored=ScoredRows(work, counted, marks),
    )


def _told(row: PupilRow, mark: int | None) -> ToldPupil:
    return ToldPupil(row.pupil, True, row.score, mark, row.below_minimum)  # noqa: FBT003  # by the thousand


def _figures(
    work: Work,
    counted: Sequence[PupilRow],
    marks: Sequence[int | None],
    is_low: Sequence[bool | None],
) -> Figures:
    times = Counter(marks)
    scores = [row.score for row in counted if row.score is not None]
    has_scores = bool(counted) and len(scores) == len(counted)
    return Figures(
        participants=len(counted),
        low=None if None in is_low else is_low.count(True),
        marks=Marks(*(times[mark] for mark in _MARKS)) if None not in times else None,
        mean_score=sum(scores) / len(scores) if has_scores else None,
        max_score=work.max_score if has_scores else None,
    )


def _remarks(
    work: Work,
    figures: Figures,
    lost: Sequence[PupilRow],
    unknown: Sequence[PupilRow],
    near: Where,
) -> Iterator[Remark]:
    """What stands on the row ``near``, the first of the school."""
    if unknown:
        reason = work.why_unknown(unknown[0])
        if len(unknown) != figures.participants:
            reason = f"Неясны результаты: {len(unknown)} ({_places(unknown, near)}). {reason}"
        yield NO_MARK_DERIVABLE.remark(participants=figures.participants, reason=reason)
    if lost:
        yield _not_counted(figures, lost, near)
    elif not figures.participants:
        yield ZERO_PARTICIPANTS.remark(value="0")


def _not_counted(figures: Figures, lost: Sequence[PupilRow], near: Where) -> Remark:
    participants, low = figures.participants or 0, figures.low
    everybody = participants + len(lost)
    if low is None:
        without, within = f"участников {participants}", f"{everybody}"
    else:
        without = f"ниже минимума {_share(low, participants)}"
        within = f"от {_share(low, everybody)} до {_share(low + len(lost), everybody)}"
    return ROWS_NOT_COUNTED.remark(
        value=str(len(lost)),
        rows=len(lost),
        places=_places(lost, near),
        without=without,
        within=within,
    )


def _places(rows: Iterable[PupilRow], near: Where) -> str:
    return row_places((row.where for row in rows), near)


def _share(low: int, participants: int) -> str:
    if not participants:
        return "0 из 0"
    return f"{low} из {participants} ({percent(Fraction(low, participants), 1)})"


def _source(work: Work, rows: Sequence[PupilRow], *, derived: bool, judged: bool) -> str:
    place = row_places(row.where for row in rows)
    marks, low = work.provenance if derived else "", work.minimum_provenance if judged else ""
    return "; ".join(part for part in (place, marks, low) if part)
