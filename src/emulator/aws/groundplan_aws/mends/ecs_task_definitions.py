"""ECS: task definitions and the tasks that run them."""

from .attach import mend


@mend("moto.ecs.models")
def latest_active_revision(models) -> None:
    """DescribeTaskDefinition, CreateService, RunTask with a family alone. moto takes the highest revision, even if it is deregistered;
    AWS documents the latest ACTIVE one.

    aws_ecs_task_definition with track_latest reads it: a revision that failed and was deregistered would come back.
    """
    backend = models.EC2ContainerServiceBackend
    describe = backend.describe_task_definition

    def described(self, task_definition_str):
        family = task_definition_str.split("/")[-1]
        if ":" in family:
            return describe(self, task_definition_str)
        active = [it for it in self.task_definitions.get(family, {}).values() if it.status == "ACTIVE"]
        if not active:
            raise models.TaskDefinitionNotFoundException()
        return max(active, key=lambda it: it.revision)

    backend.describe_task_definition = described


@mend("moto.ecs.models")
def nothing_starts_from_inactive_revisions(models) -> None:
    """CreateService, UpdateService, RunTask. moto starts a deregistered revision; AWS documents that it cannot be used any more, while what
    runs it goes on.
    """
    backend = models.EC2ContainerServiceBackend

    def refuse_inactive(self, definition, error) -> None:
        if definition and self.describe_task_definition(definition).status != "ACTIVE":
            raise error("TaskDefinition is inactive")

    def with_refusal(work, asked, error):
        def judged(self, *args, **kwargs):
            refuse_inactive(self, asked(args, kwargs), error)
            return work(self, *args, **kwargs)

        return judged

    def given(args, kwargs, position, name):
        return args[position] if len(args) > position else kwargs.get(name)

    backend.create_service = with_refusal(
        backend.create_service, lambda args, kwargs: given(args, kwargs, 3, "task_definition_str"), models.EcsClientException,
    )
    backend.update_service = with_refusal(
        backend.update_service, lambda args, kwargs: args[0].get("task_definition"), models.EcsClientException,
    )
    backend.run_task = with_refusal(
        backend.run_task, lambda args, kwargs: given(args, kwargs, 1, "task_definition_str"), models.InvalidParameterException,
    )


@mend("moto.ecs.models")
def containers_as_registered(models) -> None:
    """RegisterTaskDefinition. moto keeps port mappings and system controls as given; AWS answers with protocol, host port (the container's,
    in awsvpc mode) and an empty list.
    """
    init = models.TaskDefinition.__init__

    def initialized(self, *args, **kwargs):
        init(self, *args, **kwargs)
        for container in self.container_definitions:
            container.setdefault("systemControls", [])
            for port in container["portMappings"]:
                port.setdefault("protocol", "tcp")
                port.setdefault("hostPort", port["containerPort"] if self.network_mode == "awsvpc" else 0)

    models.TaskDefinition.__init__ = initialized


@mend("moto.ecs.models")
def memory_of_the_task(models) -> None:
    """RunTask on Fargate. moto fails where a container has no memory of its own; AWS documents that of the task as enough."""
    backend = models.EC2ContainerServiceBackend
    calculate = backend._calculate_task_resource_requirements

    def calculated(task_definition):
        if "FARGATE" not in task_definition.compatibilities:
            return calculate(task_definition)
        return {"CPU": int(task_definition.cpu or 0), "MEMORY": int(task_definition.memory or 0), "PORTS": [], "PORTS_UDP": []}

    backend._calculate_task_resource_requirements = staticmethod(calculated)
