"""Counts of paper sheets, question by question."""

from typing import Any

from django import forms

from opora.diagnosis.paper_counts import PaperCounts
from opora_web.diagnosis.models import CampaignPart, PaperEntry

_LEFT_OUT = "bez-otveta"


class PaperCountsForm(forms.Form):
    """A number for each answer of each question; what is left empty is nought."""

    sheets = forms.IntegerField(label="Сколько анкет собрано", min_value=1)

    def __init__(self, *arguments: Any, part: CampaignPart, **options: Any) -> None:
        """Ask for the questions of the part, with what was entered before."""
        self.asked = part.questionnaire.asked
        entered = PaperEntry.objects.filter(part=part).first()
        if entered:
            options.setdefault("initial", self._told(entered))
        super().__init__(*arguments, **options)
        for number, question in enumerate(self.asked.questions):
            for place, option in enumerate(question.scale.options):
                self.fields[_name(number, place)] = _count(option)
            self.fields[_name(number, _LEFT_OUT)] = _count("без ответа")

    @property
    def counts(self) -> PaperCounts:
        """What was counted."""
        told = self.cleaned_data
        return PaperCounts(
            told["sheets"],
            {
                question.question_id: tuple(
                    told[_name(number, place)] or 0 for place in range(len(question.scale.options))
                )
                for number, question in enumerate(self.asked.questions)
            },
        )

    @property
    def left_out(self) -> dict[str, int]:
        """Sheets without an answer, question by question."""
        return {
            question.question_id: self.cleaned_data[_name(number, _LEFT_OUT)] or 0
            for number, question in enumerate(self.asked.questions)
        }

    @property
    def questions(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Each question with its fields, as the page draws them."""
        return [
            (
                question.text,
                [
                    *(self[_name(number, place)] for place in range(len(question.scale.options))),
                    self[_name(number, _LEFT_OUT)],
                ],
            )
            for number, question in enumerate(self.asked.questions)
        ]

    def _told(self, entry: PaperEntry) -> dict[str, int]:
        told = {"sheets": entry.sheets}
        for number, question in enumerate(self.asked.questions):
            for place, count in enumerate(entry.counts[question.question_id]):
                told[_name(number, place)] = count
            told[_name(number, _LEFT_OUT)] = entry.left_out[question.question_id]
        return told


def _name(number: int, place: int | str) -> str:
    return f"v{number}-{place}"


def _count(label: str) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, required=False)
