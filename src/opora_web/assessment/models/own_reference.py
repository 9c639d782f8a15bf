"""Reference data that a territory adds to what comes with the method."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from opora.reference.status import Status
from opora_web.accounts.models import User
from opora_web.assessment.models.seen_below import SeenBelowQuerySet
from opora_web.registry.models import OfTerritory

STATUSES = [(one.value, one.russian) for one in Status]


class OwnReferenceQuerySet(SeenBelowQuerySet):
    """Entries by whether they hold."""

    def in_force(self) -> Self:
        """Neither withdrawn nor replaced by a newer one."""
        return self.filter(withdrawn_at=None, replaced_by=None)


class OwnReference(OfTerritory):
    """An entry is never edited: a newer one replaces it, or it is withdrawn for a reason.

    Every table of this kind has ``of_method``, the entry as a value of the method, which refuses
    figures that cannot be, and ``details``, the figures that its name does not tell.

    ``source`` says where the figures are from, ``status`` how well they are confirmed.
    """

    source = models.CharField("источник", max_length=500)
    status = models.CharField("насколько подтверждено", max_length=20, choices=STATUSES)
    added_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    withdrawn_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.CharField("почему снято", max_length=500, blank=True)

    objects = OwnReferenceQuerySet.as_manager()

    class Meta:
        """Tables of this kind name the conditions after themselves."""

        abstract = True
        constraints = (
            *OfTerritory.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(source=""), name="%(app_label)s_%(class)s_names_its_source"
            ),
            models.CheckConstraint(
                condition=Q(status__in=[one.value for one in Status]),
                name="%(app_label)s_%(class)s_status_is_known",
            ),
            models.CheckConstraint(
                condition=Q(replaces=None) | ~Q(replaces=F("pk")),
                name="%(app_label)s_%(class)s_replaces_another",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_because="")
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False)
                & ~Q(withdrawn_because=""),
                name="%(app_label)s_%(class)s_is_withdrawn_for_a_reason",
            ),
        )

    @property
    def is_replaced(self) -> bool:
        """Whether a newer version stands in its place."""
        return hasattr(self, "replaced_by")
