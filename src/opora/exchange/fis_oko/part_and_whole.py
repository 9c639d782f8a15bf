"""Whether the parts of a territory add up to it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from opora.exchange.fis_oko.group_name import GroupLevel
from opora.exchange.rules.about_fis_oko import PART_IS_NOT_WHOLE
from opora.exchange.rules.rule import Remark
from opora.language.numbers import grouped

_PART_OF = {
    GroupLevel.WHOLE: GroupLevel.REGION,
    GroupLevel.REGION: GroupLevel.MUNICIPALITY,
    GroupLevel.MUNICIPALITY: GroupLevel.SCHOOL,
}
_CALLED = {
    GroupLevel.REGION: "регионов",
    GroupLevel.MUNICIPALITY: "муниципалитетов",
    GroupLevel.SCHOOL: "школ",
}


@dataclass(frozen=True)
class CountedGroup:
    """A group with its participants and, where the report has the column, its schools."""

    row: int
    name: str
    level: GroupLevel
    participants: int | None
    schools: int | None = None


def unequal_wholes(groups: Sequence[CountedGroup]) -> Mapping[int, Remark]:
    """A remark by row for each territory whose parts in the file do not add up to it.

    A report downloaded for one municipality shows the region with all its pupils above it, so
    there too many pupils are a contradiction and too few are not; unless the file holds several
    municipalities, or as many schools as the region says it has.
    """
    told = {}
    for place, whole in enumerate(groups):
        following = (groups[after] for after in range(place + 1, len(groups)))
        parts = list(_parts(following, whole.level))
        counts = [part.participants for part in parts if part.participants is not None]
        if whole.participants is None or not parts or len(counts) < len(parts):
            continue
        total = sum(counts)
        is_short = total < whole.participants and _should_be_all(whole, parts)
        if is_short or total > whole.participants:
            told[whole.row] = PART_IS_NOT_WHOLE.remark(
                value=whole.name,
                whole=grouped(whole.participants),
                parts=_CALLED[_PART_OF[whole.level]],
                total=grouped(total),
                rows=len(parts),
            )
    return told


def _parts(following: Iterable[CountedGroup], level: GroupLevel) -> Iterator[CountedGroup]:
    """The groups one step below, up to the next group that is not below."""
    part = _PART_OF.get(level)
    for group in following:
        if part is None or not _is_below(group.level, level):
            return
        if group.level is part:
            yield group


def _is_below(level: GroupLevel, above: GroupLevel) -> bool:
    order = list(GroupLevel)
    return order.index(level) > order.index(above)


def _should_be_all(whole: CountedGroup, parts: Sequence[CountedGroup]) -> bool:
    if whole.level is GroupLevel.MUNICIPALITY:
        return True
    known = [part.schools for part in parts if part.schools is not None]
    if whole.schools is not None and len(known) == len(parts):
        return sum(known) == whole.schools
    return len(parts) > 1
