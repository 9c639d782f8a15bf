"""Letters of diagnosis."""

from datetime import date

from django.core.mail import send_mail
from django.template.loader import render_to_string

from opora_web.diagnosis.models import CampaignPart
from opora_web.registry.models import Membership
from opora_web.registry.roles import Role


def send_reminder(part: CampaignPart, *, link: str, today: date) -> int:
    """To the director and the deputies of the school; says to how many.

    Call it once the notice is in the database. `link` is the page of the part as people reach it.
    """
    held = Membership.objects.in_force(today).filter(school=part.school)
    people = held.filter(role__in=(Role.DIRECTOR, Role.DEPUTY)).values_list(
        "user__email", flat=True
    )
    addresses = sorted(set(people))
    if addresses:
        text = render_to_string("diagnosis/letters/reminder.txt", {"part": part, "link": link})
        send_mail("Опора: напоминание об опросе", text, None, addresses)
    return len(addresses)
