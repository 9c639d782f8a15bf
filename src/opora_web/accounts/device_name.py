"""What a person would call the browser that a request names."""

# Each names itself by all before it as well: the order decides.
_BROWSERS = (
    ("YaBrowser", "Яндекс Браузер"),
    ("Edg", "Microsoft Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


def device_name(user_agent: str) -> str:
    """«Firefox, Windows»; an honest «неизвестное устройство» where the browser names nothing."""
    known = (_first(_BROWSERS, user_agent), _first(_SYSTEMS, user_agent))
    return ", ".join(filter(None, known)) or "Неизвестное устройство"


def _first(names: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((name for mark, name in names if mark in user_agent), "")
