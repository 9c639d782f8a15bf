"""Settings of the processes that tests start: those of the office, and the jobs of the tests."""

from opora_web.config.settings import *  # noqa: F403  # the settings themselves are what is tried

INSTALLED_APPS += ["tests.office.jobs.sample"]  # noqa: F405  # it comes from the star above

# A test does not wait a minute to believe a death.
JOB_HEARTBEAT_SECONDS = 0.3
JOB_DEAD_AFTER_SECONDS = 2
JOB_HOUSEKEEPING_SECONDS = 0.5
