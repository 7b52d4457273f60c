"""ElastiCache: changing and deleting replication groups."""

from .attach import mend
from .elasticache_nodes import settle_nodes

# Parameters of ModifyReplicationGroup, and what moto calls what they change.
CHANGES = {
    "ReplicationGroupDescription": "description",
    "CacheNodeType": "cache_node_type",
    "CacheParameterGroupName": "cache_parameter_group_name",
    "Engine": "engine",
    "EngineVersion": "engine_version",
    "NotificationTopicArn": "notification_topic_arn",
    "PreferredMaintenanceWindow": "preferred_maintenance_window",
    "SecurityGroupIds": "security_group_ids",
    "SnapshotRetentionLimit": "snapshot_retention_limit",
    "SnapshotWindow": "snapshot_window",
    "SnapshottingClusterId": "snapshotting_cluster_id",
    "TransitEncryptionMode": "transit_encryption_mode",
}


@mend("moto.elasticache.responses")
def changing_groups(responses) -> None:
    """ModifyReplicationGroup, IncreaseReplicaCount, DecreaseReplicaCount. moto has none of them. What AWS keeps for the
    maintenance window is done at once here.

    AUTH tokens cannot be read: of a new one only its date is seen.
    """
    from moto.core.responses import ActionResult
    from moto.core.utils import utcnow

    def asked_group(self):
        [group] = self.elasticache_backend.describe_replication_groups(self._get_param("ReplicationGroupId"))
        return group

    def deliver(group, asked: list[dict]) -> None:
        """Each entry replaces, or with Enabled=false ends, the delivery of its kind of log."""
        kinds = {it["LogType"] for it in asked}
        kept = [it for it in group.log_delivery_configurations if it["LogType"] not in kinds]
        new = [{k: v for k, v in it.items() if k != "Enabled"} for it in asked if str(it.get("Enabled", True)).lower() != "false"]
        group.log_delivery_configurations = kept + group._get_log_delivery_configurations(new)

    def modify_replication_group(self) -> ActionResult:
        group, given = asked_group(self), self._get_params()
        for parameter, attribute in CHANGES.items():
            if parameter in given:
                setattr(group, attribute, given[parameter])
        for parameter, attribute in (("AutomaticFailoverEnabled", "automatic_failover"), ("MultiAZEnabled", "multi_az")):
            if parameter in given:
                setattr(group, attribute, "enabled" if self._get_bool_param(parameter) else "disabled")
        if "AutoMinorVersionUpgrade" in given:
            group.auto_minor_version_upgrade = self._get_bool_param("AutoMinorVersionUpgrade")
        if given.get("AuthTokenUpdateStrategy") == "DELETE":
            group.auth_token_enabled, group.auth_token_last_modified_date = False, None
        elif "AuthToken" in given:
            group.auth_token_enabled, group.auth_token_last_modified_date = True, utcnow()
        if "LogDeliveryConfigurations" in given:
            deliver(group, given["LogDeliveryConfigurations"])
        settle_nodes(self.elasticache_backend, group, len(group.member_clusters))
        return ActionResult({"ReplicationGroup": group})

    def change_replica_count(self) -> ActionResult:
        group = asked_group(self)
        settle_nodes(self.elasticache_backend, group, 1 + self._get_int_param("NewReplicaCount"))
        return ActionResult({"ReplicationGroup": group})

    responses.ElastiCacheResponse.modify_replication_group = modify_replication_group
    responses.ElastiCacheResponse.increase_replica_count = change_replica_count
    responses.ElastiCacheResponse.decrease_replica_count = change_replica_count


@mend("moto.elasticache.responses")
def deleted_groups_go(responses) -> None:
    """DeleteReplicationGroup. moto keeps the group with the status "deleting" for ever, and takes no final snapshot; on AWS it is
    gone with its nodes once the snapshot is taken.
    """
    delete = responses.ElastiCacheResponse.delete_replication_group

    def deleted(self):
        backend, name, snapshot = self.elasticache_backend, self._get_param("ReplicationGroupId"), self._get_param("FinalSnapshotIdentifier")
        [group] = backend.describe_replication_groups(name)
        if snapshot:
            backend.create_snapshot(snapshot, name, None, group.kms_key_id, [])
        answer = delete(self)
        for node in group.node_groups[0]["node_group_members"]:
            backend.cache_clusters.pop(node["cache_cluster_id"], None)
        backend.replication_groups.pop(name)
        return answer

    responses.ElastiCacheResponse.delete_replication_group = deleted
