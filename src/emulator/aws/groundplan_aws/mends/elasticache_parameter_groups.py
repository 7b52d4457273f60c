"""ElastiCache: parameter groups, and changes of subnet groups."""

import re

from .attach import mend


@mend("moto.elasticache.models")
def kept_with_its_tags(models) -> None:
    """Parameter groups, which moto does not know. AWS keeps them by name, with an ARN that takes tags."""
    init = models.ElastiCacheBackend.__init__

    def initialized(self, region_name, account_id):
        init(self, region_name, account_id)
        self.parameter_groups = {}
        self.arn_regex = re.compile(self.arn_regex.pattern.replace("(cluster|", "(parametergroup|cluster|"))

    models.ElastiCacheBackend.__init__ = initialized


@mend("moto.elasticache.responses")
def parameter_groups(responses) -> None:
    """CreateCacheParameterGroup, its siblings, and DescribeCacheParameters, which moto does not have. AWS answers those parameters
    that differ from the engine's with the Source "user"; what is reset falls back to the engine's.

    DescribeCacheParameters of the other sources answers nothing: nobody knows the engine's values here.
    """
    from moto.core.responses import ActionResult, EmptyResult

    def error(code: str, message: str):
        return type(code, (responses.InvalidParameterValueException,), {"code": code})(message)

    def found(self) -> dict:
        name = self._get_param("CacheParameterGroupName")
        group = self.elasticache_backend.parameter_groups.get(name)
        if group is None:
            raise error("CacheParameterGroupNotFound", f"CacheParameterGroup {name} not found.")
        return group

    def create_cache_parameter_group(self) -> ActionResult:
        name, backend = self._get_param("CacheParameterGroupName"), self.elasticache_backend
        if name in backend.parameter_groups:
            raise error("CacheParameterGroupAlreadyExists", f"CacheParameterGroup {name} already exists.")
        group = {
            "CacheParameterGroupName": name,
            "CacheParameterGroupFamily": self._get_param("CacheParameterGroupFamily"),
            "Description": self._get_param("Description"),
            "IsGlobal": False,
            "ARN": f"arn:aws:elasticache:{self.region}:{self.current_account}:parametergroup:{name}",
            "parameters": {},
        }
        backend.parameter_groups[name] = group
        backend.tagging_service.tag_resource(group["ARN"], self._get_param("Tags", []))
        return ActionResult({"CacheParameterGroup": group})

    def describe_cache_parameter_groups(self) -> ActionResult:
        named = self._get_param("CacheParameterGroupName")
        groups = [found(self)] if named else list(self.elasticache_backend.parameter_groups.values())
        return ActionResult({"CacheParameterGroups": groups})

    def modify_cache_parameter_group(self) -> ActionResult:
        group = found(self)
        for it in self._get_param("ParameterNameValues", []):
            group["parameters"][it["ParameterName"]] = it["ParameterValue"]
        return ActionResult({"CacheParameterGroupName": group["CacheParameterGroupName"]})

    def reset_cache_parameter_group(self) -> ActionResult:
        group = found(self)
        if self._get_bool_param("ResetAllParameters"):
            group["parameters"].clear()
        for it in self._get_param("ParameterNameValues", []):
            group["parameters"].pop(it["ParameterName"], None)
        return ActionResult({"CacheParameterGroupName": group["CacheParameterGroupName"]})

    def describe_cache_parameters(self) -> ActionResult:
        changed = found(self)["parameters"] if self._get_param("Source") in (None, "user") else {}
        parameters = [{"ParameterName": name, "ParameterValue": value, "Source": "user"} for name, value in changed.items()]
        return ActionResult({"Parameters": parameters})

    def delete_cache_parameter_group(self) -> ActionResult:
        group, backend = found(self), self.elasticache_backend
        name = group["CacheParameterGroupName"]
        if any(it.cache_parameter_group_name == name for it in backend.cache_clusters.values()):
            raise error("InvalidCacheParameterGroupState", f"One or more cache clusters are still members of this parameter group {name}.")
        del backend.parameter_groups[name]
        return EmptyResult()

    for action in (
        create_cache_parameter_group, describe_cache_parameter_groups, modify_cache_parameter_group,
        reset_cache_parameter_group, describe_cache_parameters, delete_cache_parameter_group,
    ):
        setattr(responses.ElastiCacheResponse, action.__name__, action)


@mend("moto.elasticache.responses")
def changing_subnet_groups(responses) -> None:
    """ModifyCacheSubnetGroup, DeleteCacheSubnetGroup. moto has neither."""
    from moto.core.responses import ActionResult, EmptyResult

    def modify_cache_subnet_group(self) -> ActionResult:
        backend = self.elasticache_backend
        [old] = backend.describe_cache_subnet_groups(self._get_param("CacheSubnetGroupName"))
        new = type(old)(
            self.current_account, self.region, old.cache_subnet_group_name,
            self._get_param("CacheSubnetGroupDescription") or old.cache_subnet_group_description,
            self._get_param("SubnetIds") or old.subnet_ids, old.tags,
        )
        backend.cache_subnet_groups[old.cache_subnet_group_name] = new
        return ActionResult({"CacheSubnetGroup": new})

    def delete_cache_subnet_group(self) -> EmptyResult:
        [group] = self.elasticache_backend.describe_cache_subnet_groups(self._get_param("CacheSubnetGroupName"))
        del self.elasticache_backend.cache_subnet_groups[group.cache_subnet_group_name]
        return EmptyResult()

    responses.ElastiCacheResponse.modify_cache_subnet_group = modify_cache_subnet_group
    responses.ElastiCacheResponse.delete_cache_subnet_group = delete_cache_subnet_group
