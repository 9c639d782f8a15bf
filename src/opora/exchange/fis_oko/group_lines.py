"""The groups of a report in their order: each school with the territory it stands under."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opora.exchange.fis_oko.group_name import GroupLevel, GroupName, group_name
from opora.exchange.row_taken import SchoolMention
from opora.exchange.rules.about_fis_oko import (
    BAD_LOGIN_OF_GROUP,
    SCHOOL_WITHOUT_LOGIN,
    TAKEN_FOR_TERRITORY,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import SheetRow

_LOGIN = "логин ФИС ОКО, например «edu123456»"


@dataclass(frozen=True)
class GroupLine:
    """A row that names a group; ``school`` only for a school that can be told.

    ``remarks`` are about the name.
    """

    row: SheetRow
    name: str
    level: GroupLevel
    school: SchoolMention | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def is_school(self) -> bool:
        """Whether the row is there for the result of a school."""
        return self.level is GroupLevel.SCHOOL


def group_lines(rows: Sequence[SheetRow], names: Sequence[str]) -> Iterator[GroupLine]:
    """The groups that rows name; ``names`` are the cells with the names."""
    groups = [group_name(text) for text in names]
    region = municipality = ""
    for row, group, level in zip(rows, groups, _levels(groups), strict=True):
        if level in (GroupLevel.WHOLE, GroupLevel.REGION):
            region, municipality = group.name if level is GroupLevel.REGION else "", ""
        if level is GroupLevel.MUNICIPALITY:
            municipality = group.name
        if level is GroupLevel.SCHOOL:
            yield _school_line(row, group, municipality, region)
        else:
            doubts = (TAKEN_FOR_TERRITORY.remark(value=group.name),) if group.is_guessed else ()
            yield GroupLine(row, group.name, level, remarks=doubts)


def _school_line(row: SheetRow, group: GroupName, municipality: str, region: str) -> GroupLine:
    if group.spoiled_code:
        remark = BAD_LOGIN_OF_GROUP.remark(value=group.spoiled_code, expected=_LOGIN)
        return GroupLine(row, group.name, GroupLevel.SCHOOL, remarks=(remark,))
    mention = SchoolMention(group.name, municipality, region, code=group.login)
    doubts = () if group.login else (SCHOOL_WITHOUT_LOGIN.remark(value=group.name),)
    return GroupLine(row, group.name, GroupLevel.SCHOOL, mention, doubts)


def _levels(groups: Sequence[GroupName]) -> Iterator[GroupLevel]:
    """The level of each group; the place of a territory tells what its name leaves open.

    A territory right above schools is their municipality. Another one is the region if none came
    before it, else a municipality without schools.
    """
    seen_region = False
    for place, group in enumerate(groups):
        level = group.level
        if level is GroupLevel.TERRITORY:
            following = groups[place + 1].level if place + 1 < len(groups) else None
            above_schools = following is GroupLevel.SCHOOL
            is_part = above_schools or seen_region
            level = GroupLevel.MUNICIPALITY if is_part else GroupLevel.REGION
        seen_region = seen_region or level is GroupLevel.REGION
        yield level
