package quote

import "encoding/json"

// MarshalJSON returns an object with the "quotes" of s; an empty list is left out.
// To read it back, decode the list and give it to [New].
func (s *Set) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Quotes []Quote `json:"quotes,omitempty"`
	}{s.quotes})
}
