variable "name" {
  description = "Who is greeted."
  type        = string
}

variable "languages" {
  description = "Greetings by language."
  type        = map(string)
  default     = { en = "Hello" }
}

resource "terraform_data" "greeting" {
  for_each = var.languages
  input    = "${each.value}, ${var.name}!"
}

output "greetings" {
  value = { for language, greeting in terraform_data.greeting : language => greeting.output }
}

output "languages" {
  value = sort(keys(var.languages))
}
