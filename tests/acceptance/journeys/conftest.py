"""A real office with a demonstration of its own, and the people who work in it."""

import os

import pytest
from tests.acceptance.journeys.hands import Keyboard, Mouse, Phone
from tests.acceptance.journeys.open_office import open_office
from tests.acceptance.journeys.people import People


@pytest.fixture(params=[Mouse, Keyboard, Phone], ids=lambda hand: hand.name)
def hand(request):
    """The way of acting."""
    return request.param


@pytest.fixture
def office_address(tmp_path):
    """An office of this test alone."""
    with open_office(tmp_path) as address:
        yield address


@pytest.fixture
def people(browser, office_address, hand):
    """Each of them at a window of their own."""
    with People(browser, office_address, hand, os.environ.get("OPORA_SCREENS")) as them:
        yield them
