"""Kinds of school as their names tell them."""

from enum import StrEnum


class NameKind(StrEnum):
    """Kind of school as far as its name says it."""

    SCHOOL = "school"
    SECONDARY = "secondary"
    BASIC = "basic"
    PRIMARY = "primary"
    GYMNASIUM = "gymnasium"
    LYCEUM = "lyceum"
    BOARDING = "boarding"
    CENTRE = "centre"
    EVENING = "evening"
    SPECIAL = "special"
