"""Regions and municipalities."""

from django.db import transaction

from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.registry.models import Municipality, Region
from opora_web.registry.policies.about_territories import (
    check_code_of_region_may_change,
    check_municipality_fits,
    check_region_fits,
)
from opora_web.registry.sort_key import sort_key
from opora_web.registry.verbs import Verb


@transaction.atomic
def register_region(*, by: Actor, oktmo: str, name: str) -> Region:
    """Enter a region by the two digits that begin its codes."""
    check_region_fits(oktmo, name)
    region = Region.objects.create(oktmo=oktmo, name=name, sort_key=sort_key(name))
    record(Verb.REGION_REGISTERED, region, by=by, after=_told(region), title=name)
    return region


@transaction.atomic
def change_region(*, by: Actor, region: Region, oktmo: str, name: str) -> None:
    """Give a region another name, or the right code while nothing rests on the wrong one."""
    region = Region.objects.select_for_update().get(pk=region.pk)
    check_region_fits(oktmo, name, unless=region)
    check_code_of_region_may_change(region, oktmo)
    before = _told(region)
    region.oktmo, region.name, region.sort_key = oktmo, name, sort_key(name)
    region.save(update_fields=["oktmo", "name", "sort_key"])
    record(Verb.REGION_CHANGED, region, by=by, before=before, after=_told(region), title=name)


@transaction.atomic
def register_municipality(
    *, by: Actor, region: Region, name: str, oktmo: str | None = None
) -> Municipality:
    """Enter a municipality by its eight digits, of which the first two are the region's.

    The code may be unknown.
    """
    check_municipality_fits(region, name, oktmo)
    municipality = Municipality.objects.create(
        region=region, oktmo=oktmo or None, name=name, sort_key=sort_key(name)
    )
    after = _told(municipality)
    record(Verb.MUNICIPALITY_REGISTERED, municipality, by=by, after=after, title=name)
    return municipality


@transaction.atomic
def change_municipality(
    *, by: Actor, municipality: Municipality, name: str, oktmo: str | None = None
) -> None:
    """Give a municipality another name or the right code; all that is in it stays."""
    kept = Municipality.objects.select_for_update(of=("self",)).select_related("region")
    municipality = kept.get(pk=municipality.pk)
    check_municipality_fits(municipality.region, name, oktmo, unless=municipality)
    before = _told(municipality)
    municipality.oktmo, municipality.name = oktmo or None, name
    municipality.sort_key = sort_key(name)
    municipality.save(update_fields=["oktmo", "name", "sort_key"])
    after = _told(municipality)
    record(Verb.MUNICIPALITY_CHANGED, municipality, by=by, before=before, after=after, title=name)


def _told(territory: Region | Municipality) -> dict[str, str]:
    return {"название": territory.name, "ОКТМО": territory.oktmo or ""}
