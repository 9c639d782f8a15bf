"""Rules of the second factor that tests name by their path."""


def everybody(user):
    assert user.full_name
    return True
