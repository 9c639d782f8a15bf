"""Criteria evaluated by trying everything: slow, obvious, and written from the wording alone.

A school's year is a dictionary {procedure name: (low, participants)}; unknown counts are ``None``.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from math import comb

Counts = tuple[int, int]
YearOfSchool = dict[str, Counts | None]


def is_met(years: list[YearOfSchool], criterion: dict) -> bool:
    """``criterion``: at_least, over (total, last-year, each-year), same, threshold; no unknowns."""
    low = [
        {
            name
            for name, counts in year.items()
            if counts[1] > 0 and Fraction(*counts) >= criterion["threshold"]
        }
        for year in years
    ]
    k = criterion["at_least"]
    if criterion["same"]:
        names = set().union(*low)
        if criterion["over"] == "each-year":
            return any(all(name in of_year for of_year in low) for name in names)
        if criterion["over"] == "last-year":
            return any((name in low[-1]) >= k for name in names)
        return any(sum(name in of_year for of_year in low) >= k for name in names)
    if criterion["over"] == "each-year":
        return all(len(of_year) >= k for of_year in low)
    if criterion["over"] == "last-year":
        return len(low[-1]) >= k
    return sum(len(of_year) for of_year in low) >= k


def finding(years: list[YearOfSchool], criterion: dict) -> str:
    """«met» in every possible completion of the missing data, in none, or undecidable."""
    answers = {is_met(completed, criterion) for completed in completions(years, criterion)}
    if len(answers) == 2:
        return "undecidable"
    return "met" if answers == {True} else "not_met"


def completions(years: list[YearOfSchool], criterion: dict) -> Iterator[list[YearOfSchool]]:
    """Every way in which unknown results and years without data could have been."""
    known_names = sorted({name for year in years for name in year})
    strangers = [f"stranger {i}" for i in range(criterion["at_least"])]
    options = []
    for year in years:
        if year:
            holes = [name for name, counts in year.items() if counts is None]
            options.append(
                [
                    {**year, **dict(zip(holes, filled, strict=True))}
                    for filled in product([(0, 10), (10, 10)], repeat=len(holes))
                ]
            )
        else:
            names = known_names + strangers
            options.append(
                [
                    dict(zip(names, filled, strict=True))
                    for filled in product([(0, 10), (10, 10)], repeat=len(names))
                ]
            )
    for chosen in product(*options):
        yield list(chosen)


def turnouts(years: list[YearOfSchool]) -> Iterator[list[YearOfSchool]]:
    """Every way in which the counted pupils could have done; unknown results stay not low."""
    options = []
    for year in years:
        of_year = []
        for name, counts in year.items():
            if counts is None:
                of_year.append([(name, (0, 10))])
            else:
                of_year.append([(name, (low, counts[1])) for low in range(counts[1] + 1)])
        options.append([dict(chosen) for chosen in product(*of_year)])
    for chosen in product(*options):
        yield list(chosen)


def fewest_pupils(years: list[YearOfSchool], criteria: list[dict]) -> int | None:
    """The smallest number of pupils whose other results give the other verdict."""
    known = [{name: counts or (0, 10) for name, counts in year.items()} for year in years]
    listed = any(is_met(known, criterion) for criterion in criteria)
    costs = [
        sum(
            abs(counts[0] - known[index][name][0])
            for index, year in enumerate(turnout)
            for name, counts in year.items()
        )
        for turnout in turnouts(years)
        if any(is_met(turnout, criterion) for criterion in criteria) != listed
    ]
    return min(costs, default=None)


def chance(years: list[YearOfSchool], criteria: list[dict], rate: Fraction) -> Fraction:
    """The summed probability of every turnout that would be listed."""
    total = Fraction(0)
    for turnout in turnouts(years):
        if any(is_met(turnout, criterion) for criterion in criteria):
            weight = Fraction(1)
            for index, year in enumerate(turnout):
                for name, (low, n) in year.items():
                    if years[index][name] is not None:
                        weight *= comb(n, low) * rate**low * (1 - rate) ** (n - low)
            total += weight
    return total
