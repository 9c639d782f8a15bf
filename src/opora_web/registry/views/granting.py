"""Giving a role to somebody who may not be in the office yet."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse

from opora_web.accounts.actions import invite
from opora_web.accounts.letters import send_invitation
from opora_web.accounts.queries import user_by_email
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


def grant(  # noqa: PLR0913  # what the form asks, field by field
    request: HttpRequest, *, email: str, full_name: str, post: str, role: Role, territory: Any
) -> None:
    """Give the role; a stranger gets an invitation by letter in the same breath."""
    by = request.user
    user = user_by_email(email)
    if user:
        grant_membership(by=by, user=user, role=role, territory=territory)
        return
    if not full_name:
        raise Refused(
            f"Человека с почтой {email} в Опоре ещё нет. Укажите фамилию, имя и отчество: "
            "ему уйдёт приглашение."
        )
    with transaction.atomic():
        sent = invite(by=by, email=email, full_name=full_name, post=post)
        grant_membership(by=by, user=sent.invitation.user, role=role, territory=territory)
    link = request.build_absolute_uri(reverse("accounts:invitation", args=[sent.token]))
    send_invitation(sent, link=link)
    messages.info(request, f"Приглашение отправлено на {email}.")
