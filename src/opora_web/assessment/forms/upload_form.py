"""Giving files and pasted text."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile as ReceivedFile
from django.template.defaultfilters import filesizeformat

from opora.exchange.guarded.limits import MEGABYTE
from opora.language.plurals import counted
from opora_web.assessment.forms.facts_form import FactsForm
from opora_web.assessment.intake.given_file import GivenFile, given_file, given_text
from opora_web.assessment.permissions import territories_fed_by
from opora_web.registry.forms.act_forms import TerritoryField
from opora_web.ui.forms import SeveralFiles

MOST_FILES = 50
LARGEST_FILE = 50 * MEGABYTE
LARGEST_UPLOAD = 200 * MEGABYTE
LONGEST_TEXT = 500_000
ENDINGS = (".xlsx", ".xlsm", ".xls", ".csv", ".txt", ".tsv")


class FilesField(forms.FileField):
    """Many files in one field."""

    widget = SeveralFiles(attrs={"accept": ",".join(ENDINGS)})

    def clean(self, data: Any, initial: Any = None) -> list[ReceivedFile]:
        """Each file by itself; nothing is an empty list."""
        files = [super(FilesField, self).clean(one, initial) for one in data or ()]
        self._check_limits(files)
        return files

    def _check_limits(self, files: list[ReceivedFile]) -> None:
        if len(files) > MOST_FILES:
            raise forms.ValidationError(
                f"Выбрано {counted(len(files), 'файл', 'файла', 'файлов')}, а за раз принимается "
                f"не больше {MOST_FILES}. Разделите их на несколько загрузок."
            )
        for file in files:
            if (file.size or 0) > LARGEST_FILE:
                raise forms.ValidationError(
                    f"Файл «{file.name}» больше {filesizeformat(LARGEST_FILE)}. "
                    "Разделите его на части."
                )
        if sum(file.size or 0 for file in files) > LARGEST_UPLOAD:
            raise forms.ValidationError(
                f"Файлы вместе больше {filesizeformat(LARGEST_UPLOAD)}. "
                "Разделите их на несколько загрузок."
            )


class UploadForm(FactsForm):
    """Files, text, and what they do not say themselves."""

    territory = TerritoryField(label="Чьи это результаты")
    files = FilesField(
        label="Файлы с результатами",
        help_text=(
            f"Отчёты и протоколы, шаблон, текст: Excel, CSV или TXT. До {MOST_FILES} файлов, "
            "каждый до 50 МБ, вместе до 200 МБ"
        ),
        required=False,
    )
    text = forms.CharField(
        label="Или вставьте текст с результатами",
        help_text="Как в справке или письме: школа строкой, под ней процедуры с числами",
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea({"rows": 6}),
    )

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the territories where the person brings results in."""
        super().__init__(*arguments, **options)
        field = self.fields["territory"]
        assert isinstance(field, TerritoryField), "the field of this form"
        field.offer(territories_fed_by(user))

    def clean(self) -> dict[str, Any]:
        """Something is given."""
        told: dict[str, Any] = super().clean() or {}
        if not (told.get("files") or told.get("text") or self.errors):
            raise forms.ValidationError("Выберите хотя бы один файл или вставьте текст.")
        return told

    def given(self) -> list[GivenFile]:
        """Everything that was given, files first."""
        files = [given_file(file) for file in self.cleaned_data["files"]]
        text = self.cleaned_data["text"]
        return [*files, given_text(text)] if text else files
