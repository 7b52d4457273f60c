"""Application Auto Scaling."""

import json

from .attach import mend


@mend("moto.applicationautoscaling.models")
def one_policy_for_its_life(models) -> None:
    """PutScalingPolicy for a policy that there is. moto makes another one, with an ARN of its own, and leaves the alarms of the former; AWS
    changes the policy, which keeps its ARN and the time of its creation.

    An alarm that starts the policy by its ARN would start nothing from then on, and Terraform would not see it until its next plan.
    """
    put = models.ApplicationAutoscalingBackend.put_scaling_policy

    def put_scaling_policy(self, policy_name, service_namespace, resource_id, scalable_dimension, policy_body, policy_type):
        key = models.FakeApplicationAutoscalingPolicy.formulate_key(service_namespace, resource_id, scalable_dimension, policy_name)
        former = self.policies.get(key)
        policy = put(self, policy_name, service_namespace, resource_id, scalable_dimension, policy_body, policy_type)
        if former:
            former.delete_alarms(self.account_id, self.region_name)
            for alarm in policy.alarms:
                alarm.alarm_actions = [it.replace(policy.policy_arn, former.policy_arn) for it in alarm.alarm_actions]
            policy.policy_arn, policy.creation_time = former.policy_arn, former.creation_time
        return policy

    models.ApplicationAutoscalingBackend.put_scaling_policy = put_scaling_policy


@mend("moto.applicationautoscaling.responses")
def tags_of_targets(responses) -> None:
    """RegisterScalableTarget with tags, ListTagsForResource, TagResource, UntagResource. moto forgets the tags and has none of these calls;
    AWS keeps the tags of a scalable target.

    The provider reads them of every target.
    """
    register = responses.ApplicationAutoScalingResponse.register_scalable_target

    def target_of(self):
        """The target that the call names: by its ARN, or by service, resource and dimension."""
        arn, resource, dimension = (self._get_param(it) for it in ("ResourceARN", "ResourceId", "ScalableDimension"))
        of_dimensions = self.applicationautoscaling_backend.targets.values()
        for target in (it for targets in of_dimensions for it in targets.values()):
            if target.arn == arn or (target.resource_id, target.scalable_dimension) == (resource, dimension):
                return target
        raise responses.AWSValidationException(f"No scalable target found: {arn or resource}")

    def tags_of(self) -> dict[str, str]:
        return vars(target_of(self)).setdefault("tags", {})

    def register_scalable_target(self) -> str:
        answer = register(self)
        tags_of(self).update(self._get_param("Tags") or {})
        return answer

    def tag_resource(self) -> str:
        tags_of(self).update(self._get_param("Tags"))
        return "{}"

    def untag_resource(self) -> str:
        for key in self._get_param("TagKeys"):
            tags_of(self).pop(key, None)
        return "{}"

    response = responses.ApplicationAutoScalingResponse
    response.register_scalable_target = register_scalable_target
    response.list_tags_for_resource = lambda self: json.dumps({"Tags": tags_of(self)})
    response.tag_resource, response.untag_resource = tag_resource, untag_resource
