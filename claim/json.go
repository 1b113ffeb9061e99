package claim

import "encoding/json"

// MarshalJSON returns an object with the "statements" and the "claims" of s; a list that is empty is left out.
// To read it back, decode both lists and give them to [New].
func (s *Set) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Statements []Statement `json:"statements,omitempty"`
		Claims     []Claim     `json:"claims,omitempty"`
	}{s.statements, s.claims})
}
