"""The risk profile of a school for a year, from its draft until it is in force."""

from fractions import Fraction
from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora.domain.school_year import SchoolYear
from opora.reference.risk_factor import SignificanceCuts
from opora_web.accounts.models import User
from opora_web.diagnosis.models.reach import schools_reached
from opora_web.registry.models import School
from opora_web.registry.roles import Role

# A profile names weaknesses of a school: observers and teachers are not among its readers.
READERS = (
    *(Role.REGION, Role.COORDINATOR, Role.HEAD, Role.METHODIST),
    *(Role.CURATOR, Role.MENTOR, Role.DIRECTOR, Role.DEPUTY),
)


class ProfileState(models.TextChoices):
    """How far a profile has come."""

    DRAFT = "draft", "черновик"
    VERIFICATION = "verification", "на проверке у куратора"
    ANSWERING = "answering", "школа отвечает"
    SIGNING = "signing", "на подписи у координатора"
    IN_FORCE = "in_force", "действует"
    SUPERSEDED = "superseded", "заменён новой редакцией"


FROZEN = (ProfileState.IN_FORCE, ProfileState.SUPERSEDED)


class RiskProfileQuerySet(models.QuerySet["RiskProfile"]):
    """Profiles by who asks and in their order."""

    def visible_to(self, user: Any) -> Self:
        """Those of the schools that the user reaches as a reader of profiles."""
        return self.filter(school__in=schools_reached(user, *READERS))

    def standing(self) -> Self:
        """Without those that a new version took the place of."""
        return self.exclude(state=ProfileState.SUPERSEDED)

    def in_order(self) -> Self:
        """By name of the school, the newest year and version first."""
        return self.order_by("school__sort_key", "school_id", "-year", "-version", "pk")


class RiskProfile(models.Model):
    """``year`` is the school year by its end; ``version`` counts the profiles of school and year.

    Catalogue and cuts are kept as they were on the day of the draft, so that a later catalogue
    changes nothing here. ``outside`` is evidence about factors that the catalogue does not have.
    ``returned_because`` says why the coordinator sent the profile a step back.
    """

    school = models.ForeignKey(
        School, models.PROTECT, verbose_name="школа", related_name="risk_profiles"
    )
    year = models.PositiveSmallIntegerField("учебный год")
    version = models.PositiveSmallIntegerField("редакция", default=1)
    state = models.CharField(
        "состояние", max_length=20, choices=ProfileState.choices, default=ProfileState.DRAFT
    )
    amends = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="amendments"
    )
    amended_because = models.CharField("почему новая редакция", max_length=500, blank=True)
    catalogue_told = models.CharField("перечень факторов", max_length=500)
    catalogue_sha256 = models.CharField("сумма перечня", max_length=64)
    medium_from = models.CharField("средняя значимость от", max_length=20)
    high_from = models.CharField("высокая значимость от", max_length=20)
    outside = models.JSONField(default=list, blank=True)
    returned_because = models.CharField("почему возвращён", max_length=500, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField("отправлен куратору", null=True, blank=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField("школа ответила", null=True, blank=True)
    signed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    signed_at = models.DateTimeField("подписан", null=True, blank=True)

    objects = RiskProfileQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "рисковый профиль"
        verbose_name_plural = "рисковые профили"
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=ProfileState.values), name="risk_profile_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=FROZEN, signed_at__isnull=False, signed_by__isnull=False)
                | ~Q(state__in=FROZEN) & Q(signed_at=None, signed_by=None),
                name="risk_profile_is_in_force_when_signed",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=(ProfileState.SIGNING, *FROZEN))
                | Q(answered_at__isnull=False, answered_by__isnull=False),
                name="risk_profile_is_signed_after_the_school_answered",
            ),
            models.CheckConstraint(
                condition=Q(version=1, amends=None, amended_because="")
                | Q(version__gt=1, amends__isnull=False) & ~Q(amended_because=""),
                name="risk_profile_amends_an_earlier_version",
            ),
            models.UniqueConstraint(
                fields=("school", "year", "version"), name="risk_profile_version_stands_once"
            ),
            models.UniqueConstraint(
                fields=("school", "year"),
                condition=Q(state=ProfileState.IN_FORCE),
                name="one_risk_profile_is_in_force",
            ),
            models.UniqueConstraint(
                fields=("school", "year"),
                condition=~Q(state__in=FROZEN),
                name="one_risk_profile_is_in_hand",
            ),
        )

    def __str__(self) -> str:
        return f"Рисковый профиль, {SchoolYear(self.year)}: {self.school.name}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.school.journal_territory

    @property
    def is_frozen(self) -> bool:
        """Whether nothing in it changes any more."""
        return self.state in FROZEN

    @property
    def answer_is_given(self) -> bool:
        """Whether the school handed its answers in; what it only prepares is nobody else's yet.

        A profile sent back past the answers keeps them, and they are the school's own again.
        """
        return self.answered_at is not None

    @property
    def cuts(self) -> SignificanceCuts:
        """The cuts by which it was made."""
        return SignificanceCuts(Fraction(self.medium_from), Fraction(self.high_from))

    @property
    def year_name(self) -> str:
        """«2022/23»."""
        return str(SchoolYear(self.year))
