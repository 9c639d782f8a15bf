"""The year of a project as a list prints it."""

import re

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def cohort_year(printed: str) -> int | None:
    """«2022», «2022 год»; nothing where no year or more than one stands."""
    years = set(_YEAR.findall(printed))
    return int(years.pop()) if len(years) == 1 else None
