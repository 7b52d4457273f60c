import pytest
from botocore.exceptions import ClientError

from identity import allow, role

FARGATE = {"networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512"}
RUN = {"cluster": "shop", "launchType": "FARGATE"}


@pytest.fixture
def ecs(aws):
    ecs = aws("ecs")
    ecs.create_cluster(clusterName="shop")
    return ecs


@pytest.fixture
def network(aws):
    subnets = aws("ec2").describe_subnets()["Subnets"]
    groups = aws("ec2").describe_security_groups()["SecurityGroups"]
    return {"awsvpcConfiguration": {"subnets": [subnets[0]["SubnetId"]], "securityGroups": [groups[0]["GroupId"]]}}


def register(ecs, image="shop:1", family="web"):
    container = {"name": "web", "image": image, "portMappings": [{"containerPort": 3000}]}
    return ecs.register_task_definition(family=family, containerDefinitions=[container], **FARGATE)["taskDefinition"]


def create(ecs, network, name="web", **options):
    given = {**RUN, "serviceName": name, "taskDefinition": "web", "desiredCount": 2, "networkConfiguration": network}
    return ecs.create_service(**{**given, **options})["service"]


def read(ecs, name="web"):
    return ecs.describe_services(cluster="shop", services=[name])["services"][0]


def test_a_family_stands_for_its_latest_active_revision(ecs):
    register(ecs, "shop:1")
    failed = register(ecs, "shop:2")["taskDefinitionArn"]
    ecs.deregister_task_definition(taskDefinition=failed)
    assert ecs.describe_task_definition(taskDefinition="web")["taskDefinition"]["revision"] == 1


def test_a_family_without_an_active_revision_is_not_there(ecs):
    ecs.deregister_task_definition(taskDefinition=register(ecs)["taskDefinitionArn"])
    with pytest.raises(ClientError, match="Unable to describe task definition"):
        ecs.describe_task_definition(taskDefinition="web")


def test_a_deregistered_revision_starts_nothing(ecs, network):
    register(ecs)
    inactive = register(ecs)["taskDefinitionArn"]
    ecs.deregister_task_definition(taskDefinition=inactive)
    create(ecs, network)
    with pytest.raises(ClientError, match="ClientException.*TaskDefinition is inactive"):
        create(ecs, network, name="other", taskDefinition=inactive)
    with pytest.raises(ClientError, match="ClientException.*TaskDefinition is inactive"):
        ecs.update_service(cluster="shop", service="web", taskDefinition=inactive)
    with pytest.raises(ClientError, match="InvalidParameterException.*TaskDefinition is inactive"):
        ecs.run_task(**RUN, taskDefinition=inactive, networkConfiguration=network)


def test_containers_are_answered_with_what_aws_fills_in(ecs):
    container = register(ecs)["containerDefinitions"][0]
    assert container["portMappings"] == [{"containerPort": 3000, "hostPort": 3000, "protocol": "tcp"}]
    assert container["systemControls"] == []


def test_a_task_on_fargate_runs_with_the_memory_of_the_task(ecs, network):
    made = register(ecs)["taskDefinitionArn"]
    tasks = ecs.run_task(**RUN, taskDefinition="web", networkConfiguration=network)["tasks"]
    assert [it["taskDefinitionArn"] for it in tasks] == [made]


def test_a_service_keeps_what_it_was_created_with(ecs, network):
    register(ecs)
    breaker = {"enable": True, "rollback": True}
    create(
        ecs, network, availabilityZoneRebalancing="DISABLED", enableExecuteCommand=True, enableECSManagedTags=True,
        healthCheckGracePeriodSeconds=90, deploymentConfiguration={"deploymentCircuitBreaker": breaker, "minimumHealthyPercent": 50},
    )
    found = read(ecs)
    assert (found["availabilityZoneRebalancing"], found["healthCheckGracePeriodSeconds"]) == ("DISABLED", 90)
    assert found["enableExecuteCommand"] and found["enableECSManagedTags"]
    assert found["deploymentConfiguration"] == {
        "deploymentCircuitBreaker": breaker, "maximumPercent": 200, "minimumHealthyPercent": 50,
    }


def test_a_service_is_answered_with_what_aws_fills_in(ecs, network):
    register(ecs)
    create(ecs, network)
    found = read(ecs)
    assert (found["availabilityZoneRebalancing"], found["platformVersion"], found["enableExecuteCommand"]) == ("ENABLED", "LATEST", False)
    assert found["deploymentConfiguration"]["maximumPercent"] == 200


def test_the_tasks_of_a_service_run_at_once(ecs, network):
    register(ecs)
    create(ecs, network)
    found = read(ecs)
    assert (found["runningCount"], found["pendingCount"]) == (2, 0)
    assert (found["deployments"][0]["runningCount"], found["deployments"][0]["rolloutState"]) == (2, "COMPLETED")


def test_a_new_revision_is_a_new_deployment(ecs, network):
    register(ecs)
    before = create(ecs, network)["deployments"][0]["id"]
    made = register(ecs)["taskDefinitionArn"]
    ecs.update_service(cluster="shop", service="web", taskDefinition="web")
    found = read(ecs)
    assert found["taskDefinition"] == made
    assert [it["taskDefinition"] for it in found["deployments"]] == [made]
    assert found["deployments"][0]["id"] != before


def test_another_number_of_tasks_is_no_new_deployment(ecs, network):
    register(ecs)
    before = create(ecs, network)["deployments"][0]["id"]
    ecs.update_service(cluster="shop", service="web", desiredCount=5)
    deployment = read(ecs)["deployments"][0]
    assert (deployment["id"], deployment["desiredCount"], deployment["runningCount"]) == (before, 5, 5)


def test_a_forced_deployment_is_a_new_one(ecs, network):
    register(ecs)
    before = create(ecs, network)["deployments"][0]
    ecs.update_service(cluster="shop", service="web", forceNewDeployment=True)
    deployment = read(ecs)["deployments"][0]
    assert deployment["id"] != before["id"]
    assert deployment["rolloutState"] == "COMPLETED"


def test_a_second_service_of_a_name_is_refused(ecs, network):
    register(ecs)
    create(ecs, network)
    with pytest.raises(ClientError, match="Creation of service was not idempotent"):
        create(ecs, network)


def test_a_deleted_service_leaves_its_name(ecs, network):
    register(ecs)
    create(ecs, network)
    ecs.delete_service(cluster="shop", service="web", force=True)
    assert create(ecs, network)["runningCount"] == 2


@pytest.fixture
def deployer(aws, post):
    """deployer(actions, resource) → a client of ECS that may do just that, from then on with policies enforced."""

    def enforced(actions, resource):
        client = role(aws, allow(actions, resource))("ecs")
        post("/moto-api/reset-auth", b"0")
        return client

    yield enforced
    post("/moto-api/reset-auth", b"inf")


def test_a_service_is_changed_by_its_arn_only(ecs, network, deployer):
    register(ecs)
    own = create(ecs, network)["serviceArn"]
    create(ecs, network, name="other")
    client = deployer(["ecs:UpdateService", "ecs:DescribeServices"], own)
    client.update_service(cluster="shop", service="web", forceNewDeployment=True)
    assert client.describe_services(cluster="shop", services=[own])["services"]
    with pytest.raises(ClientError, match="AccessDeniedException"):
        client.update_service(cluster="shop", service="other", forceNewDeployment=True)


def test_a_task_is_run_by_the_arn_of_its_definition_only(ecs, network, deployer):
    own = register(ecs)["taskDefinitionArn"]
    register(ecs, family="other")
    client = deployer("ecs:RunTask", f"{own.rsplit(':', 1)[0]}:*")
    assert client.run_task(**RUN, taskDefinition="web", networkConfiguration=network)["tasks"]
    with pytest.raises(ClientError, match="AccessDeniedException"):
        client.run_task(**RUN, taskDefinition="other", networkConfiguration=network)
