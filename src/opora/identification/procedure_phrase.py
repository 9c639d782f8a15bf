"""One result in words: what was written, the counts, and what is doubtful about them."""

from fractions import Fraction

from opora.domain.outcome import Outcome
from opora.identification.school_record import AssessedProcedure, Standing
from opora.language.numbers import count_of, percent


def result_phrase(procedure: AssessedProcedure) -> str:
    """«ОГЭ, математика, 2023 — 3 из 8 (37,5 %)», with the reason if the rule does not count it."""
    phrase = f"{procedure.outcome.procedure.title} — {counts_phrase(procedure.outcome)}"
    if procedure.standing is Standing.COUNTED:
        return phrase
    return f"{phrase}: {procedure.why}"


def counts_phrase(outcome: Outcome) -> str:
    """«3 из 8 (37,5 %)»; a printed percentage that contradicts the counts stays visible."""
    share = outcome.share_below_minimum
    if share is None or outcome.low is None or outcome.participants is None:
        return "названо низким, без чисел" if outcome.stated_low else "без чисел"
    contradiction = contradiction_phrase(outcome)
    beside = f"; {contradiction}" if contradiction else ""
    return f"{count_of(outcome.low, outcome.participants)} ({percent(share)}{beside})"


def share_phrase(low: int, participants: int) -> str:
    """«3 из 8 (37,5 %)»."""
    return f"{count_of(low, participants)} ({percent(Fraction(low, participants))})"


def contradiction_phrase(outcome: Outcome) -> str:
    """«в источнике напечатано 30,8 % — противоречие», nothing where there is none."""
    if not outcome.is_contradicted or outcome.printed_share is None:
        return ""
    printed = percent(outcome.printed_share.share, outcome.printed_share.decimals)
    return f"в источнике напечатано {printed} — противоречие"
