"""The form that the gallery shows; it is sent nowhere."""

from typing import Any

from django import forms


class SeveralFiles(forms.ClearableFileInput):
    """A file field that takes many files at once."""

    allow_multiple_selected = True


class SampleForm(forms.Form):
    """One field of each kind, among them one with a mistake."""

    school = forms.CharField(label="Название школы", help_text="Как в уставе")
    email = forms.EmailField(label="Электронная почта")
    year = forms.ChoiceField(
        label="Учебный год", choices=[("2023", "2022/23"), ("2024", "2023/24")], required=False
    )
    reason = forms.CharField(label="Основание", widget=forms.Textarea({"rows": 3}), required=False)
    answer = forms.ChoiceField(
        label="Решение по возражению",
        choices=[("yes", "принять"), ("no", "отклонить")],
        widget=forms.RadioSelect,
        required=False,
    )
    agreed = forms.BooleanField(label="Данные проверены")
    files = forms.FileField(
        label="Файлы с результатами",
        help_text="Таблицы Excel или архив ФИС ОКО, до 50 МБ вместе",
        required=False,
        widget=SeveralFiles(attrs={"accept": ".xlsx,.xls,.zip"}),
    )

    @classmethod
    def filled_wrongly(cls) -> "SampleForm":
        """The form as a person gets it back, with what is to be mended named."""
        data: dict[str, Any] = {"school": "МБОУ СОШ № 4", "email": "почта", "agreed": "on"}
        form = cls(data)
        form.is_valid()
        return form
