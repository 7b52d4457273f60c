terraform {
  required_providers {
    random = { source = "hashicorp/random" }
  }
}

variable "prefix" {
  type    = string
  default = "a"
}

variable "owner" {
  type    = string
  default = "nobody"
}

variable "teams" {
  type    = map(object({ lead = string }))
  default = { a = { lead = "x" }, b = { lead = "y" } }
}

variable "generation" {
  type    = number
  default = 1
}

resource "random_pet" "kept" {
  prefix = var.prefix
  lifecycle {
    ignore_changes = [prefix]
  }
}

resource "terraform_data" "generation" {
  input = var.generation
}

resource "random_pet" "followed" {
  length     = 3
  depends_on = [random_pet.kept]
  lifecycle {
    replace_triggered_by = [terraform_data.generation]
  }
}

resource "random_pet" "careful" {
  prefix = var.prefix
  lifecycle {
    create_before_destroy = true
  }
}

resource "random_pet" "this" {
  for_each  = var.teams
  separator = "."
  keepers   = { Owner = var.owner, Team = each.value.lead, Key = each.key }
  lifecycle {
    ignore_changes = [keepers["Owner"]]
  }
}

resource "random_pet" "after" {
  keepers    = { Owner = var.owner }
  depends_on = [random_pet.this, random_pet.followed]
  lifecycle {
    ignore_changes       = [keepers]
    replace_triggered_by = [random_pet.careful, random_pet.this]
  }
}

output "name" {
  value      = random_pet.kept.id
  depends_on = [random_pet.followed, random_pet.this]
}
