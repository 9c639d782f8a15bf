"""The rows of one school → its result."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from opora.domain.marks import Marks
from opora.exchange.figures import Figures
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import ReadResult, SchoolMention
from opora.exchange.rules.about_counts import ZERO_PARTICIPANTS
from opora.exchange.rules.about_pupils import NO_MARK_DERIVABLE, ROWS_NOT_COUNTED
from opora.exchange.rules.rule import Remark
from opora.language.numbers import percent
from opora.language.ranges import row_ranges

_MARKS = (2, 3, 4, 5)
_LOW = 2


def counted_result(work: Work, school: SchoolMention, rows: Sequence[PupilRow]) -> ReadResult:
    """Count the participants, those below the minimum, and the marks.

    A count with an unknown pupil in it is no count: ``low`` and ``marks`` stay unknown then.
    """
    counted = [row for row in rows if row.is_counted]
    lost = [row for row in rows if row.attended and not row.is_counted]
    figures = _figures(work, counted)
    return ReadResult(
        rows[0].where,
        school,
        work.procedure,
        figures,
        work.before_resits,
        tuple(_remarks(work, figures, counted, lost)),
        counted_rows=tuple(row.where for row in counted),
        source=_source(work, rows),
    )


def _figures(work: Work, counted: Sequence[PupilRow]) -> Figures:
    marks = Counter(row.mark for row in counted)
    is_low = [_is_low(row) for row in counted]
    scores = [row.score for row in counted if row.score is not None]
    has_scores = bool(counted) and len(scores) == len(counted)
    return Figures(
        participants=len(counted),
        low=None if None in is_low else is_low.count(True),
        marks=Marks(*(marks[mark] for mark in _MARKS)) if counted and None not in marks else None,
        mean_score=sum(scores) / len(scores) if has_scores else None,
        max_score=work.max_score if has_scores else None,
    )


def _is_low(row: PupilRow) -> bool | None:
    if row.mark is not None:
        return row.mark == _LOW
    return row.below_minimum


def _remarks(
    work: Work, figures: Figures, counted: Sequence[PupilRow], lost: Sequence[PupilRow]
) -> Iterator[Remark]:
    unknown = [row for row in counted if _is_low(row) is None]
    if unknown:
        yield NO_MARK_DERIVABLE.remark(
            participants=len(counted), reason=work.why_unknown(unknown[0])
        )
    if lost:
        yield _not_counted(figures, lost)
    elif not counted:
        yield ZERO_PARTICIPANTS.remark(value="0")


def _not_counted(figures: Figures, lost: Sequence[PupilRow]) -> Remark:
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
        places=_row_numbers(lost),
        without=without,
        within=within,
    )


def _row_numbers(rows: Sequence[PupilRow]) -> str:
    """«строка 7», «строки 2–30, 41»."""
    word = "строки" if len(rows) > 1 else "строка"
    return f"{word} {row_ranges(row.where.row for row in rows)}"


def _share(low: int, participants: int) -> str:
    if not participants:
        return "0 из 0"
    return f"{low} из {participants} ({percent(Fraction(low, participants), 1)})"


def _source(work: Work, rows: Sequence[PupilRow]) -> str:
    first = rows[0].where
    sheet = f", лист «{first.sheet}»" if first.sheet else ""
    place = f"{first.file}{sheet}, {_row_numbers(rows)}"
    derived = any(row.mark_is_derived for row in rows)
    judged = any(row.below_minimum is not None for row in rows)
    marks, low = work.provenance if derived else "", work.minimum_provenance if judged else ""
    return "; ".join(part for part in (place, marks, low) if part)
