"""Enumerations in running text: «Кикино, Головинщино и Покровская Арчада»."""

from collections.abc import Sequence


def joined(items: Sequence[str], last: str = " и ") -> str:
    """Commas between the items and `last` before the last one; no items give an empty string."""
    if len(items) < 2:  # noqa: PLR2004 — two is what makes a pair
        return "".join(items)
    return f"{', '.join(items[:-1])}{last}{items[-1]}"
