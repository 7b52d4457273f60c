module "cluster" {
  source = "./modules/ecs-cluster"

  name = "shop"
}
