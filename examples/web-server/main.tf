variable "port" {
  description = "Port on 127.0.0.1."
  type        = number
}

variable "text" {
  description = "What the server answers."
  type        = string
}

locals {
  folder = "${abspath(path.root)}/.terraform/server"
  text   = "${local.folder}/text"
  pid    = "${local.folder}/${var.port}.pid"
}

# The server runs on the machine of Terraform: on an emulated EC2 instance nothing runs.
resource "terraform_data" "server" {
  input            = { pid = local.pid }
  triggers_replace = [var.port, var.text]

  provisioner "local-exec" {
    environment = { TEXT = var.text }
    command     = <<-EOT
      mkdir -p '${local.folder}'
      rm -f '${local.pid}'
      printf '%s' "$TEXT" > '${local.text}'
      nohup node '${path.module}/server.mjs' ${var.port} '${local.text}' '${local.pid}' >/dev/null 2>&1 &
      for _ in $(seq 200); do
        test -s '${local.pid}' && exit 0
        sleep 0.05
      done
      echo 'the server does not start on port ${var.port}' >&2
      exit 1
    EOT
  }

  provisioner "local-exec" {
    when    = destroy
    command = "kill \"$(cat '${self.input.pid}')\"; rm -f '${self.input.pid}'"
  }
}

output "url" {
  value      = "http://127.0.0.1:${var.port}"
  depends_on = [terraform_data.server]
}

output "text_file" {
  description = "What is in this file is the answer to every request."
  value       = local.text
}
