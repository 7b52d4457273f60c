"""ECS: services and their deployments."""

from .attach import mend

# What moto's CreateService does not look at. AWS fills in the second where it is not given (CreateService, DeploymentConfiguration).
FORGOTTEN = {
    "availabilityZoneRebalancing": ("availability_zone_rebalancing", "ENABLED"),
    "capacityProviderStrategy": ("capacity_provider_strategy", None),
    "enableECSManagedTags": ("enable_ecs_managed_tags", False),
    "enableExecuteCommand": ("enable_execute_command", False),
    "healthCheckGracePeriodSeconds": ("health_check_grace_period_seconds", None),
    "placementConstraints": ("placement_constraints", []),
    "placementStrategy": ("placement_strategy", []),
}
DEPLOYMENT = {
    "deploymentCircuitBreaker": {"enable": False, "rollback": False},
    "maximumPercent": 200,
    "minimumHealthyPercent": 100,
}
# What is deployed anew when it changes (UpdateService).
DEPLOYED = ("task_definition", "network_configuration", "platform_version", "capacity_provider_strategy", "load_balancers")


def deploy(models, service) -> None:
    """A new deployment that has taken the place of the last one at once: nothing has to start here."""
    now = models.utcnow()
    identity = f"ecs-svc/{models.mock_random.randint(0, 32**12)}"
    service.deployments = [
        {
            "id": identity,
            "status": "PRIMARY",
            "createdAt": now,
            "updatedAt": now,
            "failedTasks": 0,
            "launchType": service.launch_type,
            "networkConfiguration": service.network_configuration or None,
            "platformFamily": "Linux",
            "platformVersion": service.platform_version,
            "rolloutState": "COMPLETED",
            "rolloutStateReason": f"ECS deployment {identity} completed.",
            "taskDefinition": service.task_definition,
        }
    ]


def settle(service) -> None:
    """As many tasks run as are wanted."""
    service.running_count, service.pending_count = service.desired_count, 0
    for deployment in service.deployments:
        deployment.update(desiredCount=service.desired_count, runningCount=service.desired_count, pendingCount=0)


@mend("moto.ecs.responses")
def attributes_of_a_service(responses) -> None:
    """CreateService. moto forgets deployment configuration, ECS Exec, grace period and others; AWS answers all of them, with its defaults.

    The provider wants to set them again at every plan.
    """
    create = responses.EC2ContainerServiceResponse.create_service

    def created(self):
        answer = create(self)
        service = self.ecs_backend._get_service(self._get_param("cluster", "default"), self._get_param("serviceName"))
        for parameter, (attribute, default) in FORGOTTEN.items():
            given = self._get_param(parameter)
            setattr(service, attribute, default if given is None else given)
        service.deployment_configuration = {**DEPLOYMENT, **(self._get_param("deploymentConfiguration") or {})}
        return answer

    responses.EC2ContainerServiceResponse.create_service = created


@mend("moto.ecs.models")
def deployments_of_a_service(models) -> None:
    """CreateService, UpdateService. moto leaves tasks pending for ever, keeps the first deployment whatever is released, and takes a family
    for the ARN of its revision; AWS makes a new deployment of what changed, and answers with ARNs.

    The provider waits for the tasks. Here they run at once: as many as are wanted.
    """
    backend = models.EC2ContainerServiceBackend
    create, update, init = backend.create_service, backend.update_service, models.Service.__init__

    def initialized(self, *args, **kwargs):
        init(self, *args, **kwargs)
        self.created_at = models.utcnow()
        if self.launch_type == "FARGATE":
            self.platform_version, self.platform_family = self.platform_version or "LATEST", "Linux"

    def created(self, *args, **kwargs):
        service = create(self, *args, **kwargs)
        start(self, service)
        return service

    def updated(self, service_properties):
        service = self._get_service(service_properties.get("cluster", "default"), service_properties["service"])
        definition = service_properties.get("task_definition")
        if definition:
            service_properties["task_definition"] = self.describe_task_definition(definition).arn
        forced = service_properties.get("force_new_deployment", False)
        before = deployed(service)
        update(self, service_properties)
        if forced or deployed(service) != before:
            start(self, service)
        else:
            settle(service)
        return service

    def deployed(service) -> list:
        return [getattr(service, it, None) for it in DEPLOYED]

    def start(self, service) -> None:
        if service.deployment_controller["type"] == "ECS":
            deploy(models, service)
        settle(service)

    models.Service.__init__ = initialized
    backend.create_service, backend.update_service = created, updated


@mend("moto.ecs.models")
def names_of_services_are_unique(models) -> None:
    """CreateService. moto overwrites a service of the same name; AWS refuses it while that one is active."""
    backend = models.EC2ContainerServiceBackend
    create = backend.create_service

    def created(self, cluster_str, service_name, *args, **kwargs):
        other = self.services.get(f"{self._get_cluster(cluster_str).name}:{service_name}")
        if other and other.status == "ACTIVE":
            raise models.InvalidParameterException("Creation of service was not idempotent.")
        return create(self, cluster_str, service_name, *args, **kwargs)

    backend.create_service = created
