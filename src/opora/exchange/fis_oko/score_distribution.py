"""«Распределение первичных баллов»: the share of each primary score by school; unconfirmed."""

from collections.abc import Iterator, Mapping

from opora.domain.marks import Marks
from opora.exchange.figures import Figures
from opora.exchange.fis_oko.group_lines import GroupLine
from opora.exchange.fis_oko.group_report import ToldGroup, group_report_rows
from opora.exchange.fis_oko.printed_figures import decimals_of
from opora.exchange.fis_oko.report_sheet import ReportSheet
from opora.exchange.fis_oko.told_shares import told_shares
from opora.exchange.fis_oko.undescribed_columns import refusal, refuse_columns
from opora.exchange.pupils.pupil_cells import whole_score
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import RowTaken
from opora.exchange.rules.about_pupils import NO_MARK_DERIVABLE
from opora.exchange.sheet import SheetRow
from opora.reference.mark_scale import MARKS, MarkScale

_LOW = MARKS[0]


def score_columns(report: ReportSheet) -> dict[int, int]:
    """Primary score by position from 0.

    Raises ``OporaError`` for columns that are no scores, and unless each score from 0 to the
    maximum stands once: shares of some of them cannot be checked against the whole.
    """
    scores = {place: whole_score(header) for place, header in report.other_columns.items()}
    refuse_columns(
        report, (report.other_columns[place] for place in scores if scores[place] is None)
    )
    known = {place: score for place, score in scores.items() if score is not None}
    greatest = Work(report.procedure, report.max_score, tables=report.tables).max_score
    expected = range((max(known.values(), default=0) if greatest is None else greatest) + 1)
    if not known or sorted(known.values()) != list(expected):
        raise refusal(report, f"ожидаются столбцы баллов от 0 до {expected[-1]}, каждый один раз")
    return known


def score_distribution_rows(report: ReportSheet) -> Iterator[RowTaken]:
    """Every row below the header; marks only by a dated scale, and only from certain counts."""
    scores = score_columns(report)
    work = Work(report.procedure, report.max_score, tables=report.tables)
    decimals = decimals_of(_cell(row, place) for row in report.body for place in scores)

    def tell(line: GroupLine, participants: int | None) -> ToldGroup:
        cells = {str(score): _cell(line.row, place) for place, score in scores.items()}
        told = told_shares(cells, participants, decimals, is_school=line.is_school)
        if told.counts is None:
            return ToldGroup(Figures(participants), told.remarks)
        counts = dict(zip(scores.values(), told.counts, strict=True))
        return _told_counts(work, counts)

    yield from group_report_rows(report, tell)


def _cell(row: SheetRow, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _told_counts(work: Work, counts: Mapping[int, int]) -> ToldGroup:
    participants = sum(counts.values())
    mean = sum(score * count for score, count in counts.items()) / participants
    scale = work.scale
    if scale is None:
        figures = Figures(participants, mean_score=mean, max_score=max(counts))
        unknown = NO_MARK_DERIVABLE.remark(participants=participants, reason=work.why_no_scale)
        return ToldGroup(figures, (unknown,))
    marks = _marks(scale, counts)
    figures = Figures(participants, marks.mark_2, marks, mean, max(counts))
    return ToldGroup(figures, work.own_remarks(derived=True), work.provenance)


def _marks(scale: MarkScale, counts: Mapping[int, int]) -> Marks:
    given = {score: scale.mark(score) for score in counts}
    return Marks(
        *(sum(counts[score] for score, mark in given.items() if mark == one) for one in MARKS)
    )
