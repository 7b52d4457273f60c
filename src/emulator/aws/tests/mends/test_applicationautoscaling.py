import pytest

TARGET = {"ServiceNamespace": "dynamodb", "ResourceId": "table/orders", "ScalableDimension": "dynamodb:table:ReadCapacityUnits"}
TRACKING = {"TargetValue": 70.0, "PredefinedMetricSpecification": {"PredefinedMetricType": "DynamoDBReadCapacityUtilization"}}


@pytest.fixture
def scaling(aws):
    scaling = aws("application-autoscaling")
    scaling.register_scalable_target(**TARGET, MinCapacity=1, MaxCapacity=10, Tags={"Environment": "shop"})
    return scaling


def put(scaling, target):
    return scaling.put_scaling_policy(
        **TARGET, PolicyName="reads", PolicyType="TargetTrackingScaling",
        TargetTrackingScalingPolicyConfiguration={**TRACKING, "TargetValue": target},
    )


def test_a_policy_that_is_changed_keeps_its_arn(scaling):
    assert put(scaling, 70.0)["PolicyARN"] == put(scaling, 60.0)["PolicyARN"]
    (policy,) = scaling.describe_scaling_policies(**TARGET)["ScalingPolicies"]
    assert policy["TargetTrackingScalingPolicyConfiguration"]["TargetValue"] == 60.0


def test_the_alarms_of_a_changed_policy_take_the_place_of_its_former_ones(scaling, aws):
    put(scaling, 70.0)
    changed = put(scaling, 60.0)
    found = aws("cloudwatch").describe_alarms()["MetricAlarms"]
    assert {it["AlarmName"] for it in found} == {it["AlarmName"] for it in changed["Alarms"]}
    assert all(it["AlarmActions"][0].startswith(changed["PolicyARN"]) for it in found)


def test_a_target_keeps_its_tags(scaling):
    arn = scaling.describe_scalable_targets(ServiceNamespace="dynamodb")["ScalableTargets"][0]["ScalableTargetARN"]
    scaling.tag_resource(ResourceARN=arn, Tags={"Project": "shop", "Owner": "me"})
    scaling.untag_resource(ResourceARN=arn, TagKeys=["Owner"])
    assert scaling.list_tags_for_resource(ResourceARN=arn)["Tags"] == {"Environment": "shop", "Project": "shop"}
