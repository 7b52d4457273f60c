import pytest
from botocore.exceptions import ClientError


@pytest.fixture
def rds(aws):
    return aws("rds")


def source(rds, **options):
    given = {
        "DBInstanceIdentifier": "shop", "Engine": "postgres", "EngineVersion": "16", "DBInstanceClass": "db.t4g.small", "AllocatedStorage": 30,
        "MasterUsername": "shop", "StorageEncrypted": True, "StorageType": "gp3", "MultiAZ": True, "BackupRetentionPeriod": 7,
        "DeletionProtection": True, "Tags": [{"Key": "Name", "Value": "shop"}],
    }
    password = {} if options.get("ManageMasterUserPassword") else {"MasterUserPassword": "only-a-test"}
    return rds.create_db_instance(**{**given, **password, **options})["DBInstance"]


def replica(rds, **options):
    return rds.create_db_instance_read_replica(
        DBInstanceIdentifier="shop-replica", SourceDBInstanceIdentifier="shop", DBInstanceClass="db.t4g.micro", **options
    )["DBInstance"]


def read(rds, name):
    return rds.describe_db_instances(DBInstanceIdentifier=name)["DBInstances"][0]


def test_a_replica_is_an_instance_of_its_own(rds):
    one = source(rds)
    other = replica(rds, Tags=[{"Key": "Name", "Value": "shop-replica"}], VpcSecurityGroupIds=["sg-2"])
    assert other["DbiResourceId"] != one["DbiResourceId"]
    assert other["DBInstanceArn"].endswith(":db:shop-replica")
    assert other["Endpoint"]["Address"].startswith("shop-replica.")
    assert (other["MultiAZ"], other["BackupRetentionPeriod"], other["DeletionProtection"]) == (False, 0, False)
    assert (read(rds, "shop")["TagList"], other["TagList"]) == ([{"Key": "Name", "Value": "shop"}], [{"Key": "Name", "Value": "shop-replica"}])


def test_changing_a_replica_leaves_its_source_alone(rds):
    source(rds)
    replica(rds)
    rds.modify_db_instance(DBInstanceIdentifier="shop-replica", CloudwatchLogsExportConfiguration={"EnableLogTypes": ["postgresql"]})
    assert read(rds, "shop").get("EnabledCloudwatchLogsExports", []) == []


def test_a_source_without_backups_can_have_no_replica(rds):
    source(rds, BackupRetentionPeriod=0)
    with pytest.raises(ClientError, match="InvalidDBInstanceState.*Automated backups are not enabled"):
        replica(rds)


def test_a_source_with_a_managed_password_can_have_no_replica(rds):
    source(rds, ManageMasterUserPassword=True)
    with pytest.raises(ClientError, match="InvalidParameterValue.*ManageMasterUserPassword is enabled is not supported"):
        replica(rds)


def test_a_promoted_replica_has_no_source(rds):
    source(rds)
    replica(rds)
    rds.promote_read_replica(DBInstanceIdentifier="shop-replica")
    assert "ReadReplicaSourceDBInstanceIdentifier" not in read(rds, "shop-replica")
    assert read(rds, "shop")["ReadReplicaDBInstanceIdentifiers"] == []


def test_a_replica_whose_source_is_gone_can_be_deleted(rds):
    source(rds, DeletionProtection=False)
    replica(rds)
    rds.delete_db_instance(DBInstanceIdentifier="shop", SkipFinalSnapshot=True)
    assert "ReadReplicaSourceDBInstanceIdentifier" not in read(rds, "shop-replica")
    rds.delete_db_instance(DBInstanceIdentifier="shop-replica", SkipFinalSnapshot=True)
