"""ECS: what a call is about, where policies are enforced."""

from .attach import mend

# Actions that policies can limit to one service (Service Authorization Reference, Amazon Elastic Container Service).
OF_A_SERVICE = ("CreateService", "DeleteService", "DescribeServices", "UpdateService")


@mend("moto.ecs.responses")
def resource_for_policies(responses) -> None:
    """Calls on a service, and RunTask, where IAM is enforced. moto checks policies against the resource "*"; AWS against the ARN of the
    service or of the revision that is to run. Of several services it is the first.
    """
    from moto.ecs.exceptions import TaskDefinitionNotFoundException

    def resource(self) -> str:
        action, cluster = self._get_action(), self._get_param("cluster", "default").split("/")[-1]
        service = self._get_param("service") or self._get_param("serviceName") or (self._get_param("services") or [None])[0]
        if action in OF_A_SERVICE and service:
            own = f"arn:aws:ecs:{self.region}:{self.current_account}:service/{cluster}/{service}"
            return service if service.startswith("arn:") else own
        if action == "RunTask":
            return definition(self)
        return "*"

    def definition(self) -> str:
        asked = self._get_param("taskDefinition") or ""
        try:
            return self.ecs_backend.describe_task_definition(asked).arn
        except TaskDefinitionNotFoundException:
            return asked

    responses.EC2ContainerServiceResponse._determine_resource = resource
