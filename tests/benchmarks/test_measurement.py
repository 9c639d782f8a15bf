"""A limit is relative to the peer and is kept at equality."""

import pytest
from benchmarks.measurement import Measurement, OverPeer, PrintedOnly, TimesPeer


def measured(seconds, limit):
    return Measurement("ours", "theirs", seconds, peer_seconds=0.5, limit=limit)


@pytest.mark.parametrize(("seconds", "kept"), [(0.6, True), (0.75, True), (0.76, False)])
def test_time_over_the_peer(seconds, kept):
    assert measured(seconds, OverPeer(0.25)).keeps_limit is kept


@pytest.mark.parametrize(("seconds", "kept"), [(0.4, True), (1.0, True), (1.01, False)])
def test_times_of_the_peer(seconds, kept):
    assert measured(seconds, TimesPeer(2)).keeps_limit is kept


def test_what_is_printed_only_breaks_no_limit():
    assert measured(1000.0, PrintedOnly()).keeps_limit


def test_the_ratio_is_ours_to_theirs():
    assert measured(1.5, TimesPeer(2)).ratio == 3


@pytest.mark.parametrize(("seconds", "peer_seconds"), [(0, 1), (1, 0), (-1, 1)])
def test_a_time_that_no_clock_shows_is_refused(seconds, peer_seconds):
    with pytest.raises(ValueError, match="above zero"):
        Measurement("ours", "theirs", seconds, peer_seconds, OverPeer(1))
