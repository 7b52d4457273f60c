"""RDS: parameter groups."""

from .attach import mend


@mend("moto.rds.models")
def source_of_parameters(models) -> None:
    """ModifyDBParameterGroup, DescribeDBParameters. moto answers parameters without a Source and ignores the asked-for one;
    AWS answers "user" for those that a user set.

    The provider reads with Source=user and skips the others: it wants to set each parameter again at every plan.
    """
    update = models.DBParameterGroup.update_parameters

    def updated(self, new_parameters):
        update(self, [{"Source": "user", **parameter} for parameter in new_parameters])

    models.DBParameterGroup.update_parameters = updated


@mend("moto.rds.responses")
def reset_parameters(responses) -> None:
    """ResetDBParameterGroup. moto has no such action; AWS puts the named parameters, or all, back to the engine's default.

    The provider calls it when a parameter is taken out of a group.
    """
    from moto.core.responses import ActionResult

    def reset_db_parameter_group(self) -> ActionResult:
        name = self.params["DBParameterGroupName"]
        groups = self.backend.describe_db_parameter_groups({"db_parameter_group_name": name})
        if not groups:
            raise responses.DBParameterGroupNotFoundError(name)
        if self.params.get("ResetAllParameters"):
            groups[0].parameters.clear()
        for parameter in self.params.get("Parameters", []):
            groups[0].parameters.pop(parameter["ParameterName"], None)
        return ActionResult({"DBParameterGroupName": name})

    responses.RDSResponse.reset_db_parameter_group = reset_db_parameter_group
