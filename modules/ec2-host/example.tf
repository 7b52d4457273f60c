module "host" {
  source = "./modules/ec2-host"

  name               = "shop-host"
  instance_type      = "t4g.small"
  subnet_id          = data.aws_subnets.public.ids[0]
  security_group_ids = [aws_security_group.host.id]
  user_data          = file("${path.module}/cloud-config.yaml")
  generation         = 1

  managed_policy_arns = {
    ssm = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
  }

  policies = {
    write-logs = data.aws_iam_policy_document.write_logs.json
  }
}
