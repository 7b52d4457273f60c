module "load_balancer" {
  force_destroy_logs = true
}
