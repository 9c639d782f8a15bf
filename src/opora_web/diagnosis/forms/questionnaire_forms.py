"""Making a questionnaire: choosing among ready questions and adding one's own."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django import forms

from opora.reference.questionnaire import Direction, Question
from opora.reference.questionnaire_library import answer_scales, ready_questionnaires_for
from opora.reference.risk_factor_library import risk_catalogue_for
from opora_web.diagnosis.models import OwnQuestionnaire
from opora_web.registry.models import Municipality

_OWN = "own-"


class TakeForm(forms.Form):
    """Whose questionnaire it becomes and what it is called."""

    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label="Муниципалитет", empty_label=None
    )
    title = forms.CharField(
        label="Название", max_length=200, help_text="Его увидят отвечающие во вкладке браузера"
    )

    def __init__(self, *arguments: Any, municipalities: Any, **options: Any) -> None:
        """Offer these municipalities."""
        super().__init__(*arguments, **options)
        self.fields["municipality"].queryset = municipalities.order_by("sort_key")


class ChangeForm(forms.Form):
    """Words of a draft and which questions it asks."""

    title = forms.CharField(label="Название", max_length=200)
    intro = forms.CharField(
        label="Что сказано до вопросов", max_length=600, widget=forms.Textarea({"rows": 3})
    )
    questions = forms.MultipleChoiceField(
        label="Вопросы",
        widget=forms.CheckboxSelectMultiple,
        help_text="Отметьте те, которые задать; о каждом факторе их нужно не меньше пяти",
    )

    def __init__(self, *arguments: Any, draft: OwnQuestionnaire, **options: Any) -> None:
        """Offer the ready questions of the audience and what the draft has of its own."""
        super().__init__(*arguments, **options)
        self._known = {one.question_id: one for one in _offered(draft)}
        titles = {one.factor_id: one.title for one in risk_catalogue_for(draft.school_year).factors}
        groups: dict[str, list[tuple[str, str]]] = {}
        for name, one in self._known.items():
            groups.setdefault(titles[one.factor_id], []).append((name, one.text))
        self.fields["questions"].choices = list(groups.items())

    def clean_questions(self) -> Sequence[Question]:
        """The questions themselves, those of a factor together."""
        chosen = set(self.cleaned_data["questions"])
        return [one for name, one in self._known.items() if name in chosen]


class OwnQuestionForm(forms.Form):
    """A question in the municipality's own words; the answers stay closed."""

    factor = forms.ChoiceField(label="О каком факторе")
    text = forms.CharField(
        label="Вопрос",
        max_length=200,
        help_text="Одно утверждение, один ответ",
    )
    scale = forms.ChoiceField(label="Ответы")
    direction = forms.ChoiceField(
        label="О чём говорит последний ответ",
        choices=[(one.value, one.russian) for one in Direction],
    )

    def __init__(self, *arguments: Any, draft: OwnQuestionnaire, **options: Any) -> None:
        """Offer the factors of the year and the closed scales."""
        super().__init__(*arguments, **options)
        factors = risk_catalogue_for(draft.school_year).factors
        self.fields["factor"].choices = [(one.factor_id, one.title) for one in factors]
        self.fields["scale"].choices = [
            (name, " · ".join(scale.options)) for name, scale in answer_scales().items()
        ]

    @property
    def question(self) -> Question:
        """The question that was told."""
        told = self.cleaned_data
        return Question(
            question_id=f"{_OWN}{uuid4().hex[:8]}",
            factor_id=told["factor"],
            text=told["text"],
            scale=answer_scales()[told["scale"]],
            direction=Direction(told["direction"]),
        )


def _offered(draft: OwnQuestionnaire) -> list[Question]:
    """Factor by factor: the draft's own wording first where it differs from the ready one."""
    asked = {one.question_id: one for one in draft.asked.questions}
    ready = [
        question
        for one in ready_questionnaires_for(draft.school_year)
        if one.questionnaire.audience is draft.who
        for question in one.questionnaire.questions
    ]
    offered = {**{one.question_id: one for one in ready}, **asked}
    order = [one.factor_id for one in risk_catalogue_for(draft.school_year).factors]
    return sorted(offered.values(), key=lambda one: order.index(one.factor_id))
