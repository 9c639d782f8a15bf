"""The database itself refuses to change or remove journal entries."""

from django.db import migrations

from opora_web.audit.triggers import installing, removing


def install(apps, editor):
    for statement in installing(editor.connection):
        editor.execute(statement, params=None)


def remove(apps, editor):
    for statement in removing(editor.connection):
        editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_journal")]

    operations = [migrations.RunPython(install, remove)]
