module "migration" {
  source = "./modules/ecs-task"

  name                 = "shop-migration"
  image_parameter_name = "/shop/migration/image"
  initial_image        = "${module.registry.repository_urls["shop/api"]}:1.0.0"
  repository_arn       = module.registry.repository_arns["shop/api"]
  command              = ["npx", "prisma", "migrate", "deploy"]
  secrets              = { DATABASE_URL = aws_secretsmanager_secret.database.arn }
}
