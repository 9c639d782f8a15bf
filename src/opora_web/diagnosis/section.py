"""One part of diagnosis, as its first page offers it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Section:
    """``told`` says in a sentence what is done there; ``allowed`` takes the signed-in user."""

    title: str
    told: str
    icon: str
    url_name: str
    allowed: Callable[[Any], bool]
