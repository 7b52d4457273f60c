"""Secrets Manager: rotation, above all of secrets that RDS manages; access to a secret by its ARN."""

import json
import time

from .attach import mend
from .rds_secrets import new_password

DAY = 86_400
NO_LAMBDA = (
    "You tried to enable rotation on a secret that doesn't already have a Lambda function ARN configured"
    " and you didn't include such an ARN as a parameter in this call."
)


def days_of(rules: dict) -> int:
    """How long a schedule waits; expressions are taken as a week (cron) or as what they say (rate)."""
    if rules.get("AutomaticallyAfterDays"):
        return int(rules["AutomaticallyAfterDays"])
    words = rules.get("ScheduleExpression", "").removeprefix("rate(").rstrip(")").split()
    if len(words) == 2 and words[0].isdigit():
        return int(words[0]) if words[1].startswith("day") else 1
    return 7


def schedule(secret, rules: dict) -> None:
    secret.rotation_requested = secret.rotation_enabled = True
    secret.managed_rules = rules
    secret.next_rotation_date = int(time.time()) + days_of(rules) * DAY


@mend("moto.secretsmanager.models")
def managed_secrets_rotate_by_themselves(models) -> None:
    """DescribeSecret of a secret that RDS manages. moto says nothing about its rotation; AWS turns it on, every seven days.

    aws_secretsmanager_secret_rotation reads it; an application that reads the password once breaks in the second week.
    """
    create, to_dict = models.SecretsManagerBackend.create_managed_secret, models.FakeSecret.to_dict

    def created(self, *args, **kwargs):
        secret = create(self, *args, **kwargs)
        schedule(secret, {"AutomaticallyAfterDays": 7})
        return secret

    def described(self):
        answer = to_dict(self)
        if self.owning_service is None or not hasattr(self, "managed_rules"):
            return answer
        for name in ("RotationLambdaARN", "RotationRules", "LastRotatedDate", "NextRotationDate"):
            answer.pop(name, None)
        answer["RotationEnabled"] = self.rotation_enabled
        if self.last_rotation_date:
            answer["LastRotatedDate"] = self.last_rotation_date
        if self.rotation_enabled:
            answer["RotationRules"] = self.managed_rules
            answer["NextRotationDate"] = self.next_rotation_date
        return answer

    models.SecretsManagerBackend.create_managed_secret, models.FakeSecret.to_dict = created, described


@mend("moto.secretsmanager.models")
def rotate_managed_secrets(models) -> None:
    """RotateSecret without a Lambda function. moto moves AWSCURRENT to an empty version, so that GetSecretValue fails, and forgets
    schedule expressions; AWS lets the owning service make a new password (the old version stays as AWSPREVIOUS), at once or,
    with RotateImmediately=false, at the next date. For a secret that nobody manages AWS refuses the call.
    """
    from moto.moto_api._internal import mock_random

    rotate = models.SecretsManagerBackend.rotate_secret

    def rotated(self, secret_id, client_request_token=None, rotation_lambda_arn=None, rotation_rules=None, rotate_immediately=True):
        secret = self.secrets.get(secret_id) if self._is_valid_identifier(secret_id) else None
        if not isinstance(secret, models.FakeSecret) or secret.is_deleted():
            return rotate(self, secret_id, client_request_token, rotation_lambda_arn, rotation_rules, rotate_immediately)
        if secret.owning_service is None:
            if not (rotation_lambda_arn or secret.rotation_lambda_arn):
                raise models.InvalidRequestException(NO_LAMBDA)
            return rotate(self, secret_id, client_request_token, rotation_lambda_arn, rotation_rules, rotate_immediately)
        if rotation_lambda_arn:
            raise models.InvalidRequestException("You can't use a Lambda function to rotate a secret that another service manages.")
        schedule(secret, rotation_rules or getattr(secret, "managed_rules", {"AutomaticallyAfterDays": 7}))
        if rotate_immediately:
            version = client_request_token or str(mock_random.uuid4())
            value = json.dumps({**json.loads(secret.secret_string), "password": new_password()})
            self._add_secret(
                secret.name, secret_string=value, version_id=version, version_stages=["AWSCURRENT"],
                description=secret.description, tags=secret.tags, kms_key_id=secret.kms_key_id,
            )
            secret = self.secrets[secret_id]
            secret.last_rotation_date = int(time.time())
        return secret.to_short_dict()

    models.SecretsManagerBackend.rotate_secret = rotated


@mend("moto.secretsmanager.models")
def cancel_managed_rotation(models) -> None:
    """CancelRotateSecret of a secret that RDS manages. moto refuses it for want of a Lambda function; AWS turns the rotation off.

    The provider calls it when aws_secretsmanager_secret_rotation is destroyed.
    """
    cancel = models.SecretsManagerBackend.cancel_rotate_secret

    def cancelled(self, secret_id):
        secret = self.secrets.get(secret_id) if self._is_valid_identifier(secret_id) else None
        if not isinstance(secret, models.FakeSecret) or secret.owning_service is None:
            return cancel(self, secret_id)
        secret.rotation_enabled = False
        return secret.to_short_dict()

    models.SecretsManagerBackend.cancel_rotate_secret = cancelled


@mend("moto.secretsmanager.responses")
def resource_for_policies(responses) -> None:
    """Every call on one secret, where IAM is enforced. moto checks policies against the resource "*"; AWS against the secret's ARN."""

    def resource(self) -> str:
        asked = self._get_param("SecretId")
        if not asked:
            return "*"
        secret = self.backend.secrets.get(asked)
        return secret.arn if secret else f"arn:aws:secretsmanager:{self.region}:{self.current_account}:secret:{asked}"

    responses.SecretsManagerResponse._determine_resource = resource
