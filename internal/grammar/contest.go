package grammar

import "example.com/newstext/internal/linear"

// A contest is a choice between classes. Features come in two stages: those that tell most are asked of all classes,
// and the others only of those that do not trail far by then, which hardly ever changes the choice.
type contest struct {
	n     int
	class [64]uint8
	score [64]int32
}

// enter adds a class.
func (c *contest) enter(class uint8) {
	c.class[c.n], c.score[c.n] = class, 0
	c.n++
}

// ask adds the weights of features to the scores, and returns the class that leads: of equals, the first that was entered.
func (c *contest) ask(m *linear.Model, k *Keys) (best uint8) {
	at := 0
	for i, class := range c.class[:c.n] {
		c.score[i] += m.Score(k.Slice(), class)
		if c.score[i] > c.score[at] {
			at = i
		}
	}
	return c.class[at]
}

// drop removes the classes that trail the leading one by more than far, and reports whether others than that are left.
func (c *contest) drop(far int32) bool {
	top := c.score[0]
	for _, v := range c.score[1:c.n] {
		top = max(top, v)
	}
	n := 0
	for i, v := range c.score[:c.n] {
		if top-v <= far {
			c.class[n], c.score[n] = c.class[i], v
			n++
		}
	}
	c.n = n
	return n > 1
}
