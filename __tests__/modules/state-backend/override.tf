module "state" {
  deletion_protection = !var.removable
  force_destroy       = var.removable
}
