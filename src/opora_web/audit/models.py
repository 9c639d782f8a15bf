"""The journal and the head of its chain."""

import json
from typing import Any, NoReturn, Self, cast

from django.db import models

from opora_web.audit.append_only import AppendOnlyQuerySet, refuse
from opora_web.audit.visibility import journal_limit


class JournalQuerySet(AppendOnlyQuerySet):
    """Entries, in no order until one is asked for."""

    def visible_to(self, user: Any) -> Self:
        """What this user may read, by the rule of the registry."""
        return self.filter(journal_limit(user))

    def about(self, record: models.Model) -> Self:
        """What happened to one record."""
        return self.filter(kind=record._meta.label_lower, object_id=str(record.pk))  # noqa: SLF001  # Django's documented name


class JournalEntry(models.Model):
    """Who did what to what, when and from where. Values are plain: the entry outlives them all."""

    number = models.PositiveBigIntegerField("номер", primary_key=True)
    at = models.DateTimeField("когда", db_index=True)
    actor_id = models.BigIntegerField("номер пользователя", null=True, db_index=True)
    actor_name = models.TextField("кто")
    verb = models.TextField("что сделано", db_index=True)
    kind = models.TextField("вид записи", blank=True)
    object_id = models.TextField("номер записи", blank=True)
    title = models.TextField("название записи", blank=True)
    territory = models.TextField("территория", blank=True, db_index=True)
    address = models.TextField("откуда", blank=True)
    before_text = models.TextField("было", blank=True)
    after_text = models.TextField("стало", blank=True)
    previous_hash = models.CharField("сумма предыдущей записи", max_length=64, unique=True)
    hash = models.CharField("сумма записи", max_length=64, unique=True)

    objects = JournalQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "запись журнала"
        verbose_name_plural = "записи журнала"
        indexes = (models.Index(fields=("kind", "object_id"), name="journal_history_of_record"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(number__gte=1), name="journal_is_counted_from_one"
            ),
            models.CheckConstraint(
                condition=~models.Q(actor_name="") & ~models.Q(verb=""),
                name="journal_says_who_and_what",
            ),
        )

    def __str__(self) -> str:
        return f"{self.number}: {self.actor_name} — {self.verb}"

    def save(self, *arguments: Any, **options: Any) -> None:
        """Once."""
        if not self._state.adding:
            refuse()
        super().save(*arguments, **{**options, "force_insert": True})

    def delete(self, *_arguments: Any, **_options: Any) -> NoReturn:
        """Refused."""
        refuse()

    @property
    def before(self) -> dict[str, Any] | None:
        """The values before; nothing where there were none."""
        return _values(self.before_text)

    @property
    def after(self) -> dict[str, Any] | None:
        """The values after; nothing where there were none."""
        return _values(self.after_text)


class ChainHead(models.Model):
    """One row: how long the chain is and how it ends.

    Whoever writes an entry locks it to the end of the transaction, so entries are linked one after
    another. It also tells when the last entries were cut off, which the rest cannot.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    length = models.PositiveBigIntegerField("записей")
    hash = models.CharField("сумма последней записи", max_length=64)

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "конец журнала"
        verbose_name_plural = "конец журнала"
        constraints = (
            models.CheckConstraint(condition=models.Q(id=1), name="journal_has_one_head"),
        )

    def __str__(self) -> str:
        return f"{self.length}: {self.hash}"


class CarriedQuerySet(AppendOnlyQuerySet):
    """Entries of other offices, in no order until one is asked for."""

    def about(self, record: models.Model) -> Self:
        """What happened to one record before it came here."""
        return self.filter(kind=record._meta.label_lower, object_id=str(record.pk))  # noqa: SLF001  # Django's documented name


class CarriedEntry(models.Model):
    """What another office had in its journal about a record that came from there.

    It stands outside the chain: this office vouches for what it saw itself.
    """

    at = models.DateTimeField("когда")
    actor_name = models.TextField("кто")
    verb = models.TextField("что сделано")
    kind = models.TextField("вид записи")
    object_id = models.TextField("номер записи")
    title = models.TextField("название записи", blank=True)
    before_text = models.TextField("было", blank=True)
    after_text = models.TextField("стало", blank=True)

    objects = CarriedQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "перенесённая запись журнала"
        verbose_name_plural = "перенесённые записи журнала"
        indexes = (models.Index(fields=("kind", "object_id"), name="carried_history_of_record"),)
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(actor_name="")
                & ~models.Q(verb="")
                & ~models.Q(kind="")
                & ~models.Q(object_id=""),
                name="carried_entry_says_who_and_what_of_which",
            ),
        )

    def __str__(self) -> str:
        return f"{self.actor_name} — {self.verb}"

    def save(self, *arguments: Any, **options: Any) -> None:
        """Once."""
        if not self._state.adding:
            refuse()
        super().save(*arguments, **{**options, "force_insert": True})

    def delete(self, *_arguments: Any, **_options: Any) -> NoReturn:
        """Refused."""
        refuse()

    @property
    def before(self) -> dict[str, Any] | None:
        """The values before; nothing where there were none."""
        return _values(self.before_text)

    @property
    def after(self) -> dict[str, Any] | None:
        """The values after; nothing where there were none."""
        return _values(self.after_text)


def _values(text: str) -> dict[str, Any] | None:
    return cast("dict[str, Any]", json.loads(text)) if text else None
