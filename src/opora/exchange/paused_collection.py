"""The collector of reference cycles, paused while a hundred thousand rows come to be."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collection() -> Iterator[None]:
    """Pause the collector, and let it go on afterwards if it was at work.

    Reading makes values that refer to one another in one direction only and are all kept, so that
    there is nothing to collect; to look for it again and again took two fifths of the time of the
    four protocols of grade 5. Memory is freed by counting references as ever.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()
