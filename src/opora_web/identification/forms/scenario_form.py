"""What a scenario changes in a rule."""

from collections.abc import Iterable
from typing import Any

from django import forms

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.rulesets.document import RulesetDocument
from opora.rulesets.parameter import parse_parameter, parse_share
from opora_web.identification.unknown_numbers import unknown_numbers

_THRESHOLD = "low_result.threshold"


class ScenarioForm(forms.Form):
    """Everything may be left as the rule has it, but for the numbers that a draft leaves out."""

    title = forms.CharField(
        label="Название сценария",
        max_length=200,
        required=False,
        help_text="Чтобы потом найти: например, «Что, если порог 35 %».",
    )
    threshold = forms.CharField(label="Порог низкого результата", max_length=20, required=False)
    min_participants = forms.IntegerField(
        label="Учитывать результаты, если участников не меньше",
        min_value=0,
        max_value=1000,
        required=False,
    )
    kinds = forms.MultipleChoiceField(
        label="Учитывать только эти процедуры",
        choices=[(kind.value, kind.russian) for kind in ProcedureKind],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    subjects = forms.MultipleChoiceField(
        label="Учитывать только эти предметы", widget=forms.CheckboxSelectMultiple, required=False
    )
    criteria = forms.MultipleChoiceField(
        label="Применить только эти критерии", widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(
        self, *arguments: Any, document: RulesetDocument, subjects: Iterable[str], **options: Any
    ) -> None:
        """Ask about this rule; a number that nobody has published has to be said."""
        super().__init__(*arguments, **options)
        data = document.data
        self.fields["subjects"].choices = [(one, one) for one in subjects]
        self.fields["criteria"].choices = [
            (code, f"{entry['title']}: {entry['wording']}")
            for code, entry in data["criteria"].items()
        ]
        self.fields["threshold"].help_text = _threshold_help(data["low_result"]["threshold"])
        unknown = unknown_numbers(document)
        self.fields["threshold"].required = _THRESHOLD in unknown
        self.settings = {
            path: f"number-{n}" for n, path in enumerate(unknown) if path != _THRESHOLD
        }
        for path, name in self.settings.items():
            self.fields[name] = forms.CharField(
                label=unknown[path][0].upper() + unknown[path][1:],
                max_length=20,
                help_text="В черновике этого числа нет: оно не опубликовано.",
            )

    def clean(self) -> dict[str, Any]:
        """Say of each number what is wrong with it."""
        cleaned = super().clean() or {}
        self._check("threshold", parse_share)
        for path, name in self.settings.items():
            self._check(name, lambda text, path=path: parse_parameter(path, text))
        return cleaned

    def _check(self, name: str, parse: Any) -> None:
        text = self.cleaned_data.get(name)
        if not text:
            return
        try:
            parse(text)
        except OporaError as refusal:
            self.add_error(name, list(refusal.sentences))

    @property
    def scenario(self) -> dict[str, Any]:
        """What was filled in, as a run keeps it."""
        told = self.cleaned_data
        names = ("threshold", "min_participants", "kinds", "subjects", "criteria")
        kept = {name: told[name] for name in names if told[name] not in (None, "", [])}
        settings = {path: told[name] for path, name in self.settings.items()}
        return {**kept, "settings": settings} if settings else kept


def _threshold_help(threshold: str | None) -> str:
    now = f"В правиле — {float(threshold) * 100:g} %. " if threshold else "В черновике его нет. "
    return f"{now}Укажите долю, например 35 %."
