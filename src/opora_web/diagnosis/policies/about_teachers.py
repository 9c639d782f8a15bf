"""What may be kept of teachers."""

from opora_web.accounts.models import User
from opora_web.registry.models import Membership, School
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


def check_may_be_assigned(teacher: User, methodist: User, school: School) -> None:
    """A teacher of the school and a methodist of its municipality, two people."""
    held = Membership.objects.in_force()
    if not held.filter(user=teacher, role=Role.TEACHER, school=school).exists():
        raise Refused(f"{teacher} сейчас не педагог школы «{school}».")
    place = school.municipality
    if not held.filter(user=methodist, role=Role.METHODIST, municipality=place).exists():
        raise Refused(f"{methodist} сейчас не методист муниципалитета.")
    if teacher == methodist:
        raise Refused("Педагога нельзя закрепить за ним самим: выберите другого методиста.")
