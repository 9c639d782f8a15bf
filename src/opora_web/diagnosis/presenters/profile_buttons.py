"""What can be done with a risk profile now; what cannot says why."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from opora_web.diagnosis.models import ProfileState, RiskProfile
from opora_web.diagnosis.policies.about_profiles import (
    check_everything_is_answered,
    check_may_be_amended,
    check_may_be_sent,
)
from opora_web.diagnosis.profile_permissions import (
    may_answer,
    may_draft,
    may_prepare_answers,
    may_sign,
    may_verify,
)
from opora_web.ui.refused import Refused

_PLAIN, _NEXT = "plain", "primary"


@dataclass(frozen=True)
class ProfileButton:
    """A step; ``is_post`` for one without a form, ``refused`` says why it cannot be taken."""

    title: str
    href: str
    kind: str = _PLAIN
    is_post: bool = False
    refused: str = ""


def buttons_of(profile: RiskProfile, user: Any) -> tuple[ProfileButton, ...]:
    """The steps that this person takes now, in the order of work."""
    return tuple(_buttons(profile, user))


def _buttons(profile: RiskProfile, user: Any) -> Iterator[ProfileButton]:
    match profile.state:
        case ProfileState.DRAFT if may_draft(user, profile.school):
            refused = _refusal(lambda: check_may_be_sent(profile))
            yield _post(profile, "Отправить куратору", "send_profile", _NEXT, refused)
            yield _post(profile, "Составить заново по нынешним данным", "refresh_profile")
        case ProfileState.VERIFICATION if may_verify(user, profile):
            yield _get(profile, "Записать визит", "visit", _NEXT)
        case ProfileState.ANSWERING:
            yield from _of_school(profile, user)
        case ProfileState.SIGNING if may_sign(user, profile):
            yield _post(profile, "Подписать профиль", "sign_profile", _NEXT)
        case ProfileState.IN_FORCE if may_draft(user, profile.school):
            refused = _refusal(lambda: check_may_be_amended(profile))
            yield _get(profile, "Новая редакция", "amend_profile", _PLAIN, refused)
    if _may_go_back(profile) and may_sign(user, profile):
        yield _get(profile, "Вернуть на шаг назад", "send_profile_back")


def _of_school(profile: RiskProfile, user: Any) -> Iterator[ProfileButton]:
    if may_prepare_answers(user, profile):
        yield _get(profile, "Ответить по факторам", "profile_answers", _NEXT)
    if may_answer(user, profile):
        factors = profile.factors.in_order()
        refused = _refusal(lambda: check_everything_is_answered(factors))
        yield _post(profile, "Подать ответ школы", "submit_profile", _PLAIN, refused)


def _may_go_back(profile: RiskProfile) -> bool:
    return profile.state != ProfileState.DRAFT and not profile.is_frozen


def _post(
    profile: RiskProfile, title: str, name: str, kind: str = _PLAIN, refused: str = ""
) -> ProfileButton:
    return ProfileButton(title, _href(profile, name), kind, is_post=True, refused=refused)


def _get(
    profile: RiskProfile, title: str, name: str, kind: str = _PLAIN, refused: str = ""
) -> ProfileButton:
    return ProfileButton(title, _href(profile, name), kind, refused=refused)


def _href(profile: RiskProfile, name: str) -> str:
    return reverse(f"diagnosis:{name}", args=[profile.pk])


def _refusal(check: Callable[[], None]) -> str:
    try:
        check()
    except Refused as refusal:
        return str(refusal)
    return ""
