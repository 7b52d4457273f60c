module "network" {
  source = "./modules/network"

  name           = "shop"
  cidr           = "10.20.0.0/16"
  zones          = ["ap-south-1a", "ap-south-1b"]
  public_subnets = ["10.20.0.0/24", "10.20.1.0/24"]
}
