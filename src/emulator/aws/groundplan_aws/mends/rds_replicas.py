"""RDS: read replicas."""

from .attach import mend

# What a replica has from its source unless the call says otherwise (CreateDBInstanceReadReplica, "inherited from the source").
INHERITED = (
    "allocated_storage", "auto_minor_version_upgrade", "ca_certificate_identifier", "copy_tags_to_snapshot", "db_name",
    "db_parameter_group_name", "engine", "engine_version", "kms_key_id", "license_model", "master_username", "port",
    "preferred_backup_window", "preferred_maintenance_window", "publicly_accessible", "storage_encrypted",
    "vpc_security_group_ids",
)  # fmt: skip


@mend("moto.rds.models")
def replicas_of_their_own(models) -> None:
    """CreateDBInstanceReadReplica. moto copies the source object, so that a replica has its ARN, tags, protection, password's secret
    and zones, and changes of lists reach both; AWS documents an instance of its own, without backups and in one zone unless the
    call says otherwise, with engine, storage, encryption, user, port and groups of the source.

    AWS refuses it where the source has no backups, and where RDS manages the source's master password.
    """

    def source_of(self, name: str):
        source = self.find_db_from_id(name)
        if source.manage_master_user_password:
            raise models.InvalidParameterValue(
                f"Creating read replicas for source instance with engine {source.engine}"
                " where ManageMasterUserPassword is enabled is not supported."
            )
        if not source.backup_retention_period:
            raise models.RDSClientError(
                "InvalidDBInstanceState",
                "Automated backups are not enabled for this database instance. To enable automated backups, use ModifyDBInstance"
                " to set the backup retention period to a non-zero value.",
            )
        return source

    def created(self, db_kwargs):
        name = db_kwargs["db_instance_identifier"]
        if name in self.databases:
            raise models.DBInstanceAlreadyExists()
        source = source_of(self, db_kwargs["source_db_instance_identifier"])
        inherited = {it: getattr(source, it) for it in INHERITED}
        groups = list(inherited.pop("vpc_security_group_ids"))
        given = {key: value for key, value in dict(db_kwargs).items() if value is not None and key != "backend"}
        options = {
            "backup_retention_period": 0, "multi_az": False, "storage_type": source.storage_type,
            "vpc_security_group_ids": groups, "db_subnet_group_name": getattr(source, "_db_subnet_group_name", None),
            **inherited, **given,
        }  # fmt: skip
        replica = models.DBInstance(self, **options)
        replica.set_as_replica()
        self.databases[name] = replica
        source.add_replica(replica)
        return replica

    models.RDSBackend.create_db_instance_read_replica = created


@mend("moto.rds.models")
def promoted_replicas_have_no_source(models) -> None:
    """PromoteReadReplica, and deleting a source. moto goes on to name the source of what is no replica any more; AWS answers none."""
    promote, delete = models.RDSBackend.promote_read_replica, models.RDSBackend.delete_db_instance

    def promoted(self, db_kwargs):
        database = promote(self, db_kwargs)
        source = self.databases.get(database.source_db_instance_identifier)
        if source and database.db_instance_identifier in source.replicas:
            source.remove_replica(database)
        database.source_db_instance_identifier = None
        return database

    def deleted(self, db_instance_identifier, *args, **kwargs):
        database = delete(self, db_instance_identifier, *args, **kwargs)
        for name in database.replicas:
            replica = self.databases.get(name)
            if replica:
                replica.is_replica, replica.source_db_instance_identifier = False, None
        return database

    models.RDSBackend.promote_read_replica, models.RDSBackend.delete_db_instance = promoted, deleted
