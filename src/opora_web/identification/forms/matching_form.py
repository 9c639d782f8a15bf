"""Which school a line of a paper means."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from opora_web.identification.matched_entries import SchoolsOfTerritory
from opora_web.identification.models import ListEntry
from opora_web.registry.models import School

_NONE = "none"


class MatchingForm(forms.Form):
    """A question for each line; an answer that is left out leaves the line waiting."""

    def __init__(
        self,
        *arguments: Any,
        entries: Iterable[ListEntry],
        known: SchoolsOfTerritory,
        schools: Sequence[School],
        **options: Any,
    ) -> None:
        """Offer schools that are called alike, with the reason, then all others."""
        super().__init__(*arguments, **options)
        self.entries = {f"entry-{entry.pk}": entry for entry in entries}
        self.schools = {str(school.pk): school for school in schools}
        everybody = [(key, school.name) for key, school in self.schools.items()]
        for name, entry in self.entries.items():
            proposed = known.proposals(
                entry.printed_name, entry.printed_code, entry.printed_municipality
            )
            alike = [(str(one.school.pk), f"{one.school.name}: {one.reason}") for one in proposed]
            self.fields[name] = forms.ChoiceField(
                label=f"Какая это школа: {entry.printed_name}",
                choices=[
                    ("", "решить позже"),
                    *([("Похожие", alike)] if alike else []),
                    (_NONE, "в реестре такой школы нет, оставить как напечатано"),
                    ("Все школы", everybody),
                ],
                initial=entry.school_id or "",
                required=False,
            )

    def decided(self) -> Iterable[tuple[ListEntry, School | None]]:
        """The lines about which something was said."""
        for name, entry in self.entries.items():
            answer = self.cleaned_data[name]
            if answer:
                yield entry, self.schools.get(answer)
