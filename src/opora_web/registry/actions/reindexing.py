"""What lists and search keep of a school, made anew from its names and codes."""

from opora.domain.name_key import name_key
from opora_web.registry.models import NameUse, School, SchoolCode, SchoolName
from opora_web.registry.sort_key import sort_key


def reindex(school: School) -> None:
    """Set name, search text and order; records joined to the school are found by it as well."""
    records = [school.pk, *school.duplicates.values_list("pk", flat=True)]
    names = SchoolName.objects.filter(school__in=records).order_by("pk")
    codes = SchoolCode.objects.filter(school__in=records).order_by("pk")
    values = codes.values_list("value", flat=True)
    words = (*names.values_list("key", flat=True), *map(name_key, values))
    school.name = school.names.get(use=NameUse.OFFICIAL, until=None).name
    school.search_text = "\n".join(dict.fromkeys(words))
    school.sort_key = sort_key(school.name)
    school.save(update_fields=["name", "search_text", "sort_key"])
