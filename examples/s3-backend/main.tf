# Bucket, key and region are given at init: the test fills them in.
terraform {
  backend "s3" {}
}

variable "note" {
  type = string
}

resource "terraform_data" "note" {
  input = var.note
}

output "note" {
  value = terraform_data.note.output
}
