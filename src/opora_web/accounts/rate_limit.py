"""How often somebody may do something: counted in the cache of the office, in steps of time."""

from time import time

from django.core.cache import cache


def within_limit(what: str, who: str, *, at_most: int, seconds: int) -> bool:
    """Count one more time and say whether it is still allowed.

    A step of time begins for everybody at once, so nobody waits longer than one. Two requests at
    the same instant may be counted as one: the limit stops floods, it is no price list.
    """
    key = f"{what}:{who}:{int(time()) // seconds}"
    times: int = cache.get(key, 0) + 1
    cache.set(key, times, timeout=seconds)
    return times <= at_most
