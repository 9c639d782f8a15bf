"""Letters that accounts send."""

from django.core.mail import send_mail
from django.template.loader import render_to_string

from opora_web.accounts.actions import SentInvitation


def send_invitation(sent: SentInvitation, *, link: str) -> None:
    """The letter with the link of an invitation; call it once the change is in the database.

    The link is the caller's, who knows by which address people reach the office:
    ``request.build_absolute_uri(reverse("accounts:invitation", args=[sent.token]))``.
    """
    context = {"invitation": sent.invitation, "link": link}
    send_mail(
        "Опора: приглашение",
        render_to_string("accounts/letters/invitation.txt", context),
        None,
        [sent.invitation.user.email],
    )
