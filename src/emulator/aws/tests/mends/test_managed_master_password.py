import json
from datetime import datetime, timezone

import pytest
from botocore.exceptions import ClientError


@pytest.fixture
def arn(aws):
    """The secret of a new instance whose master password RDS manages."""
    made = aws("rds").create_db_instance(
        DBInstanceIdentifier="one", Engine="postgres", EngineVersion="16", DBInstanceClass="db.t4g.micro",
        AllocatedStorage=20, MasterUsername="mecove", ManageMasterUserPassword=True,
    )
    return made["DBInstance"]["MasterUserSecret"]["SecretArn"]


def value(aws, arn, stage="AWSCURRENT"):
    return json.loads(aws("secretsmanager").get_secret_value(SecretId=arn, VersionStage=stage)["SecretString"])


def test_the_secret_holds_the_master_user_and_a_generated_password(aws, arn):
    found = value(aws, arn)
    assert found["username"] == "mecove"
    assert len(found["password"]) == 28


def test_it_rotates_every_seven_days_by_default_without_a_function(aws, arn):
    found = aws("secretsmanager").describe_secret(SecretId=arn)
    assert found["RotationEnabled"] is True
    assert found["RotationRules"] == {"AutomaticallyAfterDays": 7}
    assert "RotationLambdaARN" not in found
    assert "LastRotatedDate" not in found
    assert (found["NextRotationDate"] - datetime.now(timezone.utc)).days in (6, 7)


def test_rotating_makes_a_new_password_and_keeps_the_old_one_as_previous(aws, arn):
    before = value(aws, arn)
    aws("secretsmanager").rotate_secret(SecretId=arn)
    after = value(aws, arn)
    assert after["username"] == "mecove"
    assert after["password"] != before["password"]
    assert value(aws, arn, "AWSPREVIOUS") == before


def test_a_schedule_can_be_set_without_rotating(aws, arn):
    before = value(aws, arn)
    rules = {"ScheduleExpression": "rate(30 days)", "Duration": "2h"}
    aws("secretsmanager").rotate_secret(SecretId=arn, RotationRules=rules, RotateImmediately=False)
    found = aws("secretsmanager").describe_secret(SecretId=arn)
    assert found["RotationRules"] == rules
    assert (found["NextRotationDate"] - datetime.now(timezone.utc)).days in (29, 30)
    assert value(aws, arn) == before


def test_rotating_through_rds_makes_a_new_password(aws, arn):
    before = value(aws, arn)
    aws("rds").modify_db_instance(DBInstanceIdentifier="one", RotateMasterUserPassword=True, ApplyImmediately=True)
    assert value(aws, arn)["password"] not in (before["password"], None)


def test_the_rotation_can_be_turned_off(aws, arn):
    aws("secretsmanager").cancel_rotate_secret(SecretId=arn)
    found = aws("secretsmanager").describe_secret(SecretId=arn)
    assert found["RotationEnabled"] is False
    assert "NextRotationDate" not in found


def test_a_secret_that_nobody_manages_needs_a_function_to_rotate(aws):
    aws("secretsmanager").create_secret(Name="mine", SecretString="x")
    with pytest.raises(ClientError, match="InvalidRequestException.*Lambda function ARN"):
        aws("secretsmanager").rotate_secret(SecretId="mine", RotationRules={"AutomaticallyAfterDays": 3})
