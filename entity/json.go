package entity

import "encoding/json"

// MarshalJSON returns an object with the "entities" and the "mentions" of s; a list that is empty is left out.
// To read it back, decode both lists and give them to [New].
func (s *Set) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Entities []Entity  `json:"entities,omitempty"`
		Mentions []Mention `json:"mentions,omitempty"`
	}{s.entities, s.mentions})
}
