"""RDS: database instances."""

import string

from .attach import mend

# The newest minor versions that moto's own data set knows of; AWS moves them on.
LATEST_POSTGRES = {"12": "12.22", "13": "13.20", "14": "14.17", "15": "15.12", "16": "16.8", "17": "17.4"}


@mend("moto.rds.models")
def own_resource_id(models) -> None:
    """CreateDBInstance. moto gives every instance one constant DbiResourceId; AWS documents it as unique and immutable.

    The provider finds an instance by it: with two instances it reads the wrong one.
    """
    from moto.moto_api._internal import mock_random

    def resource_id() -> str:
        return "db-" + "".join(mock_random.choice(string.ascii_uppercase + string.digits) for _ in range(26))

    init = models.DBInstance.__init__

    def initialized(self, *args, **kwargs):
        init(self, *args, **kwargs)
        self.dbi_resource_id = resource_id()

    models.DBInstance.__init__ = initialized


@mend("moto.rds.models")
def monitoring_and_insights(models) -> None:
    """CreateDBInstance, ModifyDBInstance. moto forgets enhanced monitoring and Performance Insights; AWS returns both.

    The provider wants to set them again at every plan.
    """
    init, update = models.DBInstance.__init__, models.DBInstance.update

    def remember(self, given: dict) -> None:
        if given.get("monitoring_interval") is not None:
            self.monitoring_interval = int(given["monitoring_interval"])
        if given.get("monitoring_role_arn") is not None:
            self.monitoring_role_arn = given["monitoring_role_arn"]
        if given.get("enable_performance_insights") is not None:
            self.performance_insights_enabled = bool(given["enable_performance_insights"])
        if given.get("performance_insights_kms_key_id") is not None:
            self.performance_insights_kms_key_id = given["performance_insights_kms_key_id"]
        if self.performance_insights_enabled:
            kept = getattr(self, "performance_insights_retention_period", None)
            self.performance_insights_retention_period = int(given.get("performance_insights_retention_period") or kept or 7)

    def initialized(self, *args, **kwargs):
        init(self, *args, **kwargs)
        self.monitoring_interval = 0
        self.performance_insights_enabled = False
        remember(self, kwargs)

    def updated(self, *args, **kwargs):
        update(self, *args, **kwargs)
        remember(self, kwargs)

    models.DBInstance.__init__, models.DBInstance.update = initialized, updated


@mend("moto.rds.models")
def full_engine_version(models) -> None:
    """CreateDBInstance. Asked for PostgreSQL "16", moto answers "16" and a parameter group "default.postgres"; AWS answers
    the newest minor version ("16.8") and "default.postgres16".
    """
    init = models.DBInstance.__init__

    def initialized(self, *args, **kwargs):
        if kwargs.get("engine") == "postgres":
            asked = kwargs.get("engine_version") or "16"
            kwargs["engine_version"] = LATEST_POSTGRES.get(asked, asked)
        init(self, *args, **kwargs)

    models.DBInstance.__init__ = initialized
