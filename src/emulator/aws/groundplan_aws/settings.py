"""What moto reads from its environment; to be applied before anything of moto is imported."""

import os

# The account's own key: where IAM is enforced it goes on to be allowed everything.
ROOT_KEY = "emulator"


def apply(account: str, log: str = "its log") -> None:
    """Set moto up as one AWS account without a network behind it."""
    for name in [name for name in os.environ if name.startswith(("AWS_", "MOTO_"))]:
        del os.environ[name]
    os.environ.update(
        MOTO_ACCOUNT_ID=account,
        GROUNDPLAN_LOG=log,
        # Roles attach policies such as AmazonSSMManagedInstanceCore.
        MOTO_IAM_LOAD_MANAGED_POLICIES="true",
        # Nobody waits a minute for a certificate here.
        MOTO_ACM_VALIDATION_WAIT="1",
    )
