module "redeploy" {
  source = "./modules/redeploy-on-rotation"

  name        = "shop-redeploy"
  cluster_arn = aws_ecs_cluster.this.arn

  secret_arns = {
    database = aws_secretsmanager_secret.database.arn
    payments = aws_secretsmanager_secret.payments.arn
  }

  service_names = {
    api    = "shop-api"
    worker = "shop-worker"
  }
}
