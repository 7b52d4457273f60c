// Package tls stands in for hashicorp/tls 4.1.0 where that cannot be had. It has tls_private_key, with the documented
// arguments, attributes and state of the real one, so that a state moves between the two.
package tls

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
)

type tlsProvider struct{}

// New returns the provider.
func New() provider.Provider { return tlsProvider{} }

func (tlsProvider) Metadata(_ context.Context, _ provider.MetadataRequest, r *provider.MetadataResponse) {
	r.TypeName = "tls"
}

// Schema takes the proxy of the real provider, which only its data sources use.
func (tlsProvider) Schema(_ context.Context, _ provider.SchemaRequest, r *provider.SchemaResponse) {
	r.Schema = schema.Schema{Blocks: map[string]schema.Block{
		"proxy": schema.ListNestedBlock{NestedObject: schema.NestedBlockObject{Attributes: map[string]schema.Attribute{
			"url":      schema.StringAttribute{Optional: true},
			"username": schema.StringAttribute{Optional: true},
			"password": schema.StringAttribute{Optional: true, Sensitive: true},
			"from_env": schema.BoolAttribute{Optional: true},
		}}},
	}}
}

func (tlsProvider) Configure(context.Context, provider.ConfigureRequest, *provider.ConfigureResponse) {
}

func (tlsProvider) DataSources(context.Context) []func() datasource.DataSource { return nil }

func (tlsProvider) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{newPrivateKey}
}
