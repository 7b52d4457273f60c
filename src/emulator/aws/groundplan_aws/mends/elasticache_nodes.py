"""ElastiCache: the nodes of a replication group, which AWS answers as cache clusters, too."""

import re

from .attach import mend

MAINTENANCE, SNAPSHOTS = "sun:05:00-sun:06:00", "03:00-04:00"


def full_version(version: str | None) -> str:
    """AWS answers "7.1" as "7.1.0"."""
    return re.sub(r"^(\d+\.\d+)$", r"\1.0", version or "7.1")


def short_region(region: str) -> str:
    """ap-south-1 is aps1 in the names of nodes."""
    area, direction, number = region.rsplit("-", 2)
    return area.replace("-", "") + re.sub(r"(north|south|east|west|central)", lambda it: it[0][0], direction) + number


def zones_of(backend, group) -> list[str]:
    """Where nodes can stand: the zones of the subnets."""
    subnets = backend.cache_subnet_groups.get(group.cache_subnet_group_name)
    zones = [it.get("subnet_availability_zone") for it in subnets.subnets] if subnets else []
    return sorted({it for it in zones if it}) or [f"{backend.region_name}a"]


def settle_nodes(backend, group, count: int) -> None:
    """Gives a group without shards its primary and replicas, by name, role, zone and endpoint."""
    [shard], zones = group.node_groups, zones_of(backend, group)
    domain = shard["primary_endpoint_address"].removeprefix("master.")
    names = [f"{group.replication_group_id}-{number:03}" for number in range(1, count + 1)]
    shard["node_group_members"] = [
        {
            "cache_cluster_id": name,
            "cache_node_id": "0001",
            "current_role": "replica" if position else "primary",
            "preferred_availability_zone": zones[position % len(zones)],
            "read_endpoint": {"address": f"{name}.{domain}", "port": group.port},
        }
        for position, name in enumerate(names)
    ]
    for gone in set(group.member_clusters) - set(names):
        backend.cache_clusters.pop(gone, None)
    group.member_clusters = names
    for member in shard["node_group_members"]:
        settle_cluster(backend, group, member)


def settle_cluster(backend, group, member: dict) -> None:
    """A node as DescribeCacheClusters answers it; it has what the group was given."""
    name, zone = member["cache_cluster_id"], member["preferred_availability_zone"]
    if name not in backend.cache_clusters:
        unset = dict.fromkeys((
            "az_mode", "num_cache_nodes", "snapshot_name", "auth_token", "outpost_mode", "preferred_outpost_arn",
            "preferred_availability_zones", "cache_security_group_names", "tags", "snapshot_arns", "preferred_outpost_arns",
            "cache_node_ids_to_remove", "cache_node_ids_to_reboot", "log_delivery_configurations",
        ))
        backend.create_cache_cluster(
            **unset, cache_cluster_id=name, replication_group_id=group.replication_group_id, engine="redis",
            cache_node_type=group.cache_node_type, engine_version=None, cache_parameter_group_name=None,
            cache_subnet_group_name=group.cache_subnet_group_name, transit_encryption_enabled=group.transit_encryption_enabled,
            network_type=group.network_type, ip_discovery=group.ip_discovery, preferred_maintenance_window=None, port=group.port,
            notification_topic_arn=None, auto_minor_version_upgrade=None, snapshot_retention_limit=None, snapshot_window=None,
            security_group_ids=None, preferred_availability_zone=zone,
        )
    node = backend.cache_clusters[name]
    node.replication_group_id, node.num_cache_nodes = group.replication_group_id, 1
    node.cache_node_type, node.engine, node.engine_version = group.cache_node_type, group.engine, full_version(group.engine_version)
    node.cache_parameter_group_name = group.cache_parameter_group_name or f"default.redis{full_version(group.engine_version)[0]}"
    node.cache_parameter_group = {"CacheParameterGroupName": node.cache_parameter_group_name, "ParameterApplyStatus": "in-sync"}
    node.security_groups = [{"SecurityGroupId": it, "Status": "active"} for it in group.security_group_ids or []]
    node.preferred_maintenance_window = group.preferred_maintenance_window or MAINTENANCE
    node.snapshot_window, node.snapshot_retention_limit = group.snapshot_window, group.snapshot_retention_limit
    node.notification_configuration = topic(group.notification_topic_arn)
    node.auto_minor_version_upgrade = group.auto_minor_version_upgrade
    node.transit_encryption_mode = group.transit_encryption_mode
    node.auth_token_enabled, node.at_rest_encryption_enabled = group.auth_token_enabled, group.at_rest_encryption_enabled
    node.log_delivery_configurations = group.log_delivery_configurations


def topic(arn: str | None) -> dict | None:
    return {"TopicArn": arn, "TopicStatus": "active"} if arn else None


@mend("moto.elasticache.models")
def groups_with_nodes(models) -> None:
    """CreateReplicationGroup without shards. moto makes one node, whatever NumCacheClusters says, in a zone of us-east-1, forgets
    the group's settings that AWS answers with the node (version, parameters, security groups, maintenance), and takes names
    from Python's own random source, so that a kept emulator would have others after its restart.

    The provider reads every node: without them it wants to make the group again.
    """
    from moto.moto_api._internal import mock_random

    models.random = mock_random
    create = models.ElastiCacheBackend.create_replication_group

    def created(self, **given):
        count = given.get("num_cache_clusters") or 1 + (given.get("replicas_per_node_group") or 0)
        group = create(self, **given)
        upgrade = group.auto_minor_version_upgrade
        group.auto_minor_version_upgrade = upgrade is None or str(upgrade).lower() == "true"
        group.snapshot_window = given.get("snapshot_window") or SNAPSHOTS
        if group.transit_encryption_enabled:
            group.transit_encryption_mode = group.transit_encryption_mode or "required"
        if group.cluster_enabled:
            return group
        for shard in group.node_groups:
            for name in ("primary_endpoint_address", "reader_endpoint_address"):
                shard[name] = shard[name].replace(".use1.", f".{short_region(self.region_name)}.")
            shard["primary_endpoint"] = {"address": shard["primary_endpoint_address"], "port": group.port}
            shard["reader_endpoint"] = {"address": shard["reader_endpoint_address"], "port": group.port}
        settle_nodes(self, group, count)
        return group

    models.ElastiCacheBackend.create_replication_group = created
