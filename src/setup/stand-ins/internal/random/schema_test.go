package random

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
)

const (
	required = "required"
	optional = "optional"
	computed = "computed"
	either   = "optional, computed"
)

// What the documentation and state of hashicorp/random 3.7.2 say of each resource.
var documented = map[string]struct {
	version    int64
	attributes map[string]string
	sensitive  []string
}{
	"random_password": {3, text("bcrypt_hash"), []string{"result", "bcrypt_hash"}},
	"random_string":   {2, text(), nil},
	"random_id": {0, map[string]string{
		"keepers": optional, "byte_length": required, "prefix": optional,
		"b64_url": computed, "b64_std": computed, "hex": computed, "dec": computed, "id": computed,
	}, nil},
	"random_integer": {0, map[string]string{
		"keepers": optional, "min": required, "max": required, "seed": optional, "result": computed, "id": computed,
	}, nil},
	"random_pet": {0, map[string]string{
		"keepers": optional, "length": either, "prefix": optional, "separator": either, "id": computed,
	}, nil},
	"random_uuid": {0, map[string]string{"keepers": optional, "result": computed, "id": computed}, nil},
}

func text(more ...string) map[string]string {
	attributes := map[string]string{
		"keepers": optional, "length": required, "override_special": optional, "result": computed, "id": computed,
		"special": either, "upper": either, "lower": either, "number": either, "numeric": either,
		"min_numeric": either, "min_upper": either, "min_lower": either, "min_special": either,
	}
	for _, name := range more {
		attributes[name] = computed
	}
	return attributes
}

func TestEveryResourceHasTheDocumentedSchema(t *testing.T) {
	schemas := schemas(t)
	if len(schemas) != len(documented) {
		t.Errorf("%d resources, %d are documented", len(schemas), len(documented))
	}
	for name, want := range documented {
		got, offered := schemas[name]
		if !offered {
			t.Errorf("%s is missing", name)
			continue
		}
		if got.Version != want.version {
			t.Errorf("%s: schema version %d, want %d", name, got.Version, want.version)
		}
		if len(got.Attributes) != len(want.attributes) {
			t.Errorf("%s: %d attributes, want %d", name, len(got.Attributes), len(want.attributes))
		}
		for attribute, kind := range want.attributes {
			if found := kindOf(got.Attributes[attribute]); found != kind {
				t.Errorf("%s.%s is %s, want %s", name, attribute, found, kind)
			}
		}
		secret := map[string]bool{}
		for _, attribute := range want.sensitive {
			secret[attribute] = true
		}
		for attribute, definition := range got.Attributes {
			if definition.IsSensitive() != secret[attribute] {
				t.Errorf("%s.%s: sensitive is %t, want %t", name, attribute, definition.IsSensitive(), secret[attribute])
			}
		}
	}
}

func TestOnlyNumberIsDeprecated(t *testing.T) {
	for name, definition := range schemas(t) {
		for attribute, it := range definition.Attributes {
			if deprecated := it.GetDeprecationMessage() != ""; deprecated != (attribute == "number") {
				t.Errorf("%s.%s: deprecated is %t", name, attribute, deprecated)
			}
		}
	}
}

func schemas(t *testing.T) map[string]schema.Schema {
	t.Helper()
	ctx := context.Background()
	var meta provider.MetadataResponse
	New().Metadata(ctx, provider.MetadataRequest{}, &meta)
	found := map[string]schema.Schema{}
	for _, create := range New().Resources(ctx) {
		var name resource.MetadataResponse
		create().Metadata(ctx, resource.MetadataRequest{ProviderTypeName: meta.TypeName}, &name)
		var response resource.SchemaResponse
		create().Schema(ctx, resource.SchemaRequest{}, &response)
		if diagnostics := response.Schema.ValidateImplementation(ctx); diagnostics.HasError() {
			t.Errorf("%s: %v", name.TypeName, diagnostics)
		}
		found[name.TypeName] = response.Schema
	}
	return found
}

func kindOf(attribute schema.Attribute) string {
	switch {
	case attribute == nil:
		return "missing"
	case attribute.IsRequired():
		return required
	case attribute.IsOptional() && attribute.IsComputed():
		return either
	case attribute.IsOptional():
		return optional
	default:
		return computed
	}
}
