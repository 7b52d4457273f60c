module "scaling" {
  source = "./modules/service-scaling"

  cluster_name = aws_ecs_cluster.this.name
  service_name = aws_ecs_service.api.name
  min_capacity = 2
  max_capacity = 10

  target_tracking = {
    cpu = {
      predefined_metric = { type = "ECSServiceAverageCPUUtilization" }
      target_value      = 60
    }
    requests = {
      predefined_metric = {
        type           = "ALBRequestCountPerTarget"
        resource_label = "app/shop/50dc6c495c0c9188/targetgroup/shop-api/73e2d6bc24d8a067"
      }
      target_value = 1000
    }
    backlog = {
      custom_metric = {
        namespace   = "Shop"
        metric_name = "OrdersPerTask"
        dimensions  = { Queue = "orders" }
      }
      target_value     = 100
      disable_scale_in = true
    }
  }

  step = {
    slow = {
      metric = {
        namespace          = "AWS/ApplicationELB"
        metric_name        = "TargetResponseTime"
        dimensions         = { LoadBalancer = "app/shop/50dc6c495c0c9188" }
        extended_statistic = "p95"
      }
      threshold           = 0.5
      comparison_operator = "GreaterThanThreshold"
      adjustments = {
        slow      = { change = 1, lower_bound = 0, upper_bound = 1 }
        very-slow = { change = 3, lower_bound = 1 }
      }
    }
  }
}
