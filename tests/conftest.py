"""Settings that every test shares: how long Hypothesis searches and when it may surprise us."""

import os

from hypothesis import settings

# No deadline: a laptop under load must not turn a right answer red.
# In CI the same examples every time: a submission is not judged by luck. At home the search is
# free, and what it finds is written down as an ordinary example.
settings.register_profile("home", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "home")


def pytest_addoption(parser):
    """``make pictures`` is the suite of the pictures with this option."""
    parser.addoption(
        "--write-pictures",
        action="store_true",
        help="make the pictures of the README anew before comparing them",
    )
