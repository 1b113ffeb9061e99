// Package enum gives the small named constants of the public packages one way to be printed, encoded and decoded.
//
// Names are listed in the order of the constants; the constant with value i is called names[i].
package enum

import "fmt"

// String returns the name of v, or what and the number if v has none.
func String[T ~uint8](what string, names []string, v T) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%s(%d)", what, v)
}

// Marshal returns the name of v as text, or an error if v has none.
func Marshal[T ~uint8](what string, names []string, v T) ([]byte, error) {
	if int(v) < len(names) {
		return []byte(names[v]), nil
	}
	return nil, fmt.Errorf("%s: no value %d", what, v)
}

// Unmarshal sets *v to the constant that text names.
func Unmarshal[T ~uint8](what string, names []string, text []byte, v *T) error {
	for i, name := range names {
		if name == string(text) {
			*v = T(i)
			return nil
		}
	}
	return fmt.Errorf("%s: unknown name %q", what, text)
}
