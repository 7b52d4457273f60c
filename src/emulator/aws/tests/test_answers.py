import pytest
from botocore.exceptions import ClientError

TABLE = "locks"


@pytest.fixture
def take(aws):
    """Takes a lock, in one attempt of a call."""
    table = aws("dynamodb")
    table.create_table(
        TableName=TABLE, BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "LockID", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "LockID", "AttributeType": "S"}],
    )

    def attempt(call: str, number: int) -> None:
        client = aws("dynamodb", f"{call}{number}")
        headers = {"amz-sdk-invocation-id": call, "amz-sdk-request": f"attempt={number}; max=5"}
        client.meta.events.register("before-send", lambda request, **_: replace(request.headers, headers))
        client.put_item(TableName=TABLE, Item={"LockID": {"S": "state"}}, ConditionExpression="attribute_not_exists(LockID)")

    return attempt


def replace(headers, more) -> None:
    for name, value in more.items():
        del headers[name]
        headers[name] = value


def test_a_retry_of_a_call_that_was_carried_out_is_answered_as_that_was(take):
    take("one", 1)
    take("one", 2)


def test_another_call_is_refused_as_ever(take):
    take("one", 1)
    with pytest.raises(ClientError, match="ConditionalCheckFailedException"):
        take("two", 1)
    with pytest.raises(ClientError, match="ConditionalCheckFailedException"):
        take("two", 2)


def test_a_retry_of_a_call_that_never_arrived_is_carried_out(take):
    take("three", 2)
