"""Settings that keep strangers out: cookies, headers, hosts, policy of content."""

from urllib.parse import urlsplit

from opora_web.config.environment import HTTPS, OPENID_SERVER, TRUSTED_PROXIES, env

_HOUR = 3600
_YEAR = 365 * 24 * _HOUR

ALLOWED_HOSTS = env.list("OPORA_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("OPORA_ORIGINS", default=[])

SESSION_ENGINE = "django.contrib.sessions.backends.db"  # rows, so that a device can be signed out
SESSION_COOKIE_AGE = env.int("OPORA_SESSION_HOURS", default=12) * _HOUR
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^zdorovie/$"]  # whoever watches over the server asks it without a proxy
SECURE_HSTS_SECONDS = env.int("OPORA_HSTS_SECONDS", default=_YEAR) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("OPORA_HSTS_SUBDOMAINS", default=True)
# Entering a name into the browsers' lists is decided by its owner and hard to take back.
SECURE_HSTS_PRELOAD = env.bool("OPORA_HSTS_PRELOAD", default=False)
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_REFERRER_POLICY = "same-origin"

# A program in a loop must not slow the people down.
PROGRAM_REQUESTS_A_MINUTE = env.int("OPORA_PROGRAM_REQUESTS_A_MINUTE", default=120)

# Argon2 first; the second stays to read passwords brought from elsewhere.
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "full_name")},
    },
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
]

# Browsers hold a form to this list through every redirect, and sign-in by OpenID Connect is one.
_openid = urlsplit(OPENID_SERVER)
_sign_in_elsewhere = [f"{_openid.scheme}://{_openid.netloc}"] if OPENID_SERVER else []

# Forms with files, of one person; a district sends its year in several dozen.
UPLOADS_IN_FIVE_MINUTES = env.int("OPORA_UPLOADS_IN_FIVE_MINUTES", default=200)

# Nothing inline and nothing from another host: what a page shows is what we wrote.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'", *_sign_in_elsewhere],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
# The office needs none of what a browser could lend it.
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: []
    for feature in (
        "accelerometer",
        "autoplay",
        "camera",
        "display-capture",
        "encrypted-media",
        "fullscreen",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
}
