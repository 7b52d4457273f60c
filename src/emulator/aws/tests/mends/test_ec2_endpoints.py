import json

import pytest


@pytest.fixture
def ec2(aws):
    return aws("ec2")


@pytest.fixture
def vpc(ec2):
    return ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]


@pytest.fixture
def tables(ec2, vpc):
    return [ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"] for _ in range(2)]


@pytest.fixture
def subnets(ec2, vpc):
    return [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{number}.0/24", AvailabilityZone=f"ap-south-1{zone}")["Subnet"]["SubnetId"]
        for number, zone in enumerate("ab")
    ]


@pytest.fixture
def groups(ec2, vpc):
    return [ec2.create_security_group(GroupName=name, Description=name, VpcId=vpc)["GroupId"] for name in ("one", "two")]


@pytest.fixture
def interface(ec2, vpc, subnets, groups):
    """An interface endpoint in the first subnet with the first group."""
    return ec2.create_vpc_endpoint(
        VpcId=vpc, VpcEndpointType="Interface", ServiceName="com.amazonaws.ap-south-1.logs", PrivateDnsEnabled=True,
        SubnetIds=subnets[:1], SecurityGroupIds=groups[:1],
    )["VpcEndpoint"]["VpcEndpointId"]


def gateway(ec2, vpc, tables):
    return ec2.create_vpc_endpoint(
        VpcId=vpc, VpcEndpointType="Gateway", ServiceName="com.amazonaws.ap-south-1.s3", RouteTableIds=tables,
    )["VpcEndpoint"]["VpcEndpointId"]


def described(ec2, endpoint):
    return ec2.describe_vpc_endpoints(VpcEndpointIds=[endpoint])["VpcEndpoints"][0]


def interfaces(ec2, endpoint):
    ids = described(ec2, endpoint)["NetworkInterfaceIds"]
    return ec2.describe_network_interfaces(NetworkInterfaceIds=ids)["NetworkInterfaces"] if ids else []


def led(ec2, tables):
    """Which of the route tables lead to an endpoint."""
    found = ec2.describe_route_tables(RouteTableIds=tables)["RouteTables"]
    return {it["RouteTableId"] for it in found if any(route.get("GatewayId", "").startswith("vpce-") for route in it["Routes"])}


def test_the_ranges_of_a_service_are_told_by_its_name(ec2):
    name = "com.amazonaws.ap-south-1.s3"
    found = ec2.describe_prefix_lists(Filters=[{"Name": "prefix-list-name", "Values": [name]}])["PrefixLists"]
    assert [it["PrefixListName"] for it in found] == [name]
    assert found[0]["PrefixListId"].startswith("pl-")
    assert "52.216.0.0/15" in found[0]["Cidrs"]


def test_only_services_with_gateway_endpoints_have_ranges(ec2):
    found = ec2.describe_prefix_lists()["PrefixLists"]
    assert {it["PrefixListName"].rpartition(".")[2] for it in found} == {"s3", "dynamodb"}


def test_interfaces_have_the_groups_of_their_endpoint_and_an_address_of_their_subnet(ec2, interface, subnets, groups):
    [found] = interfaces(ec2, interface)
    assert (found["SubnetId"], [it["GroupId"] for it in found["Groups"]]) == (subnets[0], groups[:1])
    assert found["PrivateIpAddress"].startswith("10.0.0.")
    assert found["InterfaceType"] == "vpc_endpoint"


def test_interfaces_come_and_go_with_the_subnets_and_the_endpoint(ec2, vpc, interface, subnets):
    ec2.modify_vpc_endpoint(VpcEndpointId=interface, AddSubnetIds=subnets[1:])
    assert {it["SubnetId"] for it in interfaces(ec2, interface)} == set(subnets)
    ec2.modify_vpc_endpoint(VpcEndpointId=interface, RemoveSubnetIds=subnets[:1])
    assert [it["SubnetId"] for it in interfaces(ec2, interface)] == subnets[1:]
    ec2.delete_vpc_endpoints(VpcEndpointIds=[interface])
    assert ec2.describe_network_interfaces(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["NetworkInterfaces"] == []


def test_interfaces_follow_the_groups(ec2, interface, groups):
    ec2.modify_vpc_endpoint(VpcEndpointId=interface, AddSecurityGroupIds=groups[1:], RemoveSecurityGroupIds=groups[:1])
    [found] = interfaces(ec2, interface)
    assert [it["GroupId"] for it in found["Groups"]] == groups[1:]


def test_routes_come_and_go_with_the_route_tables(ec2, vpc, tables):
    endpoint = gateway(ec2, vpc, tables[:1])
    ec2.modify_vpc_endpoint(VpcEndpointId=endpoint, AddRouteTableIds=tables[1:], RemoveRouteTableIds=tables[:1])
    assert led(ec2, tables) == set(tables[1:])


def test_private_dns_can_be_switched(ec2, interface):
    ec2.modify_vpc_endpoint(VpcEndpointId=interface, PrivateDnsEnabled=False)
    assert described(ec2, interface)["PrivateDnsEnabled"] is False
    ec2.modify_vpc_endpoint(VpcEndpointId=interface, PrivateDnsEnabled=True)
    assert described(ec2, interface)["PrivateDnsEnabled"] is True


def test_a_policy_can_be_taken_back(ec2, interface):
    ec2.modify_vpc_endpoint(VpcEndpointId=interface, PolicyDocument='{"Statement": []}')
    ec2.modify_vpc_endpoint(VpcEndpointId=interface, ResetPolicy=True)
    assert json.loads(described(ec2, interface)["PolicyDocument"])["Statement"][0]["Action"] == "*"
