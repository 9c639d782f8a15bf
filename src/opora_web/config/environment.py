"""What the environment says of this installation."""

from pathlib import Path

import environ

env = environ.Env()

ROOT = Path(env("OPORA_HOME", default=str(Path.cwd() / "out" / "office"))).resolve()
DEMO: bool = env.bool("OPORA_DEMO", default=False)
# A demonstration runs at home, where nobody has a certificate.
HTTPS: bool = env.bool("OPORA_HTTPS", default=not DEMO)
# How many proxies of ours stand before the office: their word on address and scheme is taken.
TRUSTED_PROXIES: int = env.int("OPORA_PROXIES", default=0)
OPENID_SERVER: str = env("OPORA_OPENID_SERVER", default="")
