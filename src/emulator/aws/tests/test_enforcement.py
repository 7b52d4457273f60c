"""What roles may do where policies are enforced, and what is said to be unknown."""

import urllib.error

import pytest
from botocore.exceptions import ClientError

from identity import allow, deny, role

ARN = "arn:aws:dynamodb:ap-south-1:498735610795:table/"


@pytest.fixture
def enforced(ask):
    """Policies are enforced from the call of this on."""
    yield lambda: ask("PUT", "/groundplan/enforcement")
    ask("DELETE", "/groundplan/enforcement")


def last(ask):
    return ask("GET", "/groundplan/calls")["calls"][-1]


def test_the_emulators_own_key_may_do_everything(aws, enforced):
    enforced()
    assert aws("ec2", "emulator", "emulator").describe_vpcs()["Vpcs"]


def test_a_key_that_nobody_gave_out_may_do_nothing(aws, enforced):
    enforced()
    with pytest.raises(ClientError, match="UnrecognizedClientException"):
        aws("secretsmanager").list_secrets()


def test_it_is_off_again_afterwards(aws, ask, enforced):
    enforced()
    ask("DELETE", "/groundplan/enforcement")
    assert aws("secretsmanager").list_secrets()["SecretList"] == []


def test_a_reset_turns_it_off(aws, post, enforced):
    enforced()
    post("/moto-api/reset")
    assert aws("secretsmanager").list_secrets()["SecretList"] == []


def test_two_cannot_enforce_at_once(enforced):
    enforced()
    with pytest.raises(urllib.error.HTTPError) as refused:
        enforced()
    assert refused.value.code == 409


def test_a_statement_with_a_condition_counts_as_met_and_is_told(aws, ask, enforced):
    clients = role(aws, allow("ec2:DescribeVpcs", Condition={"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}))
    enforced()
    clients("ec2").describe_vpcs()
    assert last(ask)["ignored"] == [
        'the condition {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}} of a statement that allows ec2:DescribeVpcs',
    ]


def test_a_denial_wins(aws, enforced):
    clients = role(aws, allow("*"), deny("ec2:DescribeVpcs"))
    enforced()
    assert clients("ec2").describe_subnets()["Subnets"]
    with pytest.raises(ClientError, match="UnauthorizedOperation"):
        clients("ec2").describe_vpcs()


def test_where_the_thing_is_unknown_and_only_some_are_allowed_nothing_is_said(aws, enforced):
    clients = role(aws, allow("rds:DescribeDBInstances", "arn:aws:rds:ap-south-1:498735610795:db:own"))
    enforced()
    with pytest.raises(ClientError, match="NotJudged.*rds:DescribeDBInstances"):
        clients("rds").describe_db_instances(DBInstanceIdentifier="own")
    with pytest.raises(ClientError, match="AccessDenied"):
        clients("rds").describe_db_subnet_groups()


def test_a_boundary_is_not_judged_and_is_told(aws, ask, enforced):
    boundary = "arn:aws:iam::aws:policy/ReadOnlyAccess"
    clients = role(aws, allow("ec2:*"), PermissionsBoundary=boundary)
    enforced()
    clients("ec2").create_vpc(CidrBlock="10.0.0.0/16")
    assert last(ask)["ignored"] == ["the permissions boundary of the role"]


def test_a_trust_policy_is_judged_where_a_role_assumes_another(aws, enforced):
    clients = role(aws, allow("sts:AssumeRole"))
    role(aws, name="service")
    own = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "arn:aws:iam::498735610795:role/host"}},
    ]}
    role(aws, name="own", trust=own)
    enforced()
    clients("sts").assume_role(RoleArn="arn:aws:iam::498735610795:role/own", RoleSessionName="test")
    with pytest.raises(ClientError, match="AccessDenied"):
        clients("sts").assume_role(RoleArn="arn:aws:iam::498735610795:role/service", RoleSessionName="test")
