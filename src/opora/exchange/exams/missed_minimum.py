"""Whether a participant of an exam without a mark missed the minimum."""

from functools import lru_cache

from opora.domain.procedure import Procedure
from opora.reference.measure import Measure
from opora.reference.minimum_library import minimum_for
from opora.reference.scale_library import scale_for


# A protocol holds tens of thousands of rows and a few dozen results.
@lru_cache(maxsize=10_000)
def below_minimum(
    procedure: Procedure, primary: int | None, test: int | None, mark: int | None
) -> bool | None:
    """What the dated minimum says of a result; ``None`` where a mark says it, or nothing does.

    Where a scale leaves two marks open, both of them may still be passing ones: then the mark
    stays unknown and the minimum answers.
    """
    if mark is not None or _is_derivable(procedure, primary):
        return None
    minimum = minimum_for(procedure)
    result = {Measure.TEST_SCORE: test, Measure.PRIMARY_SCORE: primary}.get(
        minimum.measure if minimum else Measure.MARK
    )
    if minimum is None or result is None:
        return None
    if minimum.max_score is not None and result > minimum.max_score:
        return None
    is_missed = minimum.is_missed(result)
    return is_missed if isinstance(is_missed, bool) else None


def _is_derivable(procedure: Procedure, primary: int | None) -> bool:
    scale = scale_for(procedure)
    if scale is None or primary is None or primary > scale.max_score:
        return False
    return isinstance(scale.mark(primary), int)
