"""The work that the pupils of one table wrote, and what a primary score means in it."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.rules.about_pupils import SCORE_ABOVE_MAXIMUM
from opora.reference.mark_scale import MarkScale
from opora.reference.minimum import Minimum
from opora.reference.provenance import Provenance
from opora.reference.scale_library import scale_for, why_no_mark
from opora.reference.underivable import Underivable


@dataclass(frozen=True)
class Work:
    """``stated_maximum`` is the greatest primary score as the file states it, if it does.

    ``minimum`` is the one by which ``below_minimum`` of the rows was told, if it was told by any.
    """

    procedure: Procedure
    stated_maximum: int | None = None
    before_resits: bool | None = None
    minimum: Minimum | None = None
    _known: dict[int, int | Underivable] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def scale(self) -> MarkScale | None:
        """The dated scale of the work, ``None`` where none is known."""
        return scale_for(self.procedure)

    @property
    def max_score(self) -> int | None:
        """The greatest primary score: as stated, else by the scale."""
        if self.stated_maximum is not None or self.scale is None:
            return self.stated_maximum
        return self.scale.max_score

    def marked(self, row: PupilRow) -> PupilRow:
        """The row with the mark of its score where the file states none.

        A score that cannot be is remarked, and then the row is not counted.
        """
        if row.score is None:
            return row
        if self.max_score is not None and row.score > self.max_score:
            remark = SCORE_ABOVE_MAXIMUM.remark(value=str(row.score), maximum=self.max_score)
            return replace(row, remarks=(*row.remarks, remark))
        if not self._is_derived_for(row):
            return row
        mark = self._mark_of(row.score)
        return replace(row, mark=mark, mark_is_derived=True) if isinstance(mark, int) else row

    def why_unknown(self, row: PupilRow) -> str:
        """The sentence for a row whose mark is neither stated nor derived."""
        if self.procedure.kind is ProcedureKind.EGE:
            return self._why_no_minimum()
        if self.scale is None:
            return why_no_mark(self.procedure)
        assert row.score is not None, "a counted row without a mark has a score"
        mark = self._mark_of(row.score)
        assert isinstance(mark, Underivable), "a derived mark is known"
        return mark.reason

    @property
    def provenance(self) -> str:
        """Where derived marks come from: «отметки по шкале: …», «» where there is no scale."""
        return f"отметки по шкале: {_shown(self.scale.provenance)}" if self.scale else ""

    @property
    def minimum_provenance(self) -> str:
        """Which minimum was applied: «минимум 24 (тестовый балл): …», «» where none was."""
        least = self.minimum
        if least is None:
            return ""
        return f"минимум {least.value} ({least.measure.russian}): {_shown(least.provenance)}"

    def _why_no_minimum(self) -> str:
        if self.minimum is None:
            reason = "минимальный балл не известен, а чужой год или предмет не годится."
        else:
            reason = f"минимум — {self.minimum.measure.russian}, а в протоколе его нет."
        return f"{self.procedure.title}: {reason}"

    def _is_derived_for(self, row: PupilRow) -> bool:
        return self.scale is not None and row.mark is None and row.below_minimum is None

    def _mark_of(self, score: int) -> int | Underivable:
        # A protocol holds tens of thousands of rows and a few dozen scores.
        assert self.scale, "asked for only where there is a scale"
        if score not in self._known:
            self._known[score] = self.scale.mark(score)
        return self._known[score]


def _shown(provenance: Provenance) -> str:
    """Source, years and status, and what should be known besides."""
    return "; ".join(part for part in (provenance.russian, provenance.note) if part)
