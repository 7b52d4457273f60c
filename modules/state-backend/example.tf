module "state" {
  source = "./modules/state-backend"

  bucket     = "shop-tfstate-498735610795"
  lock_table = "shop-tfstate-locks"
}
