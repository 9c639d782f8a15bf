"""``{% school_pages school "registry:school" %}``: the tabs of the pages about a school."""

from typing import Any

from django import template

from opora_web.registry.models import School
from opora_web.registry.school_tabs import school_tabs

register = template.Library()


@register.inclusion_tag("registry/school_tabs.html")
def school_pages(school: School, current: str) -> dict[str, Any]:
    """The page that is open is named by its URL name."""
    return {"school": school, "tabs": school_tabs(), "current": current}
