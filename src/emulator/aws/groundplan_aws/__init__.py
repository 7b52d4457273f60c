"""AWS on the own machine: moto's server with our mends, and a Terraform module registry on the same port."""
