import io
import json
import zipfile

import pytest

QUEUE = "arn:aws:sqs:ap-south-1:498735610795:failed"
KEY = "arn:aws:kms:ap-south-1:498735610795:key/8c1f2b4e-0000-4000-8000-000000000000"
TRUST = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}]}


@pytest.fixture
def functions(aws):
    return aws("lambda")


@pytest.fixture
def made(aws, functions):
    """made(**configuration) → the answer to CreateFunction."""
    role = aws("iam").create_role(RoleName="shop", AssumeRolePolicyDocument=json.dumps(TRUST))["Role"]["Arn"]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("index.js", "exports.handler = () => {}")

    def make(**configuration):
        code = {"ZipFile": content.getvalue()}
        return functions.create_function(FunctionName="shop", Role=role, Runtime="nodejs22.x", Handler="index.handler", Code=code, **configuration)

    return make


def test_a_function_logs_as_text_into_its_own_group_unless_told_otherwise(functions, made):
    assert made()["LoggingConfig"] == {"LogFormat": "Text", "LogGroup": "/aws/lambda/shop"}
    assert functions.get_function(FunctionName="shop")["Configuration"]["LoggingConfig"]["LogFormat"] == "Text"


def test_the_logging_configuration_is_kept_and_changed(functions, made):
    made(LoggingConfig={"LogFormat": "JSON", "LogGroup": "/shop"})
    full = {"LogFormat": "JSON", "LogGroup": "/shop", "ApplicationLogLevel": "INFO", "SystemLogLevel": "INFO"}
    assert functions.get_function_configuration(FunctionName="shop")["LoggingConfig"] == full
    functions.update_function_configuration(FunctionName="shop", LoggingConfig={**full, "SystemLogLevel": "WARN"})
    assert functions.get_function_configuration(FunctionName="shop")["LoggingConfig"] == {**full, "SystemLogLevel": "WARN"}


def test_the_dead_letter_queue_is_kept_until_it_is_taken_away(functions, made):
    assert made(DeadLetterConfig={"TargetArn": QUEUE})["DeadLetterConfig"] == {"TargetArn": QUEUE}
    functions.update_function_configuration(FunctionName="shop", Timeout=9)
    assert functions.get_function_configuration(FunctionName="shop")["DeadLetterConfig"] == {"TargetArn": QUEUE}
    functions.update_function_configuration(FunctionName="shop", DeadLetterConfig={"TargetArn": ""})
    assert "DeadLetterConfig" not in functions.get_function_configuration(FunctionName="shop")


def test_key_tracing_and_storage_are_kept_and_changed(functions, made):
    assert made(KMSKeyArn=KEY)["KMSKeyArn"] == KEY
    functions.update_function_configuration(
        FunctionName="shop", KMSKeyArn="", TracingConfig={"Mode": "Active"}, EphemeralStorage={"Size": 1024},
    )
    changed = functions.get_function_configuration(FunctionName="shop")
    assert (changed.get("KMSKeyArn"), changed["TracingConfig"], changed["EphemeralStorage"]) == (None, {"Mode": "Active"}, {"Size": 1024})
