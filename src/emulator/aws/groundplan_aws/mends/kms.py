"""KMS."""

from .attach import mend


@mend("moto.kms.responses")
def resource_for_policies(responses) -> None:
    """Every call on one key, where IAM is enforced. moto checks policies against the resource "*"; AWS against the key's ARN."""

    def resource(self) -> str:
        asked = self._get_param("KeyId") or encrypted_with(self._get_param("CiphertextBlob"))
        if not asked:
            return "*"
        try:
            return self.kms_backend.describe_key(asked).arn
        except (KeyError, responses.NotFoundException):
            return asked

    def encrypted_with(ciphertext: bytes | None) -> str | None:
        """moto's ciphertext begins with the id of its key."""
        return ciphertext[:36].decode("ascii", "replace") if ciphertext else None

    responses.KmsResponse._determine_resource = resource
