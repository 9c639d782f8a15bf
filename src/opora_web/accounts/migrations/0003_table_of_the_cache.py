"""The limits of sign-in are counted in the database: the table comes with the others."""

from django.core.management import call_command
from django.db import migrations


def make_table(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_invitations_and_demonstration")]
    operations = [migrations.RunPython(make_table, migrations.RunPython.noop)]
