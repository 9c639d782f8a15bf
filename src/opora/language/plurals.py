"""Agreement of a Russian noun with a whole number.

Source of the rule: Розенталь Д. Э. «Справочник по правописанию и стилистике»: the last two digits
decide; 11–14 take the form of «много».
"""

from opora.language.numbers import grouped
from opora.language.spaces import NO_BREAK_SPACE


def plural_form(n: int, one: str, few: str, many: str) -> str:
    """The noun alone, for 22 schools «школы». The sign of n is ignored."""
    tens, units = divmod(abs(n) % 100, 10)
    if tens == 1:
        return many
    if units == 1:
        return one
    return few if units in {2, 3, 4} else many


def counted(n: int, one: str, few: str, many: str) -> str:
    """The number and the noun, never torn apart by a line break: «5 школ», «6 517 результатов»."""
    return f"{grouped(n)}{NO_BREAK_SPACE}{plural_form(n, one, few, many)}"
