import pytest

ACCOUNT = "498735610795"
NAME = {"AccountId": ACCOUNT, "BudgetName": "shop"}
ARN = f"arn:aws:budgets::{ACCOUNT}:budget/shop"
HALF = {"NotificationType": "ACTUAL", "ComparisonOperator": "GREATER_THAN", "Threshold": 50.0}
OPERATOR = {"SubscriptionType": "EMAIL", "Address": "ops@example.com"}


def budget(amount):
    return {"BudgetName": "shop", "BudgetType": "COST", "TimeUnit": "MONTHLY", "BudgetLimit": {"Amount": amount, "Unit": "USD"}}


@pytest.fixture
def budgets(aws):
    budgets = aws("budgets")
    budgets.create_budget(
        AccountId=ACCOUNT, Budget=budget("100"), ResourceTags=[{"Key": "Environment", "Value": "shop"}],
        NotificationsWithSubscribers=[{"Notification": HALF, "Subscribers": [OPERATOR]}],
    )
    return budgets


def test_who_is_told_by_a_notification_is_answered(budgets):
    asked = {**HALF, "ThresholdType": "PERCENTAGE"}
    assert budgets.describe_subscribers_for_notification(**NAME, Notification=asked)["Subscribers"] == [OPERATOR]
    with pytest.raises(budgets.exceptions.NotFoundException, match="the notification doesn't exist"):
        budgets.describe_subscribers_for_notification(**NAME, Notification={**HALF, "NotificationType": "FORECASTED"})


def test_a_changed_budget_keeps_its_notifications_and_period(budgets):
    period = budgets.describe_budget(**NAME)["Budget"]["TimePeriod"]
    budgets.update_budget(AccountId=ACCOUNT, NewBudget=budget("200"))
    changed = budgets.describe_budget(**NAME)["Budget"]
    assert (changed["BudgetLimit"]["Amount"], changed["TimePeriod"]) == ("200", period)
    assert budgets.describe_notifications_for_budget(**NAME)["Notifications"] == [HALF]


def test_a_budget_keeps_its_tags(budgets):
    budgets.tag_resource(ResourceARN=ARN, ResourceTags=[{"Key": "Project", "Value": "shop"}, {"Key": "Owner", "Value": "me"}])
    budgets.untag_resource(ResourceARN=ARN, ResourceTagKeys=["Owner"])
    tags = {it["Key"]: it["Value"] for it in budgets.list_tags_for_resource(ResourceARN=ARN)["ResourceTags"]}
    assert tags == {"Environment": "shop", "Project": "shop"}


def test_the_tags_of_a_budget_go_with_it(budgets):
    budgets.delete_budget(**NAME)
    budgets.create_budget(AccountId=ACCOUNT, Budget=budget("100"))
    assert budgets.list_tags_for_resource(ResourceARN=ARN)["ResourceTags"] == []
