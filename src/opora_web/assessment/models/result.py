"""The result of a procedure in a school, as a file gave it."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from opora_web.assessment.models.of_procedure import OfProcedure
from opora_web.assessment.models.upload import Upload, UploadState
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import any_of, own_territory

_MARKS = ("mark_2", "mark_3", "mark_4", "mark_5")


class ResultQuerySet(models.QuerySet["Result"]):
    """Results by who asks and by what still holds."""

    def visible_to(self, user: Any) -> Self:
        """Results of the own school, municipality, region."""
        own = own_territory(user)
        return self.filter(
            any_of(
                school=own.schools,
                school__municipality=own.municipalities,
                school__municipality__region=own.regions,
            )
        )

    def taken_in(self) -> Self:
        """Those of uploads that were consented to and not taken back."""
        return self.filter(upload__state=UploadState.IMPORTED)

    def in_force(self) -> Self:
        """Taken in, not taken back, not set aside by a decision."""
        return self.taken_in().filter(is_set_aside=False)


class Result(OfProcedure):
    """Figures stand as the file gave them and are never repaired.

    ``outcome_id`` is the method's identifier of the result in its upload; ``source`` names file,
    sheet and rows. A count that the source does not give is null and never zero; marks are all
    four known or all null. ``printed_share`` is the printed percentage as a fraction («0.308»),
    ``settled_low`` and ``settled_participants`` are what a person found to be right.
    ``is_set_aside`` says that a person chose another result of the same procedure. ``remark_keys``
    are the keys of the upload's remarks about this result.
    """

    upload = models.ForeignKey(Upload, models.PROTECT, related_name="results")
    school = models.ForeignKey(School, models.PROTECT, related_name="results")
    outcome_id = models.CharField(max_length=100)
    source = models.TextField("источник")
    before_resits = models.BooleanField("до пересдач", null=True)
    participants = models.PositiveIntegerField("участников", null=True)
    low = models.PositiveIntegerField("ниже минимума", null=True)
    mark_2 = models.PositiveIntegerField("отметок «2»", null=True)
    mark_3 = models.PositiveIntegerField("отметок «3»", null=True)
    mark_4 = models.PositiveIntegerField("отметок «4»", null=True)
    mark_5 = models.PositiveIntegerField("отметок «5»", null=True)
    mean_score = models.FloatField("средний балл", null=True)
    max_score = models.FloatField("наибольший балл", null=True)
    stated_low = models.BooleanField("источник называет результат низким", default=False)
    printed_share = models.CharField(max_length=30, blank=True)
    printed_decimals = models.PositiveSmallIntegerField(null=True)
    settled_low = models.PositiveIntegerField(null=True)
    settled_participants = models.PositiveIntegerField(null=True)
    is_set_aside = models.BooleanField(default=False)
    remark_keys = models.JSONField(default=list)

    objects = ResultQuerySet.as_manager()

    class Meta(OfProcedure.Meta):
        """Russian names and what the database itself keeps true."""

        verbose_name = "результат процедуры"
        verbose_name_plural = "результаты процедур"
        indexes = (models.Index(fields=("school", "school_year")),)
        constraints = (
            *OfProcedure.Meta.constraints,
            models.UniqueConstraint(
                fields=("upload", "outcome_id"), name="result_is_taken_in_once"
            ),
            models.CheckConstraint(condition=~Q(source=""), name="result_names_its_source"),
            models.CheckConstraint(
                condition=Q(low=None) | Q(participants=None) | Q(low__lte=F("participants")),
                name="result_has_no_more_low_than_participants",
            ),
            models.CheckConstraint(
                condition=Q(**dict.fromkeys(_MARKS)) | Q(**{f"{m}__isnull": False for m in _MARKS}),
                name="result_has_all_marks_or_none",
            ),
            models.CheckConstraint(
                condition=Q(settled_low=None, settled_participants=None)
                | Q(settled_low__lte=F("settled_participants")),
                name="result_is_settled_with_both_counts",
            ),
        )

    def __str__(self) -> str:
        return f"{self.school}: {self.procedure.title}"

    @property
    def figures(self) -> tuple[int | None, int | None]:
        """(low, participants) that count: those that a person found to be right, else as given."""
        if self.settled_participants is not None:
            return self.settled_low, self.settled_participants
        return self.low, self.participants

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about the result belong."""
        return self.school.journal_territory
