"""KMS."""

from .attach import mend


@mend("moto.kms.responses")
def resource_for_policies(responses) -> None:
    """Every call on one key, where IAM is enforced. moto checks policies against the resource "*"; AWS against the key's ARN."""

    def resource(self) -> str:
        asked = self._get_param("KeyId")
        if not asked or self._get_action() == "Decrypt":
            return "*"
        try:
            return self.kms_backend.describe_key(asked).arn
        except (KeyError, responses.NotFoundException):
            return asked

    responses.KmsResponse._determine_resource = resource
