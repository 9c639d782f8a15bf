"""Saying which schools the printed ones are."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms

from opora_web.assessment.actions.printed_schools import SchoolDecision
from opora_web.assessment.models import PrintedSchool
from opora_web.registry.models import School

LEAVE_OUT = "out"
OTHER = "other"


class SchoolDecisionsForm(forms.Form):
    """Two fields for each printed school: an answer, and the school that no answer names."""

    remember = forms.BooleanField(
        label="Запомнить написания и коды: в следующий раз эти школы найдутся сами",
        required=False,
        initial=True,
    )

    def __init__(
        self,
        *arguments: Any,
        printed: Sequence[PrintedSchool],
        schools: Mapping[int, School],
        **options: Any,
    ) -> None:
        """Ask about each; ``schools`` are all that may be named, by key."""
        super().__init__(*arguments, **options)
        self.printed = {f"school-{one.pk}": one for one in printed}
        self.schools = schools
        self.by_label = _by_label(schools.values())
        for name, one in self.printed.items():
            self.fields[name] = _answer_field(one, schools)
            self.fields[f"{name}-other"] = forms.CharField(
                label=f"Другая школа вместо «{one.name}»",
                required=False,
                max_length=700,
                widget=forms.TextInput(
                    attrs={"list": "schools-of-territory", "autocomplete": "off"}
                ),
            )

    def clean(self) -> dict[str, Any]:
        """A school named by hand is one of the territory."""
        told: dict[str, Any] = super().clean() or {}
        for name in self.printed:
            other = " ".join(told.get(f"{name}-other", "").split())
            if told.get(name) == OTHER or (other and not told.get(name)):
                self._clean_other(name, other)
        return told

    def _clean_other(self, name: str, other: str) -> None:
        school = self.by_label.get(other.casefold())
        if school is None:
            self.add_error(
                f"{name}-other",
                "Такой школы в реестре нет. Выберите её из подсказки или сначала внесите на "
                "странице «Школы».",
            )
        else:
            self.cleaned_data[name] = str(school.pk)

    def decided(self) -> Iterable[SchoolDecision]:
        """The printed schools about which something new was said."""
        for name, printed in self.printed.items():
            answer = self.cleaned_data[name]
            school = self.schools[int(answer)] if answer.isdecimal() else None
            if not answer or (school == printed.school and printed.is_left_out == (school is None)):
                continue
            yield SchoolDecision(printed, school)


def labels(schools: Iterable[School]) -> list[str]:
    """Names to be chosen from; with the municipality where a name alone says too little."""
    return [_label(school) for school in schools]


def _by_label(schools: Iterable[School]) -> dict[str, School]:
    return {_label(school).casefold(): school for school in schools}


def _label(school: School) -> str:
    return f"{school.name} ({school.municipality.name})"


def _answer_field(printed: PrintedSchool, schools: Mapping[int, School]) -> forms.ChoiceField:
    proposed = {
        one["school"]: f"{schools[one['school']].name} — {one['reason']}"
        for one in printed.proposals
        if one["school"] in schools
    }
    if printed.school_id:
        proposed = {printed.school_id: f"{printed.school} — сейчас", **proposed}
    choices = [(str(pk), title) for pk, title in proposed.items()]
    return forms.ChoiceField(
        label=f"Какая это школа: «{printed.name}»",
        required=False,
        widget=forms.RadioSelect,
        choices=[*choices, (OTHER, "другая школа, напишу ниже"), (LEAVE_OUT, "не загружать")],
        initial=_initial(printed),
    )


def _initial(printed: PrintedSchool) -> str:
    if printed.is_left_out:
        return LEAVE_OUT
    return str(printed.school_id or "")
