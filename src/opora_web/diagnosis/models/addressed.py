"""Words of a paper that mean a group of schools, and who said which schools they are."""

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.identification.models import SchoolList


class Addressees(models.TextChoices):
    """Whom the paper means."""

    NAMED = "named", "названные школы"
    LISTED = "listed", "все школы списка"
    LISTED_AND_ZONE = "listed_and_zone", "все школы списка и зоны риска"


_UNSAID = Q(school_list=None, zone_list=None, said_by=None, said_at=None, said_because="")
_SAID = Q(school_list__isnull=False, said_by__isnull=False, said_at__isnull=False) & ~Q(
    said_because=""
)


class Addressed(models.Model):
    """``printed_to`` are the words of the paper, as «все ШНОР».

    There may be several lists: which one is meant (``school_list``, and ``zone_list`` for the
    zone of risk) is said by a person with a reason, never guessed.
    """

    addressees = models.CharField(
        "кого касается", max_length=20, choices=Addressees.choices, default=Addressees.NAMED
    )
    printed_to = models.CharField("как написано в документе", max_length=300, blank=True)
    school_list = models.ForeignKey(
        SchoolList, models.PROTECT, null=True, blank=True, related_name="+"
    )
    zone_list = models.ForeignKey(
        SchoolList, models.PROTECT, null=True, blank=True, related_name="+"
    )
    said_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    said_at = models.DateTimeField("когда сказано", null=True, blank=True)
    said_because = models.CharField("откуда это известно", max_length=500, blank=True)

    class Meta:
        """Tables of this kind name the conditions after themselves."""

        abstract = True
        constraints = (
            models.CheckConstraint(
                condition=Q(addressees=Addressees.NAMED) & _UNSAID
                | Q(addressees=Addressees.LISTED, zone_list=None)
                & ~Q(printed_to="")
                & (_UNSAID | _SAID)
                | Q(addressees=Addressees.LISTED_AND_ZONE)
                & ~Q(printed_to="")
                & (_UNSAID | _SAID & Q(zone_list__isnull=False)),
                name="%(app_label)s_%(class)s_says_which_list",
            ),
        )

    @property
    def means_a_list(self) -> bool:
        """Whether the paper names a group and not schools."""
        return self.addressees != Addressees.NAMED

    @property
    def is_open_question(self) -> bool:
        """Whether nobody said yet which list is meant."""
        return self.means_a_list and self.school_list_id is None
