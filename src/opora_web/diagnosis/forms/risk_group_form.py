"""Numbers of pupils at risk by grade."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils import timezone

from opora_web.diagnosis.models import RiskGroupCount
from opora_web.diagnosis.models.risk_group import GRADES
from opora_web.diagnosis.told_group import ToldGrade, codes_of
from opora_web.registry.forms.fields import DayField

_MOST = 2000


class RiskGroupForm(forms.Form):
    """A day, and of every grade how many are in the group; an empty grade is not told of."""

    counted_on = DayField(label="На какой день", initial=timezone.localdate)

    def __init__(self, *arguments: Any, known: RiskGroupCount | None, **options: Any) -> None:
        """Ask of every grade; the numbers of a known count stand there to be mended."""
        super().__init__(*arguments, **options)
        grades = {one.grade: one for one in known.grades.all()} if known else {}
        if known:
            self.fields["counted_on"].initial = known.counted_on
            self.fields["counted_on"].disabled = True
        for grade in GRADES:
            one = grades.get(grade)
            self.fields[f"pupils_{grade}"] = _number("В группе", one and one.pupils)
            self.fields[f"of_{grade}"] = _number("Всего в параллели", one and one.of_pupils)
            self.fields[f"codes_{grade}"] = forms.CharField(
                label="Коды школы",
                required=False,
                max_length=2000,
                initial=", ".join(one.codes) if one else "",
            )

    def clean(self) -> dict[str, Any] | None:
        """Codes or a whole parallel without the number in the group say too little."""
        cleaned = super().clean() or self.cleaned_data
        for grade in GRADES:
            beside = cleaned.get(f"of_{grade}") is not None or cleaned.get(f"codes_{grade}")
            if beside and cleaned.get(f"pupils_{grade}") is None:
                self.add_error(f"pupils_{grade}", f"{grade} класс: впишите, сколько в группе.")
        return cleaned

    @property
    def by_grade(self) -> Iterator[tuple[int, tuple[BoundField, ...]]]:
        """The fields of every grade."""
        for grade in GRADES:
            yield grade, tuple(self[f"{name}_{grade}"] for name in ("pupils", "of", "codes"))

    @property
    def grades(self) -> tuple[ToldGrade, ...]:
        """The grades that were told of."""
        told = self.cleaned_data
        return tuple(
            ToldGrade(
                grade=grade,
                pupils=told[f"pupils_{grade}"],
                of_pupils=told[f"of_{grade}"],
                codes=codes_of(told[f"codes_{grade}"]),
            )
            for grade in GRADES
            if told[f"pupils_{grade}"] is not None
        )


def _number(label: str, initial: int | None) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, required=False, min_value=0, max_value=_MOST, initial=initial
    )
