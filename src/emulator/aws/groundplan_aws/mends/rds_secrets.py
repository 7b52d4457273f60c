"""RDS: master passwords that RDS manages in Secrets Manager."""

import json
import string

from .attach import mend

# AWS leaves these out of generated master passwords: / ' " @ and space are not allowed in one.
ALPHABET = string.ascii_letters + string.digits + "!#$%&()*+,-.:;<=>?[]^_{|}~"


def new_password() -> str:
    """A password as RDS makes them: 28 characters."""
    from moto.moto_api._internal import mock_random

    return "".join(mock_random.choice(ALPHABET) for _ in range(28))


@mend("moto.rds.models")
def real_credentials(models) -> None:
    """CreateDBInstance with ManageMasterUserPassword. moto stores user "admin" and one constant password in every secret; AWS
    documents the instance's master user and a generated password.
    """

    def generate(self) -> str:
        return json.dumps({"username": self.resource.master_username, "password": new_password()})

    models.MasterUserSecret._generate_secret_string = generate


@mend("moto.rds.models")
def repeatable_name(models) -> None:
    """CreateDBInstance with ManageMasterUserPassword. moto names the secret by Python's own random source, so that a kept emulator
    would have another secret ARN after its restart.
    """
    from moto.moto_api._internal import mock_random

    def generate(self) -> str:
        return f"rds!{self.resource.resource_type}-{mock_random.uuid4()}"

    models.MasterUserSecret._generate_secret_name = generate
