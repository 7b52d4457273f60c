package tls

import (
	"context"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"golang.org/x/crypto/ssh"
)

func TestSchemaIsTheDocumentedOne(t *testing.T) {
	var response resource.SchemaResponse
	newPrivateKey().Schema(context.Background(), resource.SchemaRequest{}, &response)
	if diagnostics := response.Schema.ValidateImplementation(context.Background()); diagnostics.HasError() {
		t.Error(diagnostics)
	}
	if response.Schema.Version != 1 {
		t.Errorf("schema version %d, want 1", response.Schema.Version)
	}
	documented := map[string]string{
		"algorithm": "required", "rsa_bits": "optional", "ecdsa_curve": "optional",
		"private_key_pem": "secret", "private_key_openssh": "secret", "private_key_pem_pkcs8": "secret",
		"public_key_pem": "public", "public_key_openssh": "public", "public_key_fingerprint_md5": "public",
		"public_key_fingerprint_sha256": "public", "id": "public",
	}
	if len(response.Schema.Attributes) != len(documented) {
		t.Errorf("%d attributes, want %d", len(response.Schema.Attributes), len(documented))
	}
	for name, want := range documented {
		attribute, got := response.Schema.Attributes[name], "missing"
		switch {
		case attribute == nil:
		case attribute.IsRequired():
			got = "required"
		case attribute.IsOptional():
			got = "optional"
		case attribute.IsSensitive():
			got = "secret"
		default:
			got = "public"
		}
		if got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

func TestEveryFormHoldsTheSameKey(t *testing.T) {
	for name, c := range map[string]struct {
		algorithm, curve, begin string
	}{
		"RSA":        {"RSA", "", "-----BEGIN RSA PRIVATE KEY-----"},
		"ED25519":    {"ED25519", "", "-----BEGIN PRIVATE KEY-----"},
		"ECDSA P224": {"ECDSA", "P224", "-----BEGIN EC PRIVATE KEY-----"},
		"ECDSA P256": {"ECDSA", "P256", "-----BEGIN EC PRIVATE KEY-----"},
		"ECDSA P384": {"ECDSA", "P384", "-----BEGIN EC PRIVATE KEY-----"},
		"ECDSA P521": {"ECDSA", "P521", "-----BEGIN EC PRIVATE KEY-----"},
	} {
		t.Run(name, func(t *testing.T) {
			key, f := generated(t, c.algorithm, c.curve)
			if !strings.HasPrefix(f.privatePem, c.begin) {
				t.Errorf("the PEM form begins with %.40q", f.privatePem)
			}
			pkcs8, err := x509.ParsePKCS8PrivateKey(der(t, f.privatePkcs8))
			if err != nil || !same(pkcs8, key) {
				t.Errorf("PKCS#8 holds another key: %v", err)
			}
			public, err := x509.ParsePKIXPublicKey(der(t, f.publicPem))
			if err != nil || !samePublic(public, key.Public()) {
				t.Errorf("the public PEM form holds another key: %v", err)
			}
			if c.curve == "P224" {
				if f.privateOpenSSH+f.publicOpenSSH+f.md5+f.sha256 != "" {
					t.Error("P224 has no OpenSSH form")
				}
				return
			}
			signer, err := ssh.ParsePrivateKey([]byte(f.privateOpenSSH))
			if err != nil {
				t.Fatal(err)
			}
			line, _, _, _, err := ssh.ParseAuthorizedKey([]byte(f.publicOpenSSH))
			if err != nil || ssh.FingerprintSHA256(line) != ssh.FingerprintSHA256(signer.PublicKey()) {
				t.Errorf("the OpenSSH forms differ: %v", err)
			}
			if f.sha256 != ssh.FingerprintSHA256(line) || f.md5 != ssh.FingerprintLegacyMD5(line) {
				t.Error("a fingerprint is wrong")
			}
			if !strings.HasSuffix(f.publicOpenSSH, "\n") {
				t.Error("the real provider ends the line of authorized_keys")
			}
		})
	}
}

func TestUnknownAlgorithmsAndCurvesAreErrors(t *testing.T) {
	for _, c := range [][2]string{{"DSA", ""}, {"ECDSA", "P192"}} {
		if _, err := newKey(c[0], 2048, c[1]); err == nil {
			t.Errorf("%v passes", c)
		}
	}
}

func generated(t *testing.T, algorithm, curve string) (crypto.Signer, forms) {
	t.Helper()
	key, err := newKey(algorithm, 2048, curve)
	if err != nil {
		t.Fatal(err)
	}
	f, err := encode(key)
	if err != nil {
		t.Fatal(err)
	}
	return key, f
}

func der(t *testing.T, text string) []byte {
	t.Helper()
	block, rest := pem.Decode([]byte(text))
	if block == nil || len(rest) > 0 {
		t.Fatalf("not one PEM block: %.40q", text)
	}
	return block.Bytes
}

func same(a any, b crypto.Signer) bool {
	switch k := a.(type) {
	case *rsa.PrivateKey:
		return k.Equal(b)
	case *ecdsa.PrivateKey:
		return k.Equal(b)
	case ed25519.PrivateKey:
		return k.Equal(b)
	}
	return false
}

func samePublic(a, b crypto.PublicKey) bool {
	k, comparable := a.(interface{ Equal(crypto.PublicKey) bool })
	return comparable && k.Equal(b)
}
