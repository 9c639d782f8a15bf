"""Writing, deciding, sending and answering an objection."""

from typing import Any

from django import forms

from opora_web.identification.forms.paper_form import PaperForm
from opora_web.identification.models import Remedy
from opora_web.registry.policies.about_acts import ACCEPTED

_REJECT = "reject"
LONGEST_TEXT = 10_000


class ObjectionForm(forms.Form):
    """What the school says, with a file where it has one."""

    text = forms.CharField(
        label="С чем школа не согласна",
        max_length=LONGEST_TEXT,
        help_text="Назовите процедуру, год и числа. Фамилий и других сведений о людях не пишите",
        widget=forms.Textarea({"rows": 8}),
    )
    file = forms.FileField(
        label="Подтверждение",
        required=False,
        help_text="Протокол, справка, снимок страницы: PDF, Word, Excel, ODT, JPG, PNG, до 20 МБ",
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
    )


class DecisionForm(forms.Form):
    """Uphold with a remedy, or reject; with a reason that the school reads."""

    decision = forms.ChoiceField(label="Решение", widget=forms.RadioSelect)
    because = forms.CharField(
        label="Почему",
        max_length=450,
        help_text="Школа прочитает это",
        widget=forms.Textarea({"rows": 4}),
    )

    def __init__(self, *arguments: Any, can_recompute: bool, **options: Any) -> None:
        """Offer new figures only where the list stands on figures."""
        super().__init__(*arguments, **options)
        upheld = [
            (Remedy.LEAVE_OUT.value, "учесть: исключить школу из списка"),
            (Remedy.CORRECT_FIGURES.value, "учесть: исправить числа и посчитать список заново"),
        ]
        rejected = (_REJECT, "отклонить: школа остаётся в списке")
        self.fields["decision"].choices = [*upheld[: 1 + can_recompute], rejected]

    @property
    def remedy(self) -> Remedy | None:
        """What changes; nothing when the objection is rejected."""
        decision = self.cleaned_data["decision"]
        return None if decision == _REJECT else Remedy(decision)


class AnswerForm(PaperForm):
    """What the issuer answered."""

    is_upheld = forms.TypedChoiceField(
        label="Что ответил издатель",
        choices=[("yes", "возражение учтено"), ("no", "возражение отклонено")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    because = forms.CharField(
        label="Как издатель это объяснил",
        max_length=2000,
        help_text="Школа прочитает это",
        widget=forms.Textarea({"rows": 4}),
    )

    field_order = ("is_upheld", "because")
