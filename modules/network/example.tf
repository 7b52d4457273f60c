module "network" {
  source = "./modules/network"

  name  = "shop"
  cidr  = "10.20.0.0/16"
  zones = ["ap-south-1a", "ap-south-1b"]

  public_subnets   = ["10.20.0.0/24", "10.20.1.0/24"]
  private_subnets  = ["10.20.10.0/24", "10.20.11.0/24"]
  database_subnets = ["10.20.20.0/24", "10.20.21.0/24"]
  nat_gateways     = "one-per-zone"

  flow_logs = { retention_in_days = 30 }
}
