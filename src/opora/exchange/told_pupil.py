"""A pupil as a result counts him: what is left of a row once it is accounted for."""

from typing import NamedTuple


class ToldPupil(NamedTuple):
    """One pupil of one result; no name, and the code lives for one year.

    ``mark`` is the mark of the work, stated or by a dated scale; ``below_minimum`` is told where
    there are no marks. An absent pupil is no participant and has neither.
    """

    code: str
    attended: bool
    score: int | None = None
    mark: int | None = None
    below_minimum: bool | None = None
