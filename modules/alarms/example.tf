module "alarms" {
  source = "./modules/alarms"

  name        = "shop"
  kms_key_arn = aws_kms_key.alarms.arn
  publishers  = ["budgets.amazonaws.com"]

  subscriptions = {
    operations = { protocol = "email", endpoint = "operations@example.com" }
  }

  metric_alarms = {
    api-slow = {
      description         = "One in twenty requests takes longer than half a second"
      namespace           = "AWS/ApplicationELB"
      metric_name         = "TargetResponseTime"
      dimensions          = { LoadBalancer = "app/shop/50dc6c495c0c9188" }
      extended_statistic  = "p95"
      threshold           = 0.5
      evaluation_periods  = 5
      datapoints_to_alarm = 3
      notify              = false
    }
    api-5xx = {
      description = "More than 1 % of requests fail"
      metric_queries = {
        rate = { expression = "100 * failed / requests", label = "Failed requests in percent", return_data = true }
        failed = { metric = {
          namespace   = "AWS/ApplicationELB"
          metric_name = "HTTPCode_Target_5XX_Count"
          dimensions  = { LoadBalancer = "app/shop/50dc6c495c0c9188" }
          stat        = "Sum"
        } }
        requests = { metric = {
          namespace   = "AWS/ApplicationELB"
          metric_name = "RequestCount"
          dimensions  = { LoadBalancer = "app/shop/50dc6c495c0c9188" }
          stat        = "Sum"
        } }
      }
      threshold           = 1
      evaluation_periods  = 2
      treat_missing_data  = "notBreaching"
      comparison_operator = "GreaterThanOrEqualToThreshold"
    }
  }

  composite_alarms = {
    api-down = {
      description = "The API is slow and fails"
      rule        = "ALARM(\"shop-api-slow\") AND ALARM(\"shop-api-5xx\")"
    }
  }
}
