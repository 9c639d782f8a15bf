"""Whether a participant without a mark missed the minimum."""

from dataclasses import dataclass, field

from opora.domain.procedure import Procedure
from opora.reference.mark_scale import MarkScale
from opora.reference.measure import Measure
from opora.reference.minimum import Minimum
from opora.reference.reference_tables import ReferenceTables

Result = tuple[int | None, int | None]


@dataclass(frozen=True)
class MissedMinimum:
    """What the dated minimum of one work says of results; ``scale`` is the one that gives marks."""

    procedure: Procedure
    scale: MarkScale | None
    minimum: Minimum | None
    _known: dict[Result, bool | None] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, procedure: Procedure, tables: ReferenceTables) -> "MissedMinimum":
        """The minimum of the work.

        A minimum that a territory has added beats a packaged scale whose «3» begins elsewhere: then
        the scale gives no marks. Where both come from territories, the scale tells more.
        """
        scale, own = tables.scale_for(procedure), tables.own_minimum_for(procedure)
        contradicts = bool(scale and own and own.value != scale.bands[1].lowest)
        if contradicts and not tables.scale_owner(procedure):
            scale = None
        return cls(procedure, scale, tables.minimum_for(procedure))

    def told(self, primary: int | None, test: int | None, mark: int | None) -> bool | None:
        """What the minimum says of a result; ``None`` where a mark says it, or nothing does.

        Where a scale leaves two marks open, both of them may still be passing ones: then the mark
        stays unknown and the minimum answers.
        """
        if mark is not None:
            return None
        # A protocol holds tens of thousands of rows and a few dozen results.
        result = (primary, test)
        if result not in self._known:
            self._known[result] = self._told(primary, test)
        return self._known[result]

    def _told(self, primary: int | None, test: int | None) -> bool | None:
        minimum = self.minimum
        if minimum is None or self._is_derivable(primary):
            return None
        result = {Measure.TEST_SCORE: test, Measure.PRIMARY_SCORE: primary}.get(minimum.measure)
        if result is None:
            return None
        if minimum.max_score is not None and result > minimum.max_score:
            return None
        is_missed = minimum.is_missed(result)
        return is_missed if isinstance(is_missed, bool) else None

    def _is_derivable(self, primary: int | None) -> bool:
        if self.scale is None or primary is None or primary > self.scale.max_score:
            return False
        return isinstance(self.scale.mark(primary), int)
