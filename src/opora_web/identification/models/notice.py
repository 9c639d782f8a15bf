"""What a school was told of its place in a list."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.identification.models.list_entry import ListEntry
from opora_web.identification.models.school_list import SchoolList
from opora_web.registry.models import Act, School
from opora_web.registry.models.own_territory import held_now, keys_of, records_of
from opora_web.registry.roles import Role

_SPEAK_FOR_A_SCHOOL = (Role.DIRECTOR, Role.DEPUTY)


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Notices by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the lists in sight, and to the director and deputies those of their school.

        Of a list of its region a municipality sees what its own schools were told.
        """
        told = SchoolList.objects.told_to(user)
        return self.filter(
            Q(entry__school_list__in=SchoolList.objects.seen_whole_by(user))
            | Q(entry__school_list__in=told, entry__school__in=School.objects.visible_to(user))
        ) | self.to_schools_of(user)

    def to_schools_of(self, user: Any) -> Self:
        """Those to the schools that the user directs or helps to direct."""
        schools = keys_of(held_now(user, *_SPEAK_FOR_A_SCHOOL), "school")
        return self.filter(entry__school__in=records_of(schools))

    def newest_first(self) -> Self:
        """As a school reads its letters."""
        return self.order_by("-sent_at", "-pk")


class Notice(models.Model):
    """``agreed_at`` is when the school answered that it does not object.

    ``paper`` is the paper by which it answered either way, when the answer came on paper and
    ``agreed_by`` only entered it.
    """

    entry = models.OneToOneField(ListEntry, models.PROTECT, related_name="notice")
    sent_at = models.DateTimeField("отправлено")
    opened_at = models.DateTimeField("прочитано", null=True, blank=True)
    opened_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    agreed_at = models.DateTimeField("возражений нет", null=True, blank=True)
    agreed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    paper = models.ForeignKey(
        Act, models.PROTECT, verbose_name="ответ на бумаге", null=True, blank=True, related_name="+"
    )

    objects = NoticeQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "извещение школе"
        verbose_name_plural = "извещения школам"
        constraints = (
            models.CheckConstraint(
                condition=Q(opened_at=None, opened_by=None)
                | Q(opened_at__isnull=False, opened_by__isnull=False),
                name="notice_is_opened_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(agreed_at=None, agreed_by=None)
                | Q(agreed_at__isnull=False, agreed_by__isnull=False)
                & (Q(opened_at__isnull=False) | Q(paper__isnull=False)),
                name="notice_is_agreed_to_by_who_read_it_or_on_paper",
            ),
        )

    def __str__(self) -> str:
        return f"{self.entry.name}: {self.entry.school_list}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong: the school reads them, too."""
        school = self.entry.school
        assert school, "only a known school is told"
        return school.journal_territory
