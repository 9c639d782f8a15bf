"""What a school answered on paper."""

from typing import Any

from django import forms

from opora_web.identification.forms.objection_forms import LONGEST_TEXT
from opora_web.identification.forms.paper_form import PaperForm


class PaperAnswerForm(PaperForm):
    """Whether the school objects and what it says, with its letter."""

    is_objection = forms.TypedChoiceField(
        label="Что ответила школа",
        choices=[("no", "ознакомлена, возражений нет"), ("yes", "возражает")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label="С чем школа не согласна",
        required=False,
        max_length=LONGEST_TEXT,
        help_text="Дословно из письма школы, если она возражает. Сведений о людях не пишите",
        widget=forms.Textarea({"rows": 6}),
    )

    def clean(self) -> dict[str, Any]:
        """An objection says something, and who agrees says nothing more."""
        told = super().clean() or self.cleaned_data
        objects, text = told.get("is_objection"), told.get("text")
        if objects and not text:
            self.add_error("text", "Напишите, с чем школа не согласна: так, как в её письме.")
        if objects is False and text:
            self.add_error(
                "text", "Выбрано «возражений нет»: уберите текст или выберите «возражает»."
            )
        return told
