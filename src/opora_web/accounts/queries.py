"""What is known of users, invitations and the database's purpose."""

from django.db.models import QuerySet

from opora_web.accounts.invitation_token import hash_of
from opora_web.accounts.models import DatabasePurpose, Invitation, User


def purpose_of_database() -> DatabasePurpose.Kind | None:
    """What the database was made for; nothing where nobody has said it yet."""
    row = DatabasePurpose.objects.first()
    return DatabasePurpose.Kind(row.kind) if row else None


def open_invitations() -> QuerySet[Invitation]:
    """Invitations neither accepted nor revoked; some may be past their term."""
    return Invitation.objects.filter(accepted_at=None, revoked_at=None).select_related("user")


def invitation_by_token(token: str) -> Invitation | None:
    """The invitation of a link, in any state; nothing where the link is not ours or too old."""
    if (token_hash := hash_of(token)) is None:
        return None
    return Invitation.objects.select_related("user").filter(token_hash=token_hash).first()


def user_by_email(email: str) -> User | None:
    """The user who signs in by the address, in any case of letters."""
    return User.objects.filter(email__iexact=email).first()
