"""What a school objects to its place in a list, and what came of it."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.identification.models.notice import Notice
from opora_web.identification.models.school_list import ListState
from opora_web.registry.models import Act
from opora_web.registry.models.own_territory import held_now, keys_of, records_of
from opora_web.registry.roles import Role


class ObjectionState(models.TextChoices):
    """How far an objection has come; only one to a received list is sent to the issuer."""

    PREPARED = "prepared", "готовится школой"
    SUBMITTED = "submitted", "подано"
    FORWARDED = "forwarded", "направлено издателю"
    UPHELD = "upheld", "учтено"
    REJECTED = "rejected", "отклонено"


class Remedy(models.TextChoices):
    """What an upheld objection changes in a computed list."""

    LEAVE_OUT = "leave_out", "школа исключена из списка"
    CORRECT_FIGURES = "correct_figures", "числа исправляются, список считается заново"


_SAID = (
    ObjectionState.SUBMITTED,
    ObjectionState.FORWARDED,
    ObjectionState.UPHELD,
    ObjectionState.REJECTED,
)
# What is with the issuer is answered whatever becomes of the list.
_HOLDING = (ListState.HEARING, ListState.IN_FORCE)
_DECIDED = (ObjectionState.UPHELD, ObjectionState.REJECTED)


class ObjectionQuerySet(models.QuerySet["Objection"]):
    """Objections by who asks and how far they are."""

    def visible_to(self, user: Any) -> Self:
        """Those to the notices in sight and of the schools that the user is curator of.

        What a school still prepares, only the school sees. That there is an objection and how far
        it is, is seen; who reads what it says, ``list_permissions.objections_read_by`` decides.
        """
        seen = self.filter(notice__in=Notice.objects.visible_to(user)) | self.curated_by(user)
        own = Notice.objects.to_schools_of(user)
        return seen.filter(~Q(state=ObjectionState.PREPARED) | Q(notice__in=own))

    def curated_by(self, user: Any) -> Self:
        """Those of the schools whose work the user verifies."""
        schools = keys_of(held_now(user, Role.CURATOR), "school")
        return self.filter(notice__entry__school__in=records_of(schools))

    def open(self) -> Self:
        """Those that somebody still has to answer."""
        return self.filter(
            Q(state=ObjectionState.SUBMITTED, notice__entry__school_list__state__in=_HOLDING)
            | Q(state=ObjectionState.FORWARDED)
        )


class Objection(models.Model):
    """``letter`` carried it to the issuer of a received list, ``answer`` is what came back.

    ``because`` is the reason of the decision, ``remedy`` what an upheld one changes in a computed
    list.
    """

    notice = models.OneToOneField(Notice, models.PROTECT, related_name="objection")
    state = models.CharField(
        "состояние",
        max_length=20,
        choices=ObjectionState.choices,
        default=ObjectionState.PREPARED,
    )
    text = models.TextField("возражение")
    file = models.FileField("файл", upload_to="objections/%Y", blank=True, max_length=200)
    file_name = models.CharField(max_length=200, blank=True)
    prepared_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    submitted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_at = models.DateTimeField("подано", null=True, blank=True)
    letter = models.ForeignKey(Act, models.PROTECT, null=True, blank=True, related_name="+")
    answer = models.ForeignKey(Act, models.PROTECT, null=True, blank=True, related_name="+")
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField("решено", null=True, blank=True)
    because = models.TextField("почему так решено", blank=True)
    remedy = models.CharField("что изменится", max_length=20, choices=Remedy.choices, blank=True)

    objects = ObjectionQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "возражение школы"
        verbose_name_plural = "возражения школ"
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=ObjectionState.values) & ~Q(text=""),
                name="objection_says_something",
            ),
            models.CheckConstraint(
                condition=Q(state=ObjectionState.PREPARED, submitted_at=None, submitted_by=None)
                | Q(state__in=_SAID, submitted_at__isnull=False, submitted_by__isnull=False),
                name="objection_is_submitted_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state=ObjectionState.FORWARDED) | Q(letter__isnull=False),
                name="objection_is_forwarded_by_a_letter",
            ),
            models.CheckConstraint(
                condition=Q(answer=None) | Q(letter__isnull=False),
                name="objection_is_answered_after_it_was_sent",
            ),
            models.CheckConstraint(
                condition=Q(state__in=_DECIDED, decided_at__isnull=False, decided_by__isnull=False)
                & ~Q(because="")
                | ~Q(state__in=_DECIDED)
                & Q(decided_at=None, decided_by=None, because="", remedy=""),
                name="objection_is_decided_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(remedy="") | Q(remedy__in=Remedy.values, state=ObjectionState.UPHELD),
                name="objection_is_remedied_when_upheld",
            ),
        )

    def __str__(self) -> str:
        return f"возражение: {self.notice}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.notice.journal_territory

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to answer it."""
        if self.state == ObjectionState.SUBMITTED:
            return self.notice.entry.school_list.state in _HOLDING
        return self.state == ObjectionState.FORWARDED

    @property
    def is_moot(self) -> bool:
        """Whether the list went before anybody answered."""
        return self.state == ObjectionState.SUBMITTED and not self.is_open
