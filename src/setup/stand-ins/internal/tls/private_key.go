package tls

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64default"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"groundplan.dev/providers/internal/stored"
)

// privateKeyResource is tls_private_key.
type privateKeyResource struct{ stored.Resource }

func newPrivateKey() resource.Resource {
	return privateKeyResource{stored.Resource{Suffix: "private_key"}}
}

type privateKeyModel struct {
	Algorithm         types.String `tfsdk:"algorithm"`
	RSABits           types.Int64  `tfsdk:"rsa_bits"`
	ECDSACurve        types.String `tfsdk:"ecdsa_curve"`
	PrivatePem        types.String `tfsdk:"private_key_pem"`
	PrivateOpenSSH    types.String `tfsdk:"private_key_openssh"`
	PrivatePkcs8      types.String `tfsdk:"private_key_pem_pkcs8"`
	PublicPem         types.String `tfsdk:"public_key_pem"`
	PublicOpenSSH     types.String `tfsdk:"public_key_openssh"`
	FingerprintMD5    types.String `tfsdk:"public_key_fingerprint_md5"`
	FingerprintSHA256 types.String `tfsdk:"public_key_fingerprint_sha256"`
	ID                types.String `tfsdk:"id"`
}

func (privateKeyResource) Schema(_ context.Context, _ resource.SchemaRequest, r *resource.SchemaResponse) {
	replace := []planmodifier.String{stringplanmodifier.RequiresReplace()}
	public := func(description string) schema.StringAttribute {
		return schema.StringAttribute{Description: description, Computed: true}
	}
	private := func(description string) schema.StringAttribute {
		return schema.StringAttribute{Description: description, Computed: true, Sensitive: true}
	}
	r.Schema = schema.Schema{Version: 1, Attributes: map[string]schema.Attribute{
		"algorithm": schema.StringAttribute{
			Description:   "RSA, ECDSA or ED25519.",
			Required:      true,
			PlanModifiers: replace,
			Validators:    []validator.String{stringvalidator.OneOf("RSA", "ECDSA", "ED25519")},
		},
		"rsa_bits": schema.Int64Attribute{
			Description:   "Size of an RSA key.",
			Optional:      true,
			Computed:      true,
			Default:       int64default.StaticInt64(2048),
			PlanModifiers: []planmodifier.Int64{int64planmodifier.RequiresReplace()},
		},
		"ecdsa_curve": schema.StringAttribute{
			Description:   "Curve of an ECDSA key.",
			Optional:      true,
			Computed:      true,
			Default:       stringdefault.StaticString("P224"),
			PlanModifiers: replace,
			Validators:    []validator.String{stringvalidator.OneOf("P224", "P256", "P384", "P521")},
		},
		"private_key_pem":               private("The key in PEM form."),
		"private_key_openssh":           private("The key in OpenSSH form, empty for P224."),
		"private_key_pem_pkcs8":         private("The key in PKCS#8 PEM form."),
		"public_key_pem":                public("The public key in PEM form."),
		"public_key_openssh":            public("The public key as a line of authorized_keys, empty for P224."),
		"public_key_fingerprint_md5":    public("MD5 fingerprint of the public key as OpenSSH writes it, empty for P224."),
		"public_key_fingerprint_sha256": public("SHA256 fingerprint of the public key as OpenSSH writes it, empty for P224."),
		"id":                            public("SHA1 of the public key."),
	}}
}

func (privateKeyResource) Create(ctx context.Context, q resource.CreateRequest, r *resource.CreateResponse) {
	var m privateKeyModel
	if r.Diagnostics.Append(q.Plan.Get(ctx, &m)...); r.Diagnostics.HasError() {
		return
	}
	key, err := newKey(m.Algorithm.ValueString(), int(m.RSABits.ValueInt64()), m.ECDSACurve.ValueString())
	var forms forms
	if err == nil {
		forms, err = encode(key)
	}
	if err != nil {
		r.Diagnostics.AddError("No private key can be made", err.Error())
		return
	}
	m.ID = types.StringValue(forms.id)
	m.PrivatePem, m.PrivatePkcs8 = types.StringValue(forms.privatePem), types.StringValue(forms.privatePkcs8)
	m.PrivateOpenSSH, m.PublicOpenSSH = types.StringValue(forms.privateOpenSSH), types.StringValue(forms.publicOpenSSH)
	m.PublicPem = types.StringValue(forms.publicPem)
	m.FingerprintMD5, m.FingerprintSHA256 = types.StringValue(forms.md5), types.StringValue(forms.sha256)
	r.Diagnostics.Append(r.State.Set(ctx, m)...)
}
