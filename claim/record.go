package claim

// record joins the statements about the same thing and returns the claims, setting Claim of each statement.
func (r *run) record(all []Statement) []Claim {
	return nil
}
