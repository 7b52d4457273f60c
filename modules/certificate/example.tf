module "certificate" {
  source = "./modules/certificate"

  domain_name               = "shop.example.com"
  subject_alternative_names = ["*.shop.example.com"]
  zone_id                   = aws_route53_zone.this.zone_id
}
