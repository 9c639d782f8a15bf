"""Who may do what where: a user, a role and a territory for a time."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.registry.models.invariants import in_order, only
from opora_web.registry.models.municipality import Municipality
from opora_web.registry.models.own_territory import any_of, held_now, keys_of
from opora_web.registry.models.region import Region
from opora_web.registry.models.school import School
from opora_web.registry.roles import Role, TerritoryKind
from opora_web.ui.once_a_request import forget

_TERRITORIES = ("region", "municipality", "school")
_SEES_COLLEAGUES = (Role.REGION, Role.COORDINATOR, Role.HEAD, Role.DIRECTOR)


def _fits_the_role() -> Q:
    """Each role with exactly the one territory that it has, administrators with none."""
    allowed = Q()
    for kind in TerritoryKind:
        roles = [role.value for role in Role if kind in role.territories]
        allowed |= Q(role__in=roles) & only(kind.value, _TERRITORIES)
    return allowed


def _held_once(territory: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(
        fields=("user", "role", territory),
        condition=Q(until=None),
        name=f"membership_is_held_once_in_a_{territory}",
    )


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships by day and by who asks."""

    def in_force(self, day: date | None = None) -> Self:
        """Those that hold on the day, by default today."""
        day = day or timezone.localdate()
        return self.filter(Q(until__isnull=True) | Q(until__gte=day), since__lte=day)

    def held_by(self, user: Any) -> Self:
        """The user's memberships of today."""
        return self.in_force().filter(user_id=user.pk, user__is_active=True)

    def visible_to(self, user: Any) -> Self:
        """The own ones; of the whole own territory for those who answer for it."""
        if held_now(user, Role.ADMINISTRATOR):
            return self
        held = held_now(user, *_SEES_COLLEAGUES)
        regions, municipalities, schools = (keys_of(held, name) for name in _TERRITORIES)
        return self.filter(
            Q(user_id=user.pk)
            | any_of(
                region=regions,
                municipality=municipalities,
                municipality__region=regions,
                school=schools,
                school__municipality=municipalities,
                school__municipality__region=regions,
            )
        )


class Membership(models.Model):
    """A role of a user in exactly one territory; ended, never deleted."""

    user = models.ForeignKey(
        User, models.PROTECT, verbose_name="пользователь", related_name="memberships"
    )
    role = models.CharField("роль", max_length=20, choices=Role.choices)
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    school = models.ForeignKey(
        School, models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    since = models.DateField("с какого дня")
    until = models.DateField("по какой день", null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "роль пользователя"
        verbose_name_plural = "роли пользователей"
        constraints = (
            models.CheckConstraint(
                condition=_fits_the_role(), name="membership_has_the_territory_of_its_role"
            ),
            models.CheckConstraint(
                condition=in_order("since", "until"), name="membership_begins_before_it_ends"
            ),
            _held_once("region"),
            _held_once("municipality"),
            _held_once("school"),
            models.UniqueConstraint(
                fields=("user",),
                condition=Q(until=None, role=Role.ADMINISTRATOR),
                name="administrator_is_appointed_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.user}: {Role(self.role).label}"

    def save(self, **options: Any) -> None:
        """Store it; whoever asks again within the request hears of it."""
        super().save(**options)
        forget()

    @property
    def territory(self) -> Region | Municipality | School | None:
        """Where the role holds; ``None`` for administrators."""
        return self.region or self.municipality or self.school

    @property
    def sees(self) -> str:
        """What the role shows, after the words «видит» or «вы видите»."""
        return Role(self.role).sees

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about the role belong; «» for administrators."""
        return self.territory.journal_territory if self.territory else ""
