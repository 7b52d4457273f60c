"""ECR: container registry."""

from .attach import mend


@mend("moto.ecr.responses")
def resource_for_policies(responses) -> None:
    """Every call on one repository, where IAM is enforced. moto checks policies against the resource "*"; AWS against the repository's ARN."""

    def resource(self) -> str:
        name = self._get_param("repositoryName")
        return f"arn:aws:ecr:{self.region}:{self.current_account}:repository/{name}" if name else "*"

    responses.ECRResponse._determine_resource = resource
