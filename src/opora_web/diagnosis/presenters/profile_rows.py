"""Risk profiles as rows of a list."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from opora.diagnosis.significance import Significance
from opora_web.diagnosis.models import FactorAnswer, FactorOfProfile, ProfileState, RiskProfile
from opora_web.diagnosis.profile_status import tone_of_state
from opora_web.ui.tones import Tone


@dataclass(frozen=True)
class ProfileRow:
    """A profile with how many factors of each word and answer it has."""

    profile: RiskProfile
    tone: Tone
    high: int
    medium: int
    accepted: int
    declined: int


def profile_rows(profiles: Iterable[RiskProfile]) -> tuple[ProfileRow, ...]:
    """The rows in the order given; the factors of all are read at once."""
    shown = list(profiles)
    # What a school only prepares to answer is nobody else's yet.
    preparing = {one.pk for one in shown if not one.answer_is_given}
    words: Counter[tuple[int, str]] = Counter()
    for one in FactorOfProfile.objects.filter(profile__in=[profile.pk for profile in shown]):
        words[one.profile_id, one.final] += 1
        if one.profile_id not in preparing:
            words[one.profile_id, one.answer] += 1
    return tuple(
        ProfileRow(
            profile=one,
            tone=tone_of_state(ProfileState(one.state)),
            high=words[one.pk, Significance.HIGH],
            medium=words[one.pk, Significance.MEDIUM],
            accepted=words[one.pk, FactorAnswer.ACCEPTED],
            declined=words[one.pk, FactorAnswer.DECLINED],
        )
        for one in shown
    )
