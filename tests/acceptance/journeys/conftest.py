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


@pytest.fixture(scope="session")
def shared_address(tmp_path_factory):
    """One office for journeys that work in a municipality of their own each."""
    with open_office(tmp_path_factory.mktemp("office")) as address:
        yield address


@pytest.fixture
def desks(browser, shared_address):
    """Those who work at a desk."""
    with People(browser, shared_address, Mouse, os.environ.get("OPORA_SCREENS")) as them:
        yield them


@pytest.fixture
def phones(browser, shared_address):
    """Those who have a phone in their hand."""
    with People(browser, shared_address, Phone, os.environ.get("OPORA_SCREENS")) as them:
        yield them
