"""How a contradiction may be resolved and when the decision may be taken back."""

from opora_web.assessment.models import (
    Contradiction,
    ContradictionRule,
    ContradictionState,
    Decision,
    Result,
)
from opora_web.ui.refused import Refused


def decisions_for(contradiction: Contradiction) -> tuple[Decision, ...]:
    """What may be decided: several results are chosen from, the figures of one kept or put right.

    Several results cannot all be kept: a rule counts a procedure once and takes none of them then.
    """
    if contradiction.rule == ContradictionRule.SEVERAL:
        return (Decision.CHOSEN,)
    return Decision.KEPT, Decision.CORRECTED


def check_may_be_decided(contradiction: Contradiction, decision: Decision) -> None:
    """It waits for a decision, and for one of this kind."""
    if contradiction.state != ContradictionState.OPEN:
        raise Refused("Это противоречие уже не ждёт решения: обновите страницу.")
    if decision not in decisions_for(contradiction):
        raise Refused(f"Решение «{decision.label}» к этому противоречию не подходит.")


def check_counts(low: int, participants: int) -> None:
    """No more pupils below the minimum than took part."""
    if participants < 1:
        raise Refused("Участников должно быть не меньше одного.")
    if low > participants:
        raise Refused(
            f"Ниже минимума {low}, а участников всего {participants}: сверьте оба числа с бумагой."
        )


def check_is_not_corrected(result: Result) -> None:
    """The right counts of a result are written in once."""
    if result.settled_participants is not None:
        raise Refused(
            "Верные числа этого результата уже вписаны при решении о другом противоречии. Оставьте "
            "здесь числа как есть или верните то решение на пересмотр."
        )


def check_is_one_of(chosen: Result, contradiction: Contradiction) -> None:
    """What is chosen is among what is chosen from."""
    if not contradiction.results.filter(pk=chosen.pk).exists():
        raise Refused("Выберите результат из перечисленных в противоречии.")


def check_may_be_reopened(contradiction: Contradiction) -> None:
    """It is settled, and nothing later rests on the decision."""
    if contradiction.state != ContradictionState.SETTLED:
        raise Refused("Вернуть на решение можно только решённое противоречие: обновите страницу.")
    later = (
        Contradiction.objects.standing()
        .filter(school=contradiction.school_id, key=contradiction.key, pk__gt=contradiction.pk)
        .order_by("-pk")
        .first()
    )
    if later:
        raise Refused(
            f"Об этой процедуре есть более позднее противоречие № {later.pk}, оно исходит из "
            "принятого решения. Начните с него."
        )
