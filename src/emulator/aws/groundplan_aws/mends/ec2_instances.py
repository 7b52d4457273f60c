"""EC2: instances."""

from .attach import mend


@mend("moto.ec2.responses.monitoring")
def detailed_monitoring(monitoring) -> None:
    """MonitorInstances, UnmonitorInstances. moto has neither; AWS switches detailed monitoring and answers its state.

    The provider calls them when `monitoring` of an instance changes.
    """
    from moto.core.responses import ActionResult

    def switch(self, state: str) -> ActionResult:
        self.error_on_dryrun()
        switched = []
        for instance in self.ec2_backend.get_multi_instances_by_id(self._get_param("InstanceIds", [])):
            instance.monitoring_state = state
            switched.append({"InstanceId": instance.id, "Monitoring": {"State": state}})
        return ActionResult({"InstanceMonitorings": switched})

    monitoring.Monitoring.monitor_instances = lambda self: switch(self, "enabled")
    monitoring.Monitoring.unmonitor_instances = lambda self: switch(self, "disabled")
