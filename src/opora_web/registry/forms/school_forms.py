"""What people fill in about one school."""

from typing import Any

from django import forms

from opora_web.registry.forms.fields import DayField, act_field
from opora_web.registry.models import CodeSystem, Municipality, School, SchoolKind
from opora_web.registry.permissions import municipalities_kept_by

_LONGEST_NAME, _LONGEST_PLACE, _LONGEST_CODE = 300, 300, 50


class OpenSchoolForm(forms.Form):
    """A new school."""

    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label="Муниципалитет", empty_label=None
    )
    name = forms.CharField(
        label="Название", max_length=_LONGEST_NAME, help_text="Как в уставе или в приказах"
    )
    kind = forms.TypedChoiceField(
        label="Вид", choices=SchoolKind.choices, coerce=SchoolKind, initial=SchoolKind.GENERAL
    )
    opened_on = DayField(label="Открыта", required=False)

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the municipalities whose schools the user enters."""
        super().__init__(*arguments, **options)
        self.fields["municipality"].queryset = municipalities_kept_by(user).order_by("sort_key")
        self.fields["act"] = act_field(user)


class SchoolForm(forms.Form):
    """A form about a school that is there already."""

    def __init__(self, *arguments: Any, user: Any, school: School, **options: Any) -> None:
        """Know who asks about which school."""
        super().__init__(*arguments, **options)
        self.user, self.school = user, school


class RenameForm(SchoolForm):
    """A new name from a day on."""

    name = forms.CharField(label="Новое название", max_length=_LONGEST_NAME)
    since = DayField(label="С какого дня")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Offer the papers that the user sees."""
        super().__init__(*arguments, **options)
        self.fields["act"] = act_field(self.user)


class SpellingForm(SchoolForm):
    """How else the name is written."""

    name = forms.CharField(label="Как напечатано", max_length=_LONGEST_NAME)
    printed_in = forms.CharField(
        label="Где так напечатано",
        max_length=_LONGEST_PLACE,
        required=False,
        help_text="Например: протокол совещания от 26.01.2022",
    )


class CodeForm(SchoolForm):
    """A code of a system."""

    system = forms.TypedChoiceField(label="Чей код", choices=CodeSystem.choices, coerce=CodeSystem)
    value = forms.CharField(label="Код", max_length=_LONGEST_CODE)
    since = DayField(
        label="С какого дня",
        required=False,
        help_text="Обязательно, если у школы уже есть код этой системы: прежний закончится.",
    )


class KindForm(SchoolForm):
    """The kind of the school."""

    kind = forms.TypedChoiceField(label="Вид", choices=SchoolKind.choices, coerce=SchoolKind)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Begin with the present kind."""
        super().__init__(*arguments, **options)
        self.initial.setdefault("kind", self.school.kind)
