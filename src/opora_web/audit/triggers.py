"""The database itself refuses to change or remove an entry, whoever asks."""

from django.db.backends.base.base import BaseDatabaseWrapper

_INSTALL = {
    "sqlite": (
        """
        CREATE TRIGGER journal_keeps_entries BEFORE UPDATE ON audit_journalentry
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """,
        """
        CREATE TRIGGER journal_loses_nothing BEFORE DELETE ON audit_journalentry
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """,
    ),
    "postgresql": (
        """
        CREATE OR REPLACE FUNCTION journal_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'the journal is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
        END $$
        """,
        """
        CREATE TRIGGER journal_keeps_entries BEFORE UPDATE OR DELETE ON audit_journalentry
        FOR EACH ROW EXECUTE FUNCTION journal_refuses()
        """,
        """
        CREATE TRIGGER journal_loses_nothing BEFORE TRUNCATE ON audit_journalentry
        FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses()
        """,
    ),
}

_REMOVE = {
    "sqlite": (
        "DROP TRIGGER IF EXISTS journal_keeps_entries",
        "DROP TRIGGER IF EXISTS journal_loses_nothing",
    ),
    "postgresql": (
        "DROP TRIGGER IF EXISTS journal_keeps_entries ON audit_journalentry",
        "DROP TRIGGER IF EXISTS journal_loses_nothing ON audit_journalentry",
    ),
}


def installing(connection: BaseDatabaseWrapper) -> tuple[str, ...]:
    """Statements that begin the refusal.

    On SQLite a migration that alters the table makes it anew without them: it must run them again;
    a test looks that they are there after the last migration.
    """
    return _INSTALL[connection.vendor]


def removing(connection: BaseDatabaseWrapper) -> tuple[str, ...]:
    """Statements that end it: for going back before the journal, and for tests between tests."""
    return _REMOVE[connection.vendor]
