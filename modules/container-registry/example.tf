module "registry" {
  source = "./modules/container-registry"

  repositories = {
    "shop/api"    = { keep = 50 }
    "shop/worker" = {}
  }
}
