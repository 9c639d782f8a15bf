"""The interval of a mean score."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from opora.statistics.student_quantile import student_quantile


@dataclass(frozen=True)
class MeanInterval:
    """The mean of the scores and the ends of its interval, in points."""

    mean: Fraction
    lower: float
    upper: float
    participants: int


def mean_interval(times: Mapping[int, int], confidence: float = 0.95) -> MeanInterval | None:
    """Interval for the mean by how many pupils have each score; ``None`` below two pupils.

    Student's: mean ± t·s/√n with s² = Σ(x − mean)²/(n − 1) («Student», «The probable error of a
    mean», Biometrika 6, 1908). The official method says «95 % interval of the mean» and no
    formula; the normal interval is too narrow for a class of ten and would mark schools by chance.
    For a region both are the same.
    """
    participants = sum(times.values())
    if participants < 2:  # noqa: PLR2004  # a spread needs two
        return None
    mean = Fraction(sum(score * pupils for score, pupils in times.items()), participants)
    squares = sum((score - mean) ** 2 * pupils for score, pupils in times.items())
    error = sqrt(squares / (participants - 1) / participants)
    half = student_quantile(confidence, participants - 1) * error
    return MeanInterval(mean, float(mean) - half, float(mean) + half, participants)
