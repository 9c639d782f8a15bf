"""What a list is asked: of what run, until when, why."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone

from opora.domain.school_year import SchoolYear
from opora_web.identification.forms.received_list_form import FIRST_YEAR, LAST_YEAR
from opora_web.identification.models import Run
from opora_web.identification.readings import readings_of
from opora_web.registry.forms.fields import DayField

_WEEKS_TO_ANSWER = 2


def _suggested_deadline() -> Any:
    return timezone.localdate() + timedelta(weeks=_WEEKS_TO_ANSWER)


class DeadlineForm(forms.Form):
    """Until when schools answer."""

    objections_until = DayField(
        label="Школы отвечают и возражают по", initial=_suggested_deadline, help_text="включительно"
    )


class ReasonForm(forms.Form):
    """Why something is done."""

    because = forms.CharField(label="Почему", max_length=500, widget=forms.Textarea({"rows": 3}))


class RunReadingField(forms.ChoiceField):
    """A reading of a run: «5:last-year»."""

    def offer(self, runs: Iterable[Run]) -> None:
        """Let a person choose among the readings of these."""
        readings = [(run, readings_of(run)) for run in runs]
        self.known = {f"{run.pk}:{name}": (run, name) for run, named in readings for name in named}
        self.choices = [
            (
                f"{SchoolYear(run.year)}: {run}",
                [(f"{run.pk}:{name}", title) for name, title in named.items()],
            )
            for run, named in readings
        ]

    def clean(self, value: Any) -> Any:
        """The run and the name of the reading."""
        return self.known.get(super().clean(value))


class ComputedListForm(forms.Form):
    """A list made of one reading of an official run."""

    source = RunReadingField(label="По какому расчёту и прочтению")
    year = forms.IntegerField(
        label="Год списка",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text="Как он будет назван: «список на 2024 год»",
    )
    title = forms.CharField(label="Название", max_length=300)

    def __init__(self, *arguments: Any, runs: Iterable[Run], **options: Any) -> None:
        """Offer these runs."""
        super().__init__(*arguments, **options)
        self.fields["source"].offer(runs)


class ComputedAmendmentForm(forms.Form):
    """A new version of a computed list."""

    amended_because = forms.CharField(
        label="Что изменено и почему", max_length=500, widget=forms.Textarea({"rows": 3})
    )
    source = RunReadingField(
        label="По какому расчёту и прочтению",
        help_text="По тому же расчёту список можно затем сократить: исключить школу с причиной",
    )

    def __init__(self, *arguments: Any, runs: Iterable[Run], **options: Any) -> None:
        """Offer these runs."""
        super().__init__(*arguments, **options)
        self.fields["source"].offer(runs)
