import pytest
from botocore.exceptions import ClientError


@pytest.fixture
def cache(aws):
    """ElastiCache with a subnet group in two zones."""
    ec2 = aws("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnets = [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{number}.0/24", AvailabilityZone=f"ap-south-1{zone}")["Subnet"]["SubnetId"]
        for number, zone in enumerate("ab")
    ]
    client = aws("elasticache")
    client.create_cache_subnet_group(CacheSubnetGroupName="private", CacheSubnetGroupDescription="d", SubnetIds=subnets)
    return client


def create(cache, **options):
    given = {
        "ReplicationGroupId": "shop", "ReplicationGroupDescription": "d", "NumCacheClusters": 2, "Engine": "redis", "EngineVersion": "7.1",
        "CacheNodeType": "cache.t4g.small", "CacheSubnetGroupName": "private", "AutomaticFailoverEnabled": True, "MultiAZEnabled": True,
        "TransitEncryptionEnabled": True, "AuthToken": "only-a-test-token-1", "SecurityGroupIds": ["sg-1"],
        "PreferredMaintenanceWindow": "sun:20:30-sun:21:30", "SnapshotWindow": "19:00-20:00", "SnapshotRetentionLimit": 7,
    }
    cache.create_replication_group(**{**given, **options})


def group(cache):
    return cache.describe_replication_groups(ReplicationGroupId="shop")["ReplicationGroups"][0]


def node(cache, name="shop-001"):
    return cache.describe_cache_clusters(CacheClusterId=name, ShowCacheNodeInfo=True)["CacheClusters"][0]


def parameters(cache):
    found = cache.describe_cache_parameters(CacheParameterGroupName="shop", Source="user")["Parameters"]
    return {it["ParameterName"]: it["ParameterValue"] for it in found}


def test_a_group_has_as_many_nodes_as_it_was_asked_for_each_in_another_zone(cache):
    create(cache)
    found = group(cache)
    assert found["MemberClusters"] == ["shop-001", "shop-002"]
    members = found["NodeGroups"][0]["NodeGroupMembers"]
    assert [(it["CurrentRole"], it["PreferredAvailabilityZone"]) for it in members] == [
        ("primary", "ap-south-1a"), ("replica", "ap-south-1b"),
    ]


def test_endpoints_name_the_region(cache):
    create(cache)
    [shard] = group(cache)["NodeGroups"]
    assert shard["PrimaryEndpoint"]["Address"].startswith("master.shop.")
    assert shard["PrimaryEndpoint"]["Address"].endswith(".aps1.cache.amazonaws.com")
    assert shard["ReaderEndpoint"]["Address"].startswith("replica.shop.")
    assert shard["ReaderEndpoint"]["Port"] == 6379


def test_nodes_tell_the_settings_of_their_group(cache):
    create(cache)
    found = node(cache, "shop-002")
    assert (found["EngineVersion"], found["ReplicationGroupId"], found["CacheNodeType"]) == ("7.1.0", "shop", "cache.t4g.small")
    assert found["SecurityGroups"] == [{"SecurityGroupId": "sg-1", "Status": "active"}]
    assert found["CacheParameterGroup"]["CacheParameterGroupName"] == "default.redis7"
    assert found["PreferredMaintenanceWindow"] == "sun:20:30-sun:21:30"
    assert (found["AuthTokenEnabled"], found["TransitEncryptionEnabled"], found["TransitEncryptionMode"]) == (True, True, "required")


def test_a_group_can_be_changed(cache):
    create(cache)
    cache.modify_replication_group(
        ReplicationGroupId="shop", CacheNodeType="cache.m7g.large", SnapshotRetentionLimit=14, MultiAZEnabled=False, SecurityGroupIds=["sg-2"],
    )
    assert (group(cache)["CacheNodeType"], group(cache)["SnapshotRetentionLimit"], group(cache)["MultiAZ"]) == ("cache.m7g.large", 14, "disabled")
    assert node(cache)["SecurityGroups"] == [{"SecurityGroupId": "sg-2", "Status": "active"}]


def test_a_new_token_is_seen_by_its_date(cache):
    create(cache)
    before = group(cache)["AuthTokenLastModifiedDate"]
    cache.modify_replication_group(ReplicationGroupId="shop", AuthToken="only-a-test-token-2", AuthTokenUpdateStrategy="ROTATE", ApplyImmediately=True)
    assert group(cache)["AuthTokenLastModifiedDate"] > before


def test_logs_can_be_delivered_and_no_longer_delivered(cache):
    details = {"CloudWatchLogsDetails": {"LogGroup": "/slow"}}
    slow = {"LogType": "slow-log", "DestinationType": "cloudwatch-logs", "DestinationDetails": details, "LogFormat": "json"}
    create(cache, LogDeliveryConfigurations=[slow])
    [found] = group(cache)["LogDeliveryConfigurations"]
    assert (found["LogType"], found["Status"], found["DestinationDetails"]) == ("slow-log", "active", details)
    cache.modify_replication_group(ReplicationGroupId="shop", LogDeliveryConfigurations=[{"LogType": "slow-log", "Enabled": False}])
    assert group(cache).get("LogDeliveryConfigurations", []) == []


def test_replicas_can_be_added_and_taken_away(cache):
    create(cache)
    cache.increase_replica_count(ReplicationGroupId="shop", NewReplicaCount=2, ApplyImmediately=True)
    assert node(cache, "shop-003")["CacheClusterId"] == "shop-003"
    cache.decrease_replica_count(ReplicationGroupId="shop", NewReplicaCount=0, ApplyImmediately=True)
    assert group(cache)["MemberClusters"] == ["shop-001"]
    assert [it["CacheClusterId"] for it in cache.describe_cache_clusters()["CacheClusters"]] == ["shop-001"]


def test_a_deleted_group_is_gone_and_leaves_a_snapshot(cache):
    create(cache)
    cache.delete_replication_group(ReplicationGroupId="shop", FinalSnapshotIdentifier="shop-final")
    with pytest.raises(ClientError, match="ReplicationGroupNotFoundFault"):
        group(cache)
    assert cache.describe_cache_clusters()["CacheClusters"] == []
    assert [it["SnapshotName"] for it in cache.describe_snapshots()["Snapshots"]] == ["shop-final"]


def test_parameters_of_a_group_are_set_and_reset(cache):
    cache.create_cache_parameter_group(CacheParameterGroupName="shop", CacheParameterGroupFamily="redis7", Description="d")
    values = {"maxmemory-policy": "noeviction", "timeout": "60"}
    pairs = [{"ParameterName": name, "ParameterValue": value} for name, value in values.items()]
    cache.modify_cache_parameter_group(CacheParameterGroupName="shop", ParameterNameValues=pairs)
    assert parameters(cache) == values
    cache.reset_cache_parameter_group(CacheParameterGroupName="shop", ParameterNameValues=pairs[1:])
    assert parameters(cache) == {"maxmemory-policy": "noeviction"}


def test_a_parameter_group_has_tags_and_goes_once_nobody_uses_it(cache):
    tags = [{"Key": "Project", "Value": "shop"}]
    made = cache.create_cache_parameter_group(CacheParameterGroupName="shop", CacheParameterGroupFamily="redis7", Description="d", Tags=tags)
    assert cache.list_tags_for_resource(ResourceName=made["CacheParameterGroup"]["ARN"])["TagList"] == tags
    create(cache, CacheParameterGroupName="shop")
    with pytest.raises(ClientError, match="InvalidCacheParameterGroupState"):
        cache.delete_cache_parameter_group(CacheParameterGroupName="shop")
    cache.delete_replication_group(ReplicationGroupId="shop")
    cache.delete_cache_parameter_group(CacheParameterGroupName="shop")
    with pytest.raises(ClientError, match="CacheParameterGroupNotFound"):
        cache.describe_cache_parameter_groups(CacheParameterGroupName="shop")


def test_a_subnet_group_can_be_changed_and_deleted(cache):
    [old] = cache.describe_cache_subnet_groups(CacheSubnetGroupName="private")["CacheSubnetGroups"]
    one = [it["SubnetIdentifier"] for it in old["Subnets"]][:1]
    cache.modify_cache_subnet_group(CacheSubnetGroupName="private", SubnetIds=one)
    [new] = cache.describe_cache_subnet_groups(CacheSubnetGroupName="private")["CacheSubnetGroups"]
    assert [it["SubnetIdentifier"] for it in new["Subnets"]] == one
    cache.delete_cache_subnet_group(CacheSubnetGroupName="private")
    assert cache.describe_cache_subnet_groups()["CacheSubnetGroups"] == []
