package random

import (
	"crypto/rand"
	"errors"
	"fmt"
	"math/big"
)

// class is a set of characters with the number of them that a result holds at least.
type class struct {
	characters string
	allowed    bool
	least      int64
}

// generate returns length characters of the allowed classes, in an order that tells nothing.
func generate(length int64, classes []class) (string, error) {
	var allowed, chosen []rune
	for _, c := range classes {
		set := []rune(c.characters)
		if c.allowed {
			allowed = append(allowed, set...)
		}
		some, err := pick(set, c.least)
		if err != nil {
			return "", err
		}
		chosen = append(chosen, some...)
	}
	rest := length - int64(len(chosen))
	if len(allowed) == 0 {
		return "", errors.New("no class of characters is turned on")
	}
	if rest < 0 {
		return "", fmt.Errorf("the minimums ask for %d characters, but length is %d", len(chosen), length)
	}
	some, err := pick(allowed, rest)
	if err != nil {
		return "", err
	}
	chosen = append(chosen, some...)
	if err := shuffle(chosen); err != nil {
		return "", err
	}
	return string(chosen), nil
}

func pick(from []rune, n int64) ([]rune, error) {
	picked := make([]rune, 0, max(n, 0))
	for int64(len(picked)) < n {
		i, err := below(len(from))
		if err != nil {
			return nil, err
		}
		picked = append(picked, from[i])
	}
	return picked, nil
}

func shuffle(items []rune) error {
	for i := len(items) - 1; i > 0; i-- {
		j, err := below(i + 1)
		if err != nil {
			return err
		}
		items[i], items[j] = items[j], items[i]
	}
	return nil
}

// below returns a number from 0 to n-1 from the system's source of randomness.
func below(n int) (int, error) {
	if n < 1 {
		return 0, errors.New("nothing to choose from")
	}
	i, err := rand.Int(rand.Reader, big.NewInt(int64(n)))
	if err != nil {
		return 0, fmt.Errorf("the system gives no random numbers: %w", err)
	}
	return int(i.Int64()), nil
}
