import pytest


@pytest.fixture
def rds(aws):
    rds = aws("rds")
    rds.create_db_parameter_group(DBParameterGroupName="pg", DBParameterGroupFamily="postgres16", Description="a test")
    parameters = [
        {"ParameterName": name, "ParameterValue": "1", "ApplyMethod": "immediate"} for name in ("rds.force_ssl", "log_connections")
    ]
    rds.modify_db_parameter_group(DBParameterGroupName="pg", Parameters=parameters)
    return rds


def test_parameters_that_a_user_set_say_so(rds):
    found = rds.describe_db_parameters(DBParameterGroupName="pg", Source="user")["Parameters"]
    assert {it["ParameterName"]: it.get("Source") for it in found} == {"rds.force_ssl": "user", "log_connections": "user"}


def test_a_parameter_can_be_reset(rds):
    rds.reset_db_parameter_group(
        DBParameterGroupName="pg", Parameters=[{"ParameterName": "log_connections", "ApplyMethod": "immediate"}],
    )
    found = rds.describe_db_parameters(DBParameterGroupName="pg", Source="user")["Parameters"]
    assert [it["ParameterName"] for it in found] == ["rds.force_ssl"]
