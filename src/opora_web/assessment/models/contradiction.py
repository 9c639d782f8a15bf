"""What the figures of a school contradict, until a person resolves it."""

from typing import Any, Self

from django.db import models
from django.db.models import Case, Q, Value, When

from opora_web.accounts.models import User
from opora_web.assessment.models.of_procedure import OfProcedure
from opora_web.assessment.models.result import Result
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import any_of, own_territory


class ContradictionRule(models.TextChoices):
    """What contradicts what."""

    SHARE = "share", "процент не сходится с числами"
    SEVERAL = "several", "разные числа об одной процедуре"
    WITHOUT_COUNTS = "without_counts", "назван низким, но без чисел"
    REMARK = "remark", "замечание при чтении файла"


class ContradictionState(models.TextChoices):
    """Whether somebody has to look at it."""

    OPEN = "open", "ждёт решения"
    SETTLED = "settled", "решено"
    WITHDRAWN = "withdrawn", "снято"


class Decision(models.TextChoices):
    """How a person resolved it."""

    KEPT = "kept", "оставить числа как есть"
    CORRECTED = "corrected", "вписать верные числа"
    CHOSEN = "chosen", "выбрать, какой результат считать"

    @property
    def as_done(self) -> str:
        """What the decision is called once it is taken."""
        return _AS_DONE[self]


_AS_DONE = {
    Decision.KEPT: "числа оставлены как есть",
    Decision.CORRECTED: "вписаны верные числа",
    Decision.CHOSEN: "выбран результат, который считается",
}
_RESOLVED = Q(decided_by__isnull=False, decided_at__isnull=False) & ~Q(reason="") & ~Q(decision="")
_UNRESOLVED = Q(decided_by=None, decided_at=None, reason="", decision="")


class ContradictionQuerySet(models.QuerySet["Contradiction"]):
    """Contradictions by who asks and by what is asked."""

    def visible_to(self, user: Any) -> Self:
        """Those about results of the own school, municipality, region."""
        own = own_territory(user)
        return self.filter(
            any_of(
                school=own.schools,
                school__municipality=own.municipalities,
                school__municipality__region=own.regions,
            )
        )

    def open(self) -> Self:
        """Those that wait for a decision."""
        return self.filter(state=ContradictionState.OPEN)

    def standing(self) -> Self:
        """Open and settled ones; a withdrawn one is about results that are no more."""
        return self.exclude(state=ContradictionState.WITHDRAWN)

    def urgent_first(self) -> Self:
        """Open ones before settled before withdrawn, within each by school."""
        urgency = Case(
            *(When(state=state, then=Value(n)) for n, state in enumerate(ContradictionState)),
            output_field=models.PositiveSmallIntegerField(),
        )
        return self.order_by(urgency, "school__sort_key", "-school_year", "pk")


class Contradiction(OfProcedure):
    """``sentence`` says what is wrong and how it may be put right.

    ``key`` tells one contradiction of a school from another: nothing is open twice. ``chosen`` is
    the result that counts where there were several; ``confirmation`` names the paper that the
    right counts come from.
    """

    school = models.ForeignKey(School, models.PROTECT, related_name="contradictions")
    results = models.ManyToManyField(Result, related_name="contradictions")
    rule = models.CharField("что не сходится", max_length=20, choices=ContradictionRule.choices)
    key = models.CharField(max_length=200)
    sentence = models.TextField("противоречие")
    raised_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(
        "состояние",
        max_length=20,
        choices=ContradictionState.choices,
        default=ContradictionState.OPEN,
    )
    decision = models.CharField("решение", max_length=20, choices=Decision.choices, blank=True)
    reason = models.CharField("почему", max_length=1000, blank=True)
    confirmation = models.CharField("чем подтверждено", max_length=500, blank=True)
    chosen = models.ForeignKey(Result, models.PROTECT, null=True, blank=True, related_name="+")
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.CharField("почему снято", max_length=300, blank=True)

    objects = ContradictionQuerySet.as_manager()

    class Meta(OfProcedure.Meta):
        """Russian names and what the database itself keeps true."""

        verbose_name = "противоречие"
        verbose_name_plural = "противоречия"
        indexes = (models.Index(fields=("school", "state")),)
        constraints = (
            *OfProcedure.Meta.constraints,
            models.CheckConstraint(
                condition=Q(rule__in=ContradictionRule.values), name="contradiction_rule_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(sentence=""), name="contradiction_is_told_in_a_sentence"
            ),
            models.CheckConstraint(
                condition=Q(state=ContradictionState.OPEN) & _UNRESOLVED
                | Q(state=ContradictionState.SETTLED) & _RESOLVED
                | Q(state=ContradictionState.WITHDRAWN) & (_RESOLVED | _UNRESOLVED),
                name="contradiction_is_settled_by_somebody_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(state=ContradictionState.WITHDRAWN) & ~Q(withdrawn_because="")
                | ~Q(state=ContradictionState.WITHDRAWN) & Q(withdrawn_because=""),
                name="contradiction_is_withdrawn_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(decision=Decision.CHOSEN, chosen__isnull=False)
                | ~Q(decision=Decision.CHOSEN) & Q(chosen=None),
                name="contradiction_names_the_chosen_result",
            ),
            models.CheckConstraint(
                condition=Q(decision=Decision.CORRECTED) & ~Q(confirmation="")
                | ~Q(decision=Decision.CORRECTED) & Q(confirmation=""),
                name="contradiction_is_corrected_by_a_paper",
            ),
            models.UniqueConstraint(
                fields=("school", "key"),
                condition=Q(state=ContradictionState.OPEN),
                name="contradiction_is_open_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.school}: {self.procedure.title}"

    @property
    def decided_how(self) -> str:
        """The decision that was taken, in words; empty while there is none."""
        return Decision(self.decision).as_done if self.decision else ""

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.school.journal_territory
