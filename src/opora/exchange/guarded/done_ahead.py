"""Work done by threads ahead of the one who takes the results, in the order of the items."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def done_ahead(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    workers: int,
    stop: Callable[[], None],
) -> Generator[Result, None, None]:
    """The results, while ``workers`` threads work on the items that follow.

    Items are taken no further than ``workers`` ahead, so that results do not heap up before a
    slow taker. When the taker goes away or is interrupted, items that wait are left, and ``stop``
    must end the work that is begun: the threads are waited for.
    """
    threads = ThreadPoolExecutor(workers)
    begun: deque[Future[Result]] = deque()
    try:
        for item in items:
            begun.append(threads.submit(work, item))
            if len(begun) > workers:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        stop()
        threads.shutdown()
