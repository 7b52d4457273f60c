"""KMS."""

import json

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


@mend("moto.kms.responses")
def rotation_period(responses) -> None:
    """EnableKeyRotation, GetKeyRotationStatus. moto forgets the days between two rotations; AWS keeps them, 365 by default.

    The provider wants to set them again at every plan.
    """
    enable, status = responses.KmsResponse.enable_key_rotation, responses.KmsResponse.get_key_rotation_status

    def enabled(self) -> str:
        answer = enable(self)
        key = self.kms_backend.describe_key(self._get_param("KeyId"))
        key.rotation_period = self._get_int_param("RotationPeriodInDays") or getattr(key, "rotation_period", 365)
        return answer

    def told(self) -> str:
        answer, key = json.loads(status(self)), self.kms_backend.describe_key(self._get_param("KeyId"))
        if answer["KeyRotationEnabled"]:
            answer["RotationPeriodInDays"] = getattr(key, "rotation_period", 365)
        return json.dumps(answer)

    responses.KmsResponse.enable_key_rotation, responses.KmsResponse.get_key_rotation_status = enabled, told
