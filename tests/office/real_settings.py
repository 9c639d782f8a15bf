"""Settings of the processes that tests start: those of the office, and the jobs of the tests."""

from opora_web.config.settings import *  # noqa: F403  # the settings themselves are what is tried
