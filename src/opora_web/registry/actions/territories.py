"""Regions and municipalities."""

from django.db import transaction

from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.registry.models import Municipality, Region
from opora_web.registry.sort_key import sort_key
from opora_web.registry.verbs import Verb
from opora_web.ui.refused import Refused


@transaction.atomic
def register_region(*, by: Actor, oktmo: str, name: str) -> Region:
    """Enter a region by the two digits that begin its codes."""
    region = Region.objects.create(oktmo=oktmo, name=name, sort_key=sort_key(name))
    record(Verb.REGION_REGISTERED, region, by=by, after={"название": name}, title=name)
    return region


@transaction.atomic
def register_municipality(
    *, by: Actor, region: Region, name: str, oktmo: str | None = None
) -> Municipality:
    """Enter a municipality by its eight digits, of which the first two are the region's.

    The code may be unknown.
    """
    if oktmo and not oktmo.startswith(region.oktmo):
        raise Refused(
            f"Код ОКТМО {oktmo} муниципалитета «{name}» должен начинаться с {region.oktmo}: "
            f"так начинаются коды региона «{region}». Проверьте код."
        )
    municipality = Municipality.objects.create(
        region=region, oktmo=oktmo, name=name, sort_key=sort_key(name)
    )
    after = {"название": name, "ОКТМО": oktmo or ""}
    record(Verb.MUNICIPALITY_REGISTERED, municipality, by=by, after=after, title=name)
    return municipality
