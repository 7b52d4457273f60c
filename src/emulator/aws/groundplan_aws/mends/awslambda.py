"""Lambda: the configuration of functions."""

from .attach import mend

# Levels that AWS fills in where the log is JSON (Lambda API, LoggingConfig).
LEVELS = {"ApplicationLogLevel": "INFO", "SystemLogLevel": "INFO"}


def logging_of(function) -> dict:
    """Where and how a function logs, with the defaults of AWS."""
    config = {"LogFormat": "Text", "LogGroup": f"/aws/lambda/{function.function_name}", **getattr(function, "logging", {})}
    return {**LEVELS, **config} if config["LogFormat"] == "JSON" else config


def keep(function, given: dict) -> None:
    """What moto does not look at. An empty queue or key takes away what was there."""
    if "LoggingConfig" in given:
        function.logging = given["LoggingConfig"]
    if "DeadLetterConfig" in given:
        function.dead_letter_target = given["DeadLetterConfig"].get("TargetArn")
    if "KMSKeyArn" in given:
        function.kms_key = given["KMSKeyArn"]


@mend("moto.awslambda.models")
def configuration_is_kept(models) -> None:
    """CreateFunction and UpdateFunctionConfiguration. moto forgets the logging configuration, the dead-letter queue and the key of the
    environment, and on updates tracing and ephemeral storage, too; AWS answers all of them.

    The provider wants to set them again at every plan.
    """
    function = models.LambdaFunction
    make, describe, update = function.__init__, function.get_configuration, function.update_configuration

    def made(self, account_id, spec, *args, **kwargs):
        make(self, account_id, spec, *args, **kwargs)
        keep(self, spec)

    def described(self, *args, **kwargs):
        answer = describe(self, *args, **kwargs)
        answer["LoggingConfig"] = logging_of(self)
        if getattr(self, "dead_letter_target", None):
            answer["DeadLetterConfig"] = {"TargetArn": self.dead_letter_target}
        if getattr(self, "kms_key", None):
            answer["KMSKeyArn"] = self.kms_key
        return answer

    def updated(self, config_updates):
        keep(self, config_updates)
        if "TracingConfig" in config_updates:
            self.tracing_config = config_updates["TracingConfig"]
        if "EphemeralStorage" in config_updates:
            self.ephemeral_storage = config_updates["EphemeralStorage"]["Size"]
        return update(self, config_updates)

    function.__init__, function.get_configuration, function.update_configuration = made, described, updated
