output "hello_world" {
  value = "Hello, World!"
}
