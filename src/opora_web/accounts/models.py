"""Who signs in, who was invited, and what the database was made for."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower


class UserManager(BaseUserManager["User"]):
    """Makes users; the address of the post is the name they sign in by."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A user; without a password nobody can sign in until an invitation is accepted."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        """Sign-in does not tell capital letters from small ones."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """A person with an account; what the person may do is said by memberships, never here."""

    email = models.EmailField("электронная почта", unique=True)
    full_name = models.CharField("фамилия, имя, отчество", max_length=200)
    post = models.CharField("должность", max_length=200, blank=True)
    is_active = models.BooleanField("может входить", default=True)
    created_at = models.DateTimeField("создан", auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ("full_name",)

    objects = UserManager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "пользователь"
        verbose_name_plural = "пользователи"
        constraints = (
            models.UniqueConstraint(Lower("email"), name="user_email_is_unique_in_any_case"),
        )

    def __str__(self) -> str:
        return self.full_name


class Invitation(models.Model):
    """A link that lets one person set the first password, once and until a day.

    Of the link's token only the hash is kept: who reads the database cannot open the link.
    """

    user = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="invitations", verbose_name="кого пригласили"
    )
    invited_by = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        related_name="sent_invitations",
        null=True,  # the office itself invites the first administrator
        verbose_name="кто пригласил",
    )
    token_hash = models.CharField("отпечаток ссылки", max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField("отправлено")
    expires_at = models.DateTimeField("действует до")
    accepted_at = models.DateTimeField("принято", null=True)
    revoked_at = models.DateTimeField("отозвано", null=True)

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "приглашение"
        verbose_name_plural = "приглашения"
        constraints = (
            models.UniqueConstraint(
                "user",
                condition=Q(accepted_at=None, revoked_at=None),
                name="one_open_invitation_a_user",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(revoked_at=None),
                name="invitation_is_accepted_or_revoked",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("created_at")), name="invitation_ends_after_it_begins"
            ),
        )

    def __str__(self) -> str:
        return f"Приглашение: {self.user}"


class DatabasePurpose(models.Model):
    """The one row that says whether the database holds real data or a demonstration."""

    class Kind(models.TextChoices):
        """What for."""

        WORK = "work", "рабочая"
        DEMO = "demo", "демонстрационная"

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    kind = models.CharField("назначение", max_length=4, choices=Kind.choices)

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "назначение базы"
        verbose_name_plural = "назначение базы"
        constraints = (
            models.CheckConstraint(condition=Q(id=1), name="database_has_one_purpose"),
            models.CheckConstraint(
                condition=Q(kind__in=("work", "demo")), name="purpose_is_work_or_demo"
            ),
        )

    def __str__(self) -> str:
        return self.get_kind_display()


class DemoUser(models.Model):
    """An invented person whom anybody may sign in as, in a demonstration."""

    user = models.OneToOneField(
        User, on_delete=models.PROTECT, related_name="demo", verbose_name="пользователь"
    )
    role = models.CharField("роль", max_length=100)
    place = models.CharField("где", max_length=200, blank=True)
    position = models.PositiveSmallIntegerField("порядок")

    class Meta:
        """Russian names."""

        verbose_name = "пользователь демонстрации"
        verbose_name_plural = "пользователи демонстрации"

    def __str__(self) -> str:
        return f"{self.user}, {self.role}"


class TokenScope(models.TextChoices):
    """What a program may read; never more than the person for whom it reads."""

    REGISTRY = "registry", "муниципалитеты и школы"
    RESULTS = "results", "результаты процедур"
    VERDICTS = "verdicts", "расчёты и выводы о школах"
    LISTS = "lists", "списки школ"


class ApiToken(models.Model):
    """The key by which a program reads what one person may see.

    Only the hash is kept. ``scopes`` are values of ``TokenScope`` with a space between them.
    """

    user = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="api_tokens", verbose_name="чей"
    )
    title = models.CharField("для какой программы", max_length=100)
    token_hash = models.CharField("отпечаток ключа", max_length=64, unique=True, editable=False)
    scopes = models.CharField("что можно читать", max_length=100)
    created_at = models.DateTimeField("создан")
    expires_at = models.DateTimeField("действует до")
    revoked_at = models.DateTimeField("отозван", null=True)
    last_used_at = models.DateTimeField("последнее обращение", null=True)

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "ключ программы"
        verbose_name_plural = "ключи программ"
        constraints = (
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(scopes=""), name="api_token_says_for_what"
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("created_at")), name="api_token_ends_after_it_begins"
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def allows(self) -> frozenset[TokenScope]:
        """The scopes."""
        return frozenset(map(TokenScope, self.scopes.split()))
