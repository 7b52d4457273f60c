module "logs" {
  source = "./modules/log-groups"

  prefix = "/ec2/shop"

  groups = {
    api    = { retention_in_days = 14 }
    access = { retention_in_days = 400 }
  }
}
