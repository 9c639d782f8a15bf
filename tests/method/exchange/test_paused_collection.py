"""The collector rests while files are read, and only then."""

import gc

import pytest

from opora.exchange.paused_collection import paused_collection


def test_it_rests_and_goes_on():
    with paused_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_failure():
    with pytest.raises(ValueError, match="x"), paused_collection():
        raise ValueError("x")
    assert gc.isenabled()


def test_who_had_paused_it_before_finds_it_paused():
    gc.disable()
    try:
        with paused_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
