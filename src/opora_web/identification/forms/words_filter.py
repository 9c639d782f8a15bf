"""What the lists of runs and of lists are narrowed by."""

from collections.abc import Callable
from typing import TypeVar

from django import forms

from opora_web.assessment.forms.choices import words_field
from opora_web.registry.models import OfTerritoryQuerySet

Rows = TypeVar("Rows", bound=OfTerritoryQuerySet)


class WordsFilter(forms.Form):
    """Words alone; which tab is open, the address says."""

    def __init__(self, *arguments: object, placeholder: str, **options: object) -> None:
        """``placeholder`` says what the words are sought in."""
        super().__init__(*arguments, **options)
        self.fields["words"] = words_field(placeholder)
        self.is_valid()

    @property
    def words(self) -> str:
        """What is sought; nothing where too much was given."""
        return self.cleaned_data.get("words", "")

    def narrowed(self, rows: Rows, found: Callable[[Rows, str], Rows]) -> Rows:
        """The rows that are asked for; all where nothing is."""
        return found(rows, self.words) if self.words else rows
