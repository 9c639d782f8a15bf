"""Does the state of things allow it: invitations, and real data beside a demonstration."""

from collections.abc import Collection
from datetime import datetime

from opora_web.accounts.models import ApiToken, DatabasePurpose, Invitation, TokenScope, User
from opora_web.accounts.queries import purpose_of_database
from opora_web.ui.refused import Refused

LONGEST_TOKEN_DAYS = 365
_BAD_LINK = (
    "Ссылка не действует: она набрана неполностью или срок её истёк. "
    "Попросите того, кто вас пригласил, прислать новое приглашение."
)


def check_can_be_invited(user: User | None) -> None:
    """Nobody is invited twice, and a closed account is not opened by an invitation."""
    if user is None:
        return
    if not user.is_active:
        raise Refused(
            f"Вход для {user.email} закрыт. Сначала откройте его, потом отправьте приглашение."
        )
    if user.has_usable_password():
        raise Refused(
            f"Пользователь {user.email} уже зарегистрирован. "
            "Если пароль забыт, его восстанавливают на странице входа."
        )


def check_can_be_accepted(invitation: Invitation | None, now: datetime) -> Invitation:
    """The link is ours, in its term, and nobody has used or revoked it."""
    if invitation is None or invitation.expires_at <= now:
        raise Refused(_BAD_LINK)
    if invitation.revoked_at:
        raise Refused("Приглашение отозвано. Обратитесь к тому, кто вас пригласил.")
    if invitation.accepted_at:
        raise Refused("Приглашение уже принято. Войдите по электронной почте и паролю.")
    if not invitation.user.is_active:
        raise Refused("Вход закрыт. Обратитесь к администратору.")
    return invitation


def check_can_be_revoked(invitation: Invitation) -> None:
    """What was accepted cannot be taken back, and what was revoked is over."""
    if invitation.accepted_at:
        raise Refused("Приглашение уже принято: отозвать его нельзя, можно закрыть вход.")
    if invitation.revoked_at:
        raise Refused("Приглашение уже отозвано.")


def check_purpose(wanted: DatabasePurpose.Kind) -> None:
    """Real data and a demonstration never share a database."""
    purpose = purpose_of_database()
    demo_wanted = wanted == DatabasePurpose.Kind.DEMO
    # A database without a mark that has users was filled by somebody: it counts as real.
    holds_real_data = purpose == DatabasePurpose.Kind.WORK or (
        purpose is None and User.objects.exists()
    )
    if demo_wanted and holds_real_data:
        raise Refused(
            "В базе рабочие данные, а включён показ (OPORA_DEMO=1). Уберите OPORA_DEMO "
            "или укажите для показа другую базу в DATABASE_URL или другую папку в OPORA_HOME."
        )
    if not demo_wanted and purpose == DatabasePurpose.Kind.DEMO:
        raise Refused(
            "В базе данные для показа. Для работы укажите другую базу в DATABASE_URL "
            "или другую папку в OPORA_HOME."
        )


def check_token_is_modest(scopes: Collection[TokenScope], days: int) -> None:
    """A key reads something, and is made anew at least once a year."""
    if not scopes:
        raise Refused("Отметьте, что программе можно читать.")
    if not 1 <= days <= LONGEST_TOKEN_DAYS:
        raise Refused("Ключ действует не дольше года. Выберите срок короче.")


def check_token_works(token: ApiToken, now: datetime) -> None:
    """Neither revoked nor past its term, and its person may still sign in."""
    if token.revoked_at:
        raise Refused("Ключ отозван. Создайте новый на странице «Доступ для программ».")
    if token.expires_at <= now:
        raise Refused("Срок ключа истёк. Создайте новый на странице «Доступ для программ».")
    if not token.user.is_active:
        raise Refused("Вход для владельца ключа закрыт. Обратитесь к администратору.")
