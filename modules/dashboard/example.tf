module "dashboard" {
  source = "./modules/dashboard"

  name       = "shop"
  region     = "ap-south-1"
  alarm_arns = values(module.alarms.alarm_arns)

  rows = [
    [
      {
        title = "Requests of the API"
        metrics = [
          {
            label       = "Requests"
            namespace   = "AWS/ApplicationELB"
            metric_name = "RequestCount"
            dimensions  = { LoadBalancer = "app/shop/50dc6c495c0c9188" }
            statistic   = "Sum"
          },
          {
            label       = "Failed"
            namespace   = "AWS/ApplicationELB"
            metric_name = "HTTPCode_Target_5XX_Count"
            dimensions  = { LoadBalancer = "app/shop/50dc6c495c0c9188" }
            statistic   = "Sum"
          },
        ]
      },
      {
        title = "Response time of the API (seconds)"
        metrics = [{
          label       = "95 % are faster"
          namespace   = "AWS/ApplicationELB"
          metric_name = "TargetResponseTime"
          dimensions  = { LoadBalancer = "app/shop/50dc6c495c0c9188" }
          statistic   = "p95"
        }]
        thresholds = [{ label = "Too slow", value = 0.5 }]
      },
    ],
    [{
      title = "CPU of the API (percent)"
      metrics = [{
        label       = "Average"
        namespace   = "AWS/ECS"
        metric_name = "CPUUtilization"
        dimensions  = { ClusterName = "shop", ServiceName = "shop-api" }
      }]
      period = 300
    }],
  ]
}
