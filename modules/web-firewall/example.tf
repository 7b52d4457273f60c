module "web_firewall" {
  source = "./modules/web-firewall"

  name          = "shop"
  resource_arns = { load_balancer = module.load_balancer.arn }

  rate_limit = { requests = 5000 }

  blocked_path_prefixes = { debug = "/debug" }

  log_retention_in_days = 90
}
