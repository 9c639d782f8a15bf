"""What texts mean, worked out once for each."""

from collections.abc import Callable, Hashable
from typing import TypeVar

Text = TypeVar("Text", bound=Hashable)
Meaning = TypeVar("Meaning")


class KnownTexts(dict[Text, Meaning]):
    """Text → meaning, remembered.

    A protocol holds half a million cells and a few hundred different texts: to look one up costs a
    fraction of working it out. A dict and no ``lru_cache``: a hit is a plain subscription.
    """

    def __init__(self, meaning: Callable[[Text], Meaning]) -> None:
        """Remember nothing yet; ``meaning`` works out a text met for the first time."""
        super().__init__()
        self._meaning = meaning

    def __missing__(self, text: Text) -> Meaning:
        """Work it out and remember."""
        meaning = self[text] = self._meaning(text)
        return meaning
