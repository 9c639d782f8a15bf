"""What a person says of files that do not tell their procedure."""

from typing import Any

from django import forms

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.file_facts import FileFacts

_NOT_SAID = ("", "как в файле")
_RESITS = {"before": True, "after": False}
_FIRST_YEAR, _LAST_YEAR = 2010, 2100


class FactsForm(forms.Form):
    """Every field may stay empty: most files say everything themselves."""

    year = forms.IntegerField(
        label="Год проведения", required=False, min_value=_FIRST_YEAR, max_value=_LAST_YEAR
    )
    season = forms.ChoiceField(
        label="Сезон",
        required=False,
        choices=[_NOT_SAID, *((one.value, one.russian) for one in Season)],
    )
    kind = forms.ChoiceField(
        label="Вид процедуры",
        required=False,
        choices=[_NOT_SAID, *((one.value, one.russian) for one in ProcedureKind)],
    )
    subject = forms.CharField(label="Предмет", required=False, max_length=100)
    grade = forms.IntegerField(
        label="Класс, программу которого проверяли", required=False, min_value=1, max_value=12
    )
    participants_grade = forms.IntegerField(
        label="Класс, в котором писали", required=False, min_value=1, max_value=12
    )
    before_resits = forms.ChoiceField(
        label="До или после пересдач",
        required=False,
        choices=[_NOT_SAID, ("before", "до пересдач"), ("after", "после пересдач")],
    )

    def facts(self) -> FileFacts:
        """What was said; of an empty form nothing."""
        told = self.cleaned_data
        return FileFacts(
            year=told["year"],
            season=Season(told["season"]) if told["season"] else None,
            kind=ProcedureKind(told["kind"]) if told["kind"] else None,
            subject=told["subject"] or None,
            grade=told["grade"],
            participants_grade=told["participants_grade"],
            before_resits=_RESITS.get(told["before_resits"]),
        )

    @staticmethod
    def filled_in(facts: FileFacts) -> dict[str, Any]:
        """The facts as the form shows them."""
        resits = {answer: word for word, answer in _RESITS.items()}
        return {
            "year": facts.year,
            "season": facts.season.value if facts.season else "",
            "kind": facts.kind.value if facts.kind else "",
            "subject": facts.subject or "",
            "grade": facts.grade,
            "participants_grade": facts.participants_grade,
            "before_resits": resits.get(facts.before_resits, ""),
        }
