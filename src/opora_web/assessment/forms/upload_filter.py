"""What the list of uploads is narrowed by."""

from django import forms

from opora_web.assessment.forms.choices import words_field
from opora_web.assessment.found_by_words import uploads_found
from opora_web.registry.models import OfTerritoryQuerySet


class UploadFilter(forms.Form):
    """Number, name of a file, territory, person."""

    words = words_field("номер, файл, кто загрузил")

    def narrowed(self, uploads: OfTerritoryQuerySet) -> OfTerritoryQuerySet:
        """Those that are asked for; all where nothing is."""
        self.is_valid()
        return uploads_found(uploads, self.cleaned_data.get("words", ""))
