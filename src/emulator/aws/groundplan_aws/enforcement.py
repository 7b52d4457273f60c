"""Whether calls of roles and users are held against their policies. The emulator's own key may do everything, at any time."""

import math


def enforce(on: bool) -> None:
    """Turn it on or off; off is how an emulator starts."""
    from moto import settings
    from moto.core.authorization import ActionAuthenticatorMixin

    settings.INITIAL_NO_AUTH_ACTION_COUNT = 0 if on else math.inf
    ActionAuthenticatorMixin.request_count = 0


def is_enforced() -> bool:
    from moto import settings

    return settings.INITIAL_NO_AUTH_ACTION_COUNT == 0
