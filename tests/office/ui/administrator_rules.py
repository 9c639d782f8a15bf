"""Answers that the settings of a test can name."""


def yes(_user):
    return True


def no(_user):
    return False
