"""CloudWatch Logs."""

from .attach import mend


@mend("moto.logs.responses")
def resource_for_policies(responses) -> None:
    """Every call on one log group, where IAM is enforced. moto checks policies against the resource "*"; AWS against the ARN of the group
    (`…:log-group:NAME:*`), or of the stream where one is named.
    """

    def resource(self) -> str:
        group = self._get_param("logGroupName") or self._get_param("logGroupIdentifier")
        if not group:
            return "*"
        arn = group if group.startswith("arn:") else f"arn:aws:logs:{self.region}:{self.current_account}:log-group:{group}"
        stream = self._get_param("logStreamName")
        return f"{arn.removesuffix(':*')}:log-stream:{stream}" if stream else f"{arn.removesuffix(':*')}:*"

    responses.LogsResponse._determine_resource = resource
