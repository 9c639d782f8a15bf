"""A received list under the names that people decided on."""

from dataclasses import replace

from opora.domain.received_list import ReceivedEntry, ReceivedList
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.row_taken import SchoolMention


def with_decided_names(paper: ReceivedList, decisions: NameDecisions) -> ReceivedList:
    """Every entry under its right name; the printed spelling is kept beside it."""
    return replace(paper, entries=tuple(_decided(entry, decisions) for entry in paper.entries))


def _decided(entry: ReceivedEntry, decisions: NameDecisions) -> ReceivedEntry:
    mention = SchoolMention(name=entry.name, municipality=entry.municipality, code=entry.code)
    decision = decisions.answer_to(mention)
    if decision is None:
        return entry
    right = decision.applied(mention)
    return replace(
        entry, name=right.name, code=right.code, as_printed=entry.as_printed or entry.name
    )
