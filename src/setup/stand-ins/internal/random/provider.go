// Package random stands in for hashicorp/random 3.7.2 where that cannot be had. Its resources have the documented
// arguments, attributes, defaults and state of the real ones, so that a state moves between the two.
package random

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"
)

type randomProvider struct{}

// New returns the provider, which takes no configuration.
func New() provider.Provider { return randomProvider{} }

func (randomProvider) Metadata(_ context.Context, _ provider.MetadataRequest, r *provider.MetadataResponse) {
	r.TypeName = "random"
}

func (randomProvider) Schema(context.Context, provider.SchemaRequest, *provider.SchemaResponse) {}

func (randomProvider) Configure(context.Context, provider.ConfigureRequest, *provider.ConfigureResponse) {
}

func (randomProvider) DataSources(context.Context) []func() datasource.DataSource { return nil }

func (randomProvider) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{newPassword, newString, newID, newInteger, newPet, newUUID}
}
