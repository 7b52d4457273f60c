import pytest
from botocore.exceptions import ClientError


@pytest.fixture
def cloudwatch(aws):
    cloudwatch = aws("cloudwatch")
    cloudwatch.put_metric_alarm(
        AlarmName="slow", Namespace="Shop", MetricName="Latency", Statistic="Average", Period=60, EvaluationPeriods=1, Threshold=1.0,
        ComparisonOperator="GreaterThanThreshold",
    )
    return cloudwatch


def put(cloudwatch, rule, **more):
    cloudwatch.put_composite_alarm(AlarmName="shop", AlarmRule=rule, **more)


def test_a_composite_alarm_is_kept_with_its_rule_and_actions(cloudwatch):
    topic = "arn:aws:sns:ap-south-1:498735610795:alarms"
    put(cloudwatch, 'ALARM("slow") AND NOT OK(slow)', AlarmDescription="Slow", AlarmActions=[topic], OKActions=[topic])
    (alarm,) = cloudwatch.describe_alarms(AlarmNames=["shop"], AlarmTypes=["CompositeAlarm"])["CompositeAlarms"]
    assert {key: alarm[key] for key in ("AlarmRule", "AlarmDescription", "AlarmActions", "OKActions", "ActionsEnabled")} == {
        "AlarmRule": 'ALARM("slow") AND NOT OK(slow)', "AlarmDescription": "Slow", "AlarmActions": [topic], "OKActions": [topic],
        "ActionsEnabled": True,
    }


def test_a_rule_over_alarms_that_are_not_there_is_refused(cloudwatch):
    with pytest.raises(ClientError, match=r"ValidationError.*alarms \[fast\] in the alarm rule do not exist"):
        put(cloudwatch, 'ALARM("slow") OR ALARM("fast")')


def test_alarms_are_answered_by_kind_and_metric_alarms_where_none_is_named(cloudwatch):
    put(cloudwatch, "ALARM(slow)")

    def names(**asked):
        found = cloudwatch.describe_alarms(**asked)
        return [it["AlarmName"] for it in found["MetricAlarms"]], [it["AlarmName"] for it in found["CompositeAlarms"]]

    assert names() == (["slow"], [])
    assert names(AlarmTypes=["CompositeAlarm"]) == ([], ["shop"])
    assert names(AlarmTypes=["MetricAlarm", "CompositeAlarm"]) == (["slow"], ["shop"])
