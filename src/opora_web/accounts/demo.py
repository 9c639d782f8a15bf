"""Who is offered on the page of sign-in while the office runs as a demonstration."""

from django.conf import settings
from django.db.models import QuerySet

from opora_web.accounts.models import DatabasePurpose, DemoUser
from opora_web.accounts.queries import purpose_of_database


def demo_users() -> QuerySet[DemoUser]:
    """Invented people in their order; nobody outside a demonstration or beside real data."""
    offers = DemoUser.objects.select_related("user").order_by("position", "pk")
    if settings.DEMO and purpose_of_database() == DatabasePurpose.Kind.DEMO:
        return offers.filter(user__is_active=True)
    return offers.none()
