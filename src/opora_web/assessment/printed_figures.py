"""The figures of a result in words, as a source prints them."""

from fractions import Fraction

from opora.domain.printed_share import PrintedShare
from opora.language.numbers import count_of, percent
from opora_web.assessment.models import Result

_MISSING = "—"


def printed_share(result: Result) -> PrintedShare | None:
    """The percentage that the source prints beside the counts, or instead of them."""
    if not result.printed_share or result.printed_decimals is None:
        return None
    return PrintedShare(Fraction(result.printed_share), result.printed_decimals)


def printed_percent(share: PrintedShare) -> str:
    """With as many digits as were printed: «30,8 %»."""
    return percent(share.share, share.decimals)


def counts_in_words(low: int | None, participants: int | None) -> str:
    """«4 из 12»; an unknown one stays a dash."""
    if low is None and participants is None:
        return "без чисел"
    if low is None or participants is None:
        told = (_MISSING if number is None else str(number) for number in (low, participants))
        return " из ".join(told)
    return count_of(low, participants)


def likely_counts(result: Result) -> tuple[int, int] | None:
    """Counts next to the given ones that the printed percentage does agree with."""
    share = printed_share(result)
    if share is None or result.low is None or not result.participants:
        return None
    return share.likely_counts(result.low, result.participants)


def likely_in_words(result: Result) -> str:
    """«30,8 % — это 4 из 13», empty where no such counts are near."""
    share, likely = printed_share(result), likely_counts(result)
    return f"{printed_percent(share)} — это {count_of(*likely)}" if share and likely else ""


def is_contradicted(result: Result) -> bool:
    """Whether the printed percentage disagrees with the counts of the source."""
    share = printed_share(result)
    if share is None or result.low is None or not result.participants:
        return False
    return not share.agrees_with(result.low, result.participants)
