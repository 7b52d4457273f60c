import pytest
from botocore.exceptions import ClientError


def load_balancer(aws) -> str:
    subnets = [it["SubnetId"] for it in aws("ec2").describe_subnets()["Subnets"]]
    return aws("elbv2").create_load_balancer(Name="shop", Subnets=subnets)["LoadBalancers"][0]["LoadBalancerArn"]


def test_a_load_balancer_faces_the_internet_unless_it_is_internal(aws):
    load_balancer(aws)
    assert aws("elbv2").describe_load_balancers()["LoadBalancers"][0]["Scheme"] == "internet-facing"


def test_a_protected_load_balancer_cannot_be_deleted(aws):
    arn, elb = load_balancer(aws), aws("elbv2")

    def protect(on: str) -> None:
        elb.modify_load_balancer_attributes(LoadBalancerArn=arn, Attributes=[{"Key": "deletion_protection.enabled", "Value": on}])

    protect("true")
    with pytest.raises(ClientError, match="OperationNotPermitted.*deletion protection"):
        elb.delete_load_balancer(LoadBalancerArn=arn)
    protect("false")
    elb.delete_load_balancer(LoadBalancerArn=arn)
    assert elb.describe_load_balancers()["LoadBalancers"] == []
