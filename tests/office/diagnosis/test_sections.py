"""The first page of diagnosis offers its parts in the order of the work."""

import re

from opora_web.diagnosis.sections import SECTIONS
from opora_web.registry.roles import Role

ORDER = (
    *("conditions", "questionnaires", "campaigns", "profiles", "checks", "own_checks"),
    *("causes", "objectivity", "tasks", "factors"),
)


def test_parts_stand_in_the_order_of_the_work_and_the_catalogue_last(cast, signed_in):
    names = [one.url_name.removeprefix("diagnosis:") for one in SECTIONS]
    assert tuple(name for name in names if name in ORDER) == ORDER
    assert names[-1] == "factors"
    shown = signed_in(cast.own.person(Role.COORDINATOR)).get("/diagnostika/").content.decode()
    titles = re.findall(r'<li class="card part">\s*<h2>.*?<a [^>]*>([^<]+)</a>', shown, re.DOTALL)
    assert titles == [one.title for one in SECTIONS]
