"""The people of these tests."""

from opora_web.accounts.models import User


def person(name: str = "Петрова Анна Ивановна", email: str = "petrova@example.org") -> User:
    return User.objects.create_user(email=email, full_name=name)
