"""What is known of users, invitations and the database's purpose."""

from django.db.models import QuerySet

from opora_web.accounts.api_key import hash_of_key
from opora_web.accounts.invitation_token import hash_of
from opora_web.accounts.models import ApiToken, DatabasePurpose, Invitation, User


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


def tokens_of(user: User) -> QuerySet[ApiToken]:
    """Tokens of the user's programs, the newest first, those that ended too."""
    return ApiToken.objects.filter(user=user).order_by("-created_at", "-pk")


def token_by_key(key: str) -> ApiToken | None:
    """The token in any state; nothing where the key is not ours."""
    tokens = ApiToken.objects.select_related("user")
    return tokens.filter(token_hash=hash_of_key(key)).first()
