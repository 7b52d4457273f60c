import pytest


@pytest.fixture
def ec2(aws):
    return aws("ec2")


@pytest.fixture
def groups(ec2):
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    return [ec2.create_security_group(GroupName=name, Description=name, VpcId=vpc)["GroupId"] for name in ("host", "database")]


def allow(ec2, group, **side):
    permission = {"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, **side}
    return ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[permission])["SecurityGroupRules"][0]


def rule(ec2, rule_id):
    return ec2.describe_security_group_rules(SecurityGroupRuleIds=[rule_id])["SecurityGroupRules"][0]


def test_a_rule_between_groups_keeps_its_description(ec2, groups):
    made = allow(ec2, groups[1], UserIdGroupPairs=[{"GroupId": groups[0], "Description": "from the host"}])
    assert made["Description"] == "from the host"
    assert rule(ec2, made["SecurityGroupRuleId"])["Description"] == "from the host"


def test_a_rule_with_a_prefix_list_keeps_its_description(ec2, groups):
    prefixes = ec2.create_managed_prefix_list(PrefixListName="office", MaxEntries=1, AddressFamily="IPv4")["PrefixList"]["PrefixListId"]
    made = allow(ec2, groups[0], PrefixListIds=[{"PrefixListId": prefixes, "Description": "the office"}])
    assert rule(ec2, made["SecurityGroupRuleId"])["Description"] == "the office"


def test_a_rule_can_be_changed_to_all_protocols(ec2, groups):
    made = allow(ec2, groups[0], IpRanges=[{"CidrIp": "10.0.0.0/8"}])
    change = {"IpProtocol": "-1", "CidrIpv4": "10.0.0.0/16", "Description": "everything"}
    ec2.modify_security_group_rules(
        GroupId=groups[0], SecurityGroupRules=[{"SecurityGroupRuleId": made["SecurityGroupRuleId"], "SecurityGroupRule": change}],
    )
    found = rule(ec2, made["SecurityGroupRuleId"])
    assert (found["IpProtocol"], found["CidrIpv4"], found["Description"]) == ("-1", "10.0.0.0/16", "everything")


def test_the_source_group_of_a_rule_can_be_changed(ec2, groups):
    made = allow(ec2, groups[1], UserIdGroupPairs=[{"GroupId": groups[0], "Description": "old"}])
    change = {"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "ReferencedGroupId": groups[1], "Description": "new"}
    ec2.modify_security_group_rules(
        GroupId=groups[1], SecurityGroupRules=[{"SecurityGroupRuleId": made["SecurityGroupRuleId"], "SecurityGroupRule": change}],
    )
    found = rule(ec2, made["SecurityGroupRuleId"])
    assert (found["Description"], found["ReferencedGroupInfo"]["GroupId"]) == ("new", groups[1])


def test_detailed_monitoring_can_be_switched(ec2):
    instance = ec2.run_instances(ImageId="ami-12c6146b", MinCount=1, MaxCount=1)["Instances"][0]["InstanceId"]

    def state():
        return ec2.describe_instances(InstanceIds=[instance])["Reservations"][0]["Instances"][0]["Monitoring"]["State"]

    ec2.monitor_instances(InstanceIds=[instance])
    assert state() == "enabled"
    ec2.unmonitor_instances(InstanceIds=[instance])
    assert state() == "disabled"
