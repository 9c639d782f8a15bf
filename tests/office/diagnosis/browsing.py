"""Opening pages of surveys as somebody, on a day of one's own."""

from django.urls import reverse
from tests.office.diagnosis.surveys import DAY


def on_that_day(monkeypatch, day=DAY):
    """The clock of the pages."""
    for view in ("campaigns", "survey_parts", "questionnaires"):
        name = f"opora_web.diagnosis.views.{view}.timezone.localdate"
        monkeypatch.setattr(name, lambda: day)


def get(client, user, name, *args):
    """What the person gets; ``None`` is a visitor."""
    client.logout()
    if user is not None:
        client.force_login(user)
    return client.get(reverse(f"diagnosis:{name}", args=args))


def post(client, user, name, *args, **data):
    """What comes of a form that the person sends."""
    client.logout()
    if user is not None:
        client.force_login(user)
    return client.post(reverse(f"diagnosis:{name}", args=args), data)


def text(said):
    """The page with plain spaces."""
    return said.content.decode().replace("\u00a0", " ")
