module "load_balancer" {
  source = "./modules/load-balancer"

  name               = "shop"
  vpc_id             = data.aws_vpc.this.id
  subnet_ids         = data.aws_subnets.public.ids
  security_group_ids = [aws_security_group.load_balancer.id]
  certificate_arn    = module.certificate.arn

  target_groups = {
    web = {
      port         = 3000
      health_check = { path = "/health" }
    }
  }
  default_target_group = "web"

  blocked_paths = {
    debug = ["/debug", "/debug/*"]
  }

  access_logs = {
    bucket          = "shop-access-logs-498735610795"
    expiration_days = 30
  }
}
