def create(rds, name, **options):
    given = {
        "DBInstanceIdentifier": name, "Engine": "postgres", "EngineVersion": "16", "DBInstanceClass": "db.t4g.micro",
        "AllocatedStorage": 20, "MasterUsername": "mecove", "MasterUserPassword": "only-a-test",
    }
    return rds.create_db_instance(**{**given, **options})["DBInstance"]


def read(rds, name):
    return rds.describe_db_instances(DBInstanceIdentifier=name)["DBInstances"][0]


def test_each_instance_has_a_resource_id_of_its_own(aws):
    rds = aws("rds")
    assert create(rds, "one")["DbiResourceId"] != create(rds, "two")["DbiResourceId"]


def test_monitoring_and_performance_insights_are_kept(aws):
    rds = aws("rds")
    role = "arn:aws:iam::498735610795:role/monitoring"
    create(rds, "one", MonitoringInterval=60, MonitoringRoleArn=role, EnablePerformanceInsights=True)
    found = read(rds, "one")
    assert (found["MonitoringInterval"], found["MonitoringRoleArn"]) == (60, role)
    assert (found["PerformanceInsightsEnabled"], found["PerformanceInsightsRetentionPeriod"]) == (True, 7)


def test_monitoring_and_performance_insights_can_be_changed(aws):
    rds = aws("rds")
    create(rds, "one")
    rds.modify_db_instance(DBInstanceIdentifier="one", MonitoringInterval=30, EnablePerformanceInsights=True)
    found = read(rds, "one")
    assert (found["MonitoringInterval"], found["PerformanceInsightsEnabled"]) == (30, True)


def test_a_major_version_becomes_a_minor_one_with_its_default_parameter_group(aws):
    rds = aws("rds")
    found = create(rds, "one", EngineVersion="16")
    assert found["EngineVersion"].startswith("16.")
    assert found["DBParameterGroups"][0]["DBParameterGroupName"] == "default.postgres16"
