"""What is not emulated is refused at once, in the protocol of the service, by its name."""

import pytest
from botocore.exceptions import ClientError

REFUSED = {
    "query": ("rds", "create_integration", {
        "SourceArn": "arn:aws:rds:ap-south-1:1:db:a", "TargetArn": "arn:aws:redshift:ap-south-1:1:b", "IntegrationName": "c",
    }, "rds:CreateIntegration"),
    "ec2": ("ec2", "describe_client_vpn_endpoints", {}, "ec2:DescribeClientVpnEndpoints"),
    "json": ("logs", "list_anomalies", {}, "logs:ListAnomalies"),
    "rest-json": ("appconfig", "list_extensions", {}, "appconfig:ListExtensions"),
    "rest-xml": ("route53", "list_traffic_policies", {}, "route53:ListTrafficPolicies"),
    "s3": ("s3", "put_bucket_intelligent_tiering_configuration", {
        "Bucket": "bucket", "Id": "a",
        "IntelligentTieringConfiguration": {"Id": "a", "Status": "Enabled", "Tierings": [{"Days": 90, "AccessTier": "ARCHIVE_ACCESS"}]},
    }, "s3:PutBucketIntelligentTieringConfiguration"),
    "cbor": ("cloudwatch", "list_alarm_mute_rules", {}, "monitoring:ListAlarmMuteRules"),
    "service unknown to moto": ("gamelift", "list_fleets", {}, "gamelift:ListFleets"),
    "known gap": ("cloudtrail", "describe_trails", {}, "cloudtrail:DescribeTrails"),
    "known gap of one parameter": ("sqs", "create_queue", {"QueueName": "a", "Attributes": {"RedrivePolicy": "{}"}}, "sqs:CreateQueue"),
}


@pytest.mark.parametrize(("service", "action", "parameters", "named"), REFUSED.values(), ids=REFUSED.keys())
def test_it_is_refused_by_name(aws, service, action, parameters, named):
    client = aws(service)
    with pytest.raises(ClientError) as refused:
        getattr(client, action)(**parameters)
    assert refused.value.response["Error"]["Code"] == "NotEmulated"
    assert f"does not emulate {named}" in refused.value.response["Error"]["Message"]
    assert refused.value.response["ResponseMetadata"]["HTTPStatusCode"] == 400


def test_a_queue_without_a_gap_is_made(aws):
    assert aws("sqs").create_queue(QueueName="a")["QueueUrl"].endswith("/498735610795/a")


def test_a_defect_of_the_emulator_is_told_at_once(aws, monkeypatch):
    aws("sts").get_caller_identity()
    from moto.sts.responses import TokenResponse

    def broken(self):
        raise KeyError("moto tripped")

    monkeypatch.setattr(TokenResponse, "get_caller_identity", broken)
    with pytest.raises(ClientError, match="EmulatorFailed.*sts:GetCallerIdentity.*moto tripped"):
        aws("sts").get_caller_identity()


def test_a_missing_thing_is_still_missing(aws):
    with pytest.raises(ClientError, match="DBInstanceNotFound"):
        aws("rds").describe_db_instances(DBInstanceIdentifier="none")
