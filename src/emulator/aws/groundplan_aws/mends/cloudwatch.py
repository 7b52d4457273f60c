"""CloudWatch: alarms."""

from .attach import mend


@mend("moto.cloudwatch.models")
def rule_of_composite_alarms(models) -> None:
    """DescribeAlarms. moto answers composite alarms without their rule; AWS with it."""
    models.Alarm.alarm_rule = property(lambda self: self.rule)


@mend("moto.cloudwatch.responses")
def composite_alarms(responses) -> None:
    """PutCompositeAlarm, and DescribeAlarms by type. moto has no such action, and answers alarms of both kinds whatever was asked for; AWS
    keeps an alarm with a rule, refuses a rule over alarms that are not there, and answers metric alarms only where no type is named.
    """
    import re

    describe = responses.CloudWatchResponse.describe_alarms

    def put_composite_alarm(self):
        rule = self._get_param("AlarmRule")
        named = re.findall(r"""(?:ALARM|OK|INSUFFICIENT_DATA)\(\s*["']?([^"')]+?)["']?\s*\)""", rule)
        missing = sorted({it.rsplit(":alarm:", 1)[-1] for it in named} - self.cloudwatch_backend.alarms.keys())
        if missing:
            named = ", ".join(missing)
            raise responses.ValidationError(f"Could not save the composite alarm as alarms [{named}] in the alarm rule do not exist")
        self.cloudwatch_backend.put_metric_alarm(
            name=self._get_param("AlarmName"), description=self._get_param("AlarmDescription"), rule=rule,
            alarm_actions=self._get_param("AlarmActions", []), ok_actions=self._get_param("OKActions", []),
            insufficient_data_actions=self._get_param("InsufficientDataActions", []),
            actions_enabled=self._get_bool_param("ActionsEnabled"), tags=self._get_param("Tags", []),
            namespace=None, metric_name=None, comparison_operator=None, evaluation_periods=None, period=None, threshold=None,
            statistic=None, dimensions=[],
        )
        return responses.EmptyResult()

    def describe_alarms(self):
        answer = describe(self)
        asked = self._get_param("AlarmTypes") or ["MetricAlarm"]
        for kind in {"MetricAlarm", "CompositeAlarm"} - set(asked):
            answer._result[f"{kind}s"] = []
        return answer

    responses.CloudWatchResponse.put_composite_alarm = put_composite_alarm
    responses.CloudWatchResponse.describe_alarms = describe_alarms
