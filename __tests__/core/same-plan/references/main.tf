variable "domains" {
  type = list(string)
}

variable "replica" {
  type = bool
}

resource "aws_db_instance" "this" {
  identifier                  = "db"
  instance_class              = "db.t4g.micro"
  engine                      = "postgres"
  username                    = "me"
  allocated_storage           = 20
  manage_master_user_password = true
  skip_final_snapshot         = true
}

resource "aws_instance" "this" {
  ami                    = "ami-12345678"
  instance_type          = "t4g.small"
  vpc_security_group_ids = ["sg-1", "sg-2"]
  tags                   = { Owner = "team", "cost:center" = "7" }
  root_block_device {
    volume_size = 30
    tags        = { Name = "root" }
  }
  ebs_block_device {
    device_name = "/dev/sdf"
    volume_size = 10
  }
}

resource "aws_acm_certificate" "this" {
  domain_name               = "example.com"
  subject_alternative_names = var.domains
  validation_method         = "DNS"
}

resource "aws_db_instance" "replica" {
  count               = var.replica ? 1 : 0
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.this.identifier
}

resource "aws_ssm_parameter" "block" {
  name = "block"
  type = "String"
  value = jsonencode({
    secret     = aws_db_instance.this.master_user_secret[0].secret_arn
    single     = 30
    singleText = "30 GiB on root"
    block      = "/dev/sdf"
    set        = sort(aws_instance.this.vpc_security_group_ids)[0]
    tag        = "team"
    oddTag     = "7"
    all        = aws_instance.this.vpc_security_group_ids
    replica    = var.replica ? "replica" : null
  })
}

resource "aws_ssm_parameter" "set" {
  name  = "set"
  type  = "String"
  value = [for option in aws_acm_certificate.this.domain_validation_options : option.resource_record_name][0]
}

output "secret_arn" {
  value = aws_db_instance.this.master_user_secret[0].secret_arn
}

output "owner" {
  value = "team"
}
