"""Systems Manager: parameters."""

from .attach import mend


@mend("moto.ssm.responses")
def resource_for_policies(responses) -> None:
    """GetParameter and its like, where IAM is enforced. moto checks policies against the resource "*"; AWS against the parameter's ARN."""

    def resource(self) -> str:
        name = self._get_param("Name") or self._get_param("Path") or (self._get_param("Names") or [None])[0]
        return f"arn:aws:ssm:{self.region}:{self.current_account}:parameter/{name.lstrip('/')}" if name else "*"

    responses.SimpleSystemManagerResponse._determine_resource = resource
