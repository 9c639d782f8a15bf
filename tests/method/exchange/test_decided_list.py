"""Received lists under decided names."""

from opora.domain.received_list import ListPlace, ReceivedEntry, ReceivedList
from opora.exchange.decisions.name_decision import NameDecision
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.lists.decided_list import with_decided_names
from opora.exchange.where import Where

DECISIONS = NameDecisions(
    (
        NameDecision(
            Where("names.csv", "", 2),
            "БСШ № 3",
            "Богучанская СШ № 3",
            who="Р. С. Ельцов",
            why="устав",
            code="101",
        ),
    )
)


def test_the_printed_spelling_is_kept_beside_the_right_name() -> None:
    paper = ReceivedList("Список", (ReceivedEntry("БСШ №3", ListPlace.RISK_ZONE, category="а"),))
    (entry,) = with_decided_names(paper, DECISIONS).entries
    assert (entry.name, entry.code, entry.as_printed) == ("Богучанская СШ № 3", "101", "БСШ №3")
    assert (entry.place, entry.category) == (ListPlace.RISK_ZONE, "а")


def test_other_entries_stay_as_they_are() -> None:
    paper = ReceivedList("Список", (ReceivedEntry("Кежекская школа"),))
    assert with_decided_names(paper, DECISIONS) == paper
