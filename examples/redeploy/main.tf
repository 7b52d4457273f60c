variable "port" {
  description = "Port on 127.0.0.1."
  type        = number
}

variable "text" {
  description = "What the server answers. Another text is deployed without stopping the server."
  type        = string
}

module "server" {
  source = "../web-server"
  port   = var.port
  text   = "starting"
}

# Renamed into place: a request sees the old release or the new one, never a part.
resource "terraform_data" "release" {
  depends_on       = [module.server]
  triggers_replace = [var.text]

  provisioner "local-exec" {
    environment = { TEXT = var.text, FILE = module.server.text_file }
    command     = "printf '%s' \"$TEXT\" > \"$FILE.new\" && mv \"$FILE.new\" \"$FILE\""
  }
}

output "url" {
  value      = module.server.url
  depends_on = [terraform_data.release]
}
