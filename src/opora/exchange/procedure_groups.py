"""Results of one school in one procedure, wherever and however often they were written."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from opora.domain.procedure import ProcedureIdentity
from opora.domain.school import School
from opora.domain.season import Season
from opora.exchange.row_taken import ReadResult, SchoolMention

_Variant = tuple[Season | None, bool | None]
_Held = tuple[str, int, ProcedureIdentity]


def grouped_results(
    results: Iterable[ReadResult], schools: Mapping[SchoolMention, School]
) -> tuple[tuple[ReadResult, ...], ...]:
    """Groups in reading order; each is one school × procedure.

    A row that leaves out the season or says nothing of resits joins the row that states the
    season and «before the resits»: counted beside it, one low result would be two. An unmarked
    result never joins one after the resits: it is taken for a result before them.
    """
    held: dict[_Held, list[ReadResult]] = defaultdict(list)
    for one in results:
        procedure = one.procedure
        held[schools[one.school].code, procedure.year, procedure.identity].append(one)
    return tuple(group for same in held.values() for group in _by_variant(same))


def _by_variant(same: Sequence[ReadResult]) -> Iterable[tuple[ReadResult, ...]]:
    variants = list(dict.fromkeys(_variant(one) for one in same))
    groups: dict[_Variant, list[ReadResult]] = defaultdict(list)
    for one in same:
        groups[_joined(_variant(one), variants)].append(one)
    return (tuple(group) for group in groups.values())


def _variant(one: ReadResult) -> _Variant:
    return one.procedure.season, one.before_resits


def _joined(own: _Variant, variants: Sequence[_Variant]) -> _Variant:
    fuller = [other for other in variants if _says_more(other, own)]
    fullest = [one for one in fuller if not any(_says_more(two, one) for two in fuller)]
    return fullest[0] if len(fullest) == 1 else own


def _says_more(fuller: _Variant, own: _Variant) -> bool:
    (season, resits), (own_season, own_resits) = fuller, own
    same_season = own_season in (None, season)
    same_resits = own_resits == resits or (own_resits is None and resits is True)
    return fuller != own and same_season and same_resits
