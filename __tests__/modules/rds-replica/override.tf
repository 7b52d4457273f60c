# Names of their own, since other tests apply the example of rds-postgres in the same account. A managed password allows no replica.

module "database" {
  identifier                  = "orders"
  manage_master_user_password = false
  deletion_protection         = false
  final_snapshot              = false
  monitoring_interval         = 0
  log_exports                 = {}
}

module "replica" {
  identifier          = "orders-replica"
  deletion_protection = false
}
