"""Names of people with initials, as they stand under a paper."""

_FULL_PARTS = 3


def with_initials(full_name: str) -> str:
    """«И.И. Иванов» of «Иванов Иван Иванович»; a name of other parts stays as it is.

    Order of surname and names follows ГОСТ Р 7.0.97-2016, 5.22: initials first.
    """
    parts = full_name.split()
    if len(parts) != _FULL_PARTS:
        return full_name
    surname, *names = parts
    return "".join(f"{name[0]}." for name in names) + f" {surname}"
