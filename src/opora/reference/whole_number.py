"""Whole numbers of a dated table."""


def whole_number(value: object) -> int:
    """The number as it stands; ValueError for a fraction, a text or a yes, which int() takes."""
    if type(value) is not int:
        raise ValueError(value)
    return value
