package tls

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1"
	"crypto/x509"
	"encoding/hex"
	"encoding/pem"
	"fmt"

	"golang.org/x/crypto/ssh"
)

// forms are all the ways in which a key stands in the state.
type forms struct {
	id                                       string
	privatePem, privatePkcs8, privateOpenSSH string
	publicPem, publicOpenSSH, md5, sha256    string
}

func newKey(algorithm string, bits int, curve string) (crypto.Signer, error) {
	switch algorithm {
	case "RSA":
		return rsa.GenerateKey(rand.Reader, bits)
	case "ED25519":
		_, key, err := ed25519.GenerateKey(rand.Reader)
		return key, err
	case "ECDSA":
		curves := map[string]elliptic.Curve{
			"P224": elliptic.P224(), "P256": elliptic.P256(), "P384": elliptic.P384(), "P521": elliptic.P521(),
		}
		if chosen, known := curves[curve]; known {
			return ecdsa.GenerateKey(chosen, rand.Reader)
		}
		return nil, fmt.Errorf("there is no curve %q", curve)
	}
	return nil, fmt.Errorf("there is no algorithm %q", algorithm)
}

func encode(key crypto.Signer) (forms, error) {
	var f forms
	kind, der, err := traditional(key)
	if err != nil {
		return f, err
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return f, err
	}
	public, err := x509.MarshalPKIXPublicKey(key.Public())
	if err != nil {
		return f, err
	}
	// The real provider trims blanks off the bytes before it hashes them.
	sum := sha1.Sum(bytes.TrimSpace(public))
	f.id = hex.EncodeToString(sum[:])
	f.privatePem, f.privatePkcs8, f.publicPem = block(kind, der), block("PRIVATE KEY", pkcs8), block("PUBLIC KEY", public)
	if err := f.addOpenSSH(key); err != nil {
		return f, err
	}
	return f, nil
}

// traditional is the form that each algorithm had before PKCS#8; ED25519 has none.
func traditional(key crypto.Signer) (kind string, der []byte, err error) {
	switch k := key.(type) {
	case *rsa.PrivateKey:
		return "RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(k), nil
	case *ecdsa.PrivateKey:
		der, err = x509.MarshalECPrivateKey(k)
		return "EC PRIVATE KEY", der, err
	default:
		der, err = x509.MarshalPKCS8PrivateKey(k)
		return "PRIVATE KEY", der, err
	}
}

func (f *forms) addOpenSSH(key crypto.Signer) error {
	if k, ok := key.(*ecdsa.PrivateKey); ok && k.Curve == elliptic.P224() {
		return nil // SSH knows no P-224
	}
	public, err := ssh.NewPublicKey(key.Public())
	if err != nil {
		return err
	}
	private, err := ssh.MarshalPrivateKey(key, "")
	if err != nil {
		return err
	}
	f.privateOpenSSH, f.publicOpenSSH = string(pem.EncodeToMemory(private)), string(ssh.MarshalAuthorizedKey(public))
	f.md5, f.sha256 = ssh.FingerprintLegacyMD5(public), ssh.FingerprintSHA256(public)
	return nil
}

func block(kind string, der []byte) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}))
}
