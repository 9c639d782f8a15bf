"""A questionnaire as a municipality asks it."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora.domain.school_year import SchoolYear
from opora.reference.audience import Audience
from opora.reference.questionnaire import Questionnaire
from opora_web.diagnosis.question_data import question_of
from opora_web.registry.models import Municipality
from opora_web.registry.models.own_territory import any_of, own_territory

AUDIENCES = [(one.value, one.russian) for one in Audience]


class QuestionnaireState(models.TextChoices):
    """Only a draft is changed; only what is released is asked."""

    DRAFT = "draft", "черновик"
    RELEASED = "released", "выпущена"


class OwnQuestionnaireQuerySet(models.QuerySet["OwnQuestionnaire"]):
    """Questionnaires by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the own territory; a school sees what its district has released."""
        own = own_territory(user)
        of_school = any_of(municipality=own.municipalities_of_schools)
        return self.filter(
            any_of(municipality=own.municipalities, municipality__region=own.regions)
            | Q(state=QuestionnaireState.RELEASED) & of_school
        )

    def released(self) -> Self:
        """Those that may be asked."""
        return self.filter(state=QuestionnaireState.RELEASED)

    def in_order(self) -> Self:
        """The newest year first, then by whom they are for and by title."""
        return self.order_by("-year", "audience", "title", "-version", "pk")


class OwnQuestionnaire(models.Model):
    """``questions`` are kept whole, scales with them: what was asked stays readable for ever.

    ``year`` is the closing one of the school year whose factors are asked about; ``ready_id`` and
    ``ready_sha256`` say from which ready set it was made. ``amends`` is the version it was copied
    from. A row for each question was rejected: they are read and frozen together.
    """

    municipality = models.ForeignKey(
        Municipality, models.PROTECT, verbose_name="муниципалитет", related_name="questionnaires"
    )
    audience = models.CharField("чья анкета", max_length=20, choices=AUDIENCES)
    year = models.PositiveSmallIntegerField("учебный год")
    title = models.CharField("название", max_length=200)
    intro = models.TextField("что сказано до вопросов", max_length=600)
    questions = models.JSONField("вопросы")
    version = models.PositiveSmallIntegerField("редакция", default=1)
    amends = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="amended_by"
    )
    ready_id = models.CharField("готовая анкета", max_length=60)
    ready_sha256 = models.CharField(max_length=64)
    state = models.CharField(
        "состояние",
        max_length=20,
        choices=QuestionnaireState.choices,
        default=QuestionnaireState.DRAFT,
    )

    objects = OwnQuestionnaireQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "анкета"
        verbose_name_plural = "анкеты"
        constraints = (
            models.UniqueConstraint(
                fields=("municipality", "audience", "year", "title", "version"),
                name="questionnaire_has_one_row_a_version",
            ),
            models.CheckConstraint(
                condition=Q(audience__in=[one.value for one in Audience])
                & Q(state__in=QuestionnaireState.values)
                & ~Q(title="")
                & ~Q(ready_id=""),
                name="questionnaire_says_what_it_is",
            ),
            models.CheckConstraint(
                condition=Q(version=1, amends=None) | Q(version__gt=1, amends__isnull=False),
                name="questionnaire_version_follows_another",
            ),
        )

    def __str__(self) -> str:
        edition = f", редакция {self.version}" if self.version > 1 else ""
        return f"{self.title}{edition}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.municipality.journal_territory

    @property
    def school_year(self) -> SchoolYear:
        """The year as the method knows it."""
        return SchoolYear(self.year)

    @property
    def who(self) -> Audience:
        """The audience as the method knows it."""
        return Audience(self.audience)

    @property
    def is_draft(self) -> bool:
        """Whether it may still be changed."""
        return self.state == QuestionnaireState.DRAFT

    @property
    def asked(self) -> Questionnaire:
        """The questionnaire as the method knows it."""
        questions = tuple(map(question_of, self.questions))
        return Questionnaire(self.who, self.title, self.intro, questions)
