module "endpoints" {
  source = "./modules/vpc-endpoints"

  name   = "shop"
  region = "ap-south-1"
  vpc_id = aws_vpc.this.id

  gateway = {
    s3 = { route_table_ids = values(aws_route_table.private)[*].id }
  }

  interface = {
    "ecr.api"      = {}
    secretsmanager = { policy = jsonencode(local.just_our_secrets) }
  }

  subnet_ids         = values(aws_subnet.private)[*].id
  security_group_ids = [aws_security_group.endpoints.id]
}

locals {
  just_our_secrets = {
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "secretsmanager:GetSecretValue"
      Resource  = "arn:aws:secretsmanager:ap-south-1:498735610795:secret:shop/*"
    }]
  }
}
