module "access" {
  source = "./modules/access"

  vpc_id = data.aws_vpc.this.id

  groups = {
    web      = { name = "shop-web", description = "Web servers" }
    worker   = { name = "shop-worker", description = "Workers, which call other companies" }
    database = { name = "shop-database", description = "PostgreSQL" }
  }

  rules = {
    internet-to-web    = { from = "0.0.0.0/0", to = "web", port = 443 }
    office-to-web      = { from = "203.0.113.0/24", to = "web", port = 22 }
    web-to-database    = { from = "web", to = "database", port = 5432 }
    worker-to-database = { from = "worker", to = "database", port = 5432 }
    worker-to-internet = { from = "worker", to = "0.0.0.0/0", protocol = "-1" }
  }
}
