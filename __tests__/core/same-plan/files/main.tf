resource "terraform_data" "this" {
  input = {
    path = "${path.module}/note.txt"
    text = file("${path.module}/note.txt")
    hash = filebase64sha256("${path.module}/note.txt")
  }
}
