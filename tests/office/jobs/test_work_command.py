"""`opora-office work` stops at a polite signal."""

import signal
from unittest.mock import patch

import pytest
from django.core.management import call_command

from opora_web.jobs.job_thread import JobThread
from opora_web.jobs.management.commands import work


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_sets_the_stop(sign):
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}

    def work_until(stopping, executor):
        assert isinstance(executor, JobThread)
        assert not stopping.is_set()
        signal.raise_signal(sign)
        assert stopping.is_set()

    try:
        with patch.object(work, "work_until", side_effect=work_until) as called:
            call_command("work")
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
    assert called.call_count == 1
