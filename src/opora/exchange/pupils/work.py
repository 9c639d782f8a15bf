"""The work that the pupils of one table wrote, and what a primary score means in it."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.work_summary import Task
from opora.exchange.pupils.missed_minimum import MissedMinimum
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.rules.about_pupils import (
    OWN_MINIMUM_APPLIED,
    OWN_SCALE_APPLIED,
    SCORE_ABOVE_MAXIMUM,
)
from opora.exchange.rules.rule import Remark
from opora.reference.mark_scale import MarkScale
from opora.reference.minimum import Minimum
from opora.reference.provenance import Provenance
from opora.reference.reference_tables import PACKAGED, ReferenceTables
from opora.reference.scale_library import why_no_mark
from opora.reference.underivable import Underivable


@dataclass(frozen=True)
class Work:
    """``stated_maximum`` is the greatest primary score as the file states it, if it does.

    ``minimum`` is the one by which ``below_minimum`` of the rows was told, if it was told by any;
    by a minimum that a territory has added the work tells it of its rows. ``tables`` are the dated
    ones by which scores are marked, ``tasks`` those of the work, where the file has them.
    """

    procedure: Procedure
    stated_maximum: int | None = None
    before_resits: bool | None = None
    minimum: Minimum | None = None
    tables: ReferenceTables = PACKAGED
    tasks: tuple[Task, ...] = ()
    _known: dict[int, int | Underivable] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def scale(self) -> MarkScale | None:
        """The dated scale of the work, ``None`` where none is known.

        A scale with another maximum than the file states is the scale of another work.
        """
        known = self.tables.scale_for(self.procedure)
        stated = self.stated_maximum
        return known if known and stated in (None, known.max_score) else None

    @cached_property
    def max_score(self) -> int | None:
        """The greatest primary score: as stated, else by the scale."""
        if self.stated_maximum is not None or self.scale is None:
            return self.stated_maximum
        return self.scale.max_score

    def checked(self, row: PupilRow) -> PupilRow:
        """The row; with an error, and then not counted, where its score cannot be."""
        if row.score is None or self.max_score is None or row.score <= self.max_score:
            return self._judged(row)
        remark = SCORE_ABOVE_MAXIMUM.remark(value=str(row.score), maximum=self.max_score)
        return replace(row, remarks=(*row.remarks, remark))

    def mark(self, row: PupilRow) -> int | None:
        """The mark of a counted row: as the file states it, else by the scale, ``None`` if neither.

        Where a file states who stayed below the minimum, no mark is derived beside it.
        """
        if row.mark is not None or not self.is_derived_for(row):
            return row.mark
        assert row.score is not None, "derived from a score only"
        mark = self._mark_of(row.score)
        return mark if isinstance(mark, int) else None

    def is_derived_for(self, row: PupilRow) -> bool:
        """Whether the mark comes from the scale and not from the file."""
        return (
            row.score is not None
            and row.mark is None
            and row.below_minimum is None
            and self.scale is not None
        )

    def why_unknown(self, row: PupilRow) -> str:
        """The sentence for a counted row whose mark is neither stated nor derived."""
        if self.procedure.kind is ProcedureKind.EGE:
            return self._why_no_minimum()
        if self.scale is None:
            return self.why_no_scale
        if row.score is None:
            return f"В строке {row.where.row} нет ни отметки, ни балла. Впишите отметку."
        mark = self._mark_of(row.score)
        assert isinstance(mark, Underivable), "a derived mark is known"
        return mark.reason

    @property
    def why_no_scale(self) -> str:
        """The sentence for a work that no dated scale fits."""
        known = self.tables.scale_for(self.procedure)
        if known is None:
            return why_no_mark(self.procedure)
        return (
            f"{self.procedure.title}: отметку вывести нельзя — в файле наибольший балл "
            f"{self.stated_maximum}, а по шкале {known.max_score}. Проверьте предмет, класс и год."
        )

    @property
    def provenance(self) -> str:
        """Where derived marks come from: «отметки по шкале: …», «» where there is no scale."""
        if self.scale is None:
            return ""
        owner = self.tables.scale_owner(self.procedure)
        which = f"своей шкале ({owner})" if owner else "шкале"
        return f"отметки по {which}: {_shown(self.scale.provenance)}"

    @property
    def minimum_provenance(self) -> str:
        """Which minimum was applied: «минимум 24 (тестовый балл): …», «» where none was."""
        least = self._applied_minimum
        if least is None:
            return ""
        owner = self.tables.minimum_owner(self.procedure)
        which = f"свой минимум ({owner})" if owner else "минимум"
        return f"{which} {least.value} ({least.measure.russian}): {_shown(least.provenance)}"

    def own_remarks(self, *, derived: bool = False, judged: bool = False) -> tuple[Remark, ...]:
        """What a reader should know where a territory's own entry told marks or who is below.

        ``derived`` says that marks come from the scale, ``judged`` that the minimum was applied.
        """
        remarks = []
        owner = self.tables.scale_owner(self.procedure)
        if derived and owner and self.scale:
            told = {"title": self.procedure.title, "source": self.scale.provenance.russian}
            remarks.append(OWN_SCALE_APPLIED.remark(value=owner, **told))
        owner, least = self.tables.minimum_owner(self.procedure), self._applied_minimum
        if judged and owner and least:
            told = {"title": self.procedure.title, "source": least.provenance.russian}
            about = f"{least.value} ({least.measure.russian})"
            remarks.append(OWN_MINIMUM_APPLIED.remark(value=owner, minimum=about, **told))
        return tuple(remarks)

    def _judged(self, row: PupilRow) -> PupilRow:
        """The row with what a territory's own minimum says of its score."""
        if row.below_minimum is not None or not self._own_minimum:
            return row
        return replace(row, below_minimum=self._missed.told(row.score, None, row.mark))

    @cached_property
    def _missed(self) -> MissedMinimum:
        return MissedMinimum.of(self.procedure, self.tables)

    @cached_property
    def _own_minimum(self) -> Minimum | None:
        return self.tables.own_minimum_for(self.procedure)

    @property
    def _applied_minimum(self) -> Minimum | None:
        return self.minimum or self._own_minimum

    def _why_no_minimum(self) -> str:
        if self.minimum is None:
            reason = "минимальный балл не известен, а чужой год или предмет не годится."
        else:
            reason = f"минимум — {self.minimum.measure.russian}, а в протоколе его нет."
        return f"{self.procedure.title}: {reason}"

    def _mark_of(self, score: int) -> int | Underivable:
        # A protocol holds tens of thousands of rows and a few dozen scores.
        assert self.scale, "asked for only where there is a scale"
        if score not in self._known:
            self._known[score] = self.scale.mark(score)
        return self._known[score]


def _shown(provenance: Provenance) -> str:
    """Source, years and status, and what should be known besides."""
    return "; ".join(part for part in (provenance.russian, provenance.note) if part)
