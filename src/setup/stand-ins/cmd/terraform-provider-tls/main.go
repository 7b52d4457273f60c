package main

import (
	"context"
	"flag"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"

	"groundplan.dev/providers/internal/tls"
)

func main() {
	debug := flag.Bool("debug", false, "print how a Terraform process attaches to this one, and wait for it")
	flag.Parse()
	err := providerserver.Serve(context.Background(), tls.New, providerserver.ServeOpts{
		Address:         "registry.terraform.io/hashicorp/tls",
		Debug:           *debug,
		ProtocolVersion: 5,
	})
	if err != nil {
		log.Fatal(err)
	}
}
