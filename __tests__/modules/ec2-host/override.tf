module "host" {
  image_parameter_name = var.image_parameter_name
  user_data            = var.user_data
  generation           = var.generation
}
