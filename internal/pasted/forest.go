package pasted

// Depth is how many questions each tree of the second look asks.
const Depth = 5

const (
	questions = 1<<Depth - 1
	leaves    = 1 << Depth
	treeBytes = 3*questions + 2*leaves
	// leafUnit is how many parts of a leaf's value make up the unit of a score.
	leafUnit = 40
)

// A Tree asks Depth questions about the numbers of a line, one after the other, and ends in a value.
// The questions that follow question k are 2k+1, if the number is at most the cut, and 2k+2.
type Tree struct {
	Number [questions]uint8
	Cut    [questions]int16
	Leaf   [leaves]int16 // 4000 is about the logarithm of e to one
}

// Value returns the value that the numbers of a line lead to.
func (t *Tree) Value(numbers []int16) int {
	k := 0
	for range Depth {
		next := 2*k + 1
		if numbers[t.Number[k]] > t.Cut[k] {
			next++
		}
		k = next
	}
	return int(t.Leaf[k-questions])
}

// encode appends t to out as the model file keeps it.
func (t *Tree) encode(out []byte) []byte {
	out = append(out, t.Number[:]...)
	for _, v := range t.Cut {
		out = append(out, byte(v), byte(uint16(v)>>8))
	}
	for _, v := range t.Leaf {
		out = append(out, byte(v), byte(uint16(v)>>8))
	}
	return out
}

// decode reads t from the treeBytes bytes at the start of data. Numbers out of range become the first.
func (t *Tree) decode(data string) {
	for i := range t.Number {
		if n := data[i]; n < NumNumbers {
			t.Number[i] = n
		}
	}
	data = data[questions:]
	for i := range t.Cut {
		t.Cut[i] = int16(uint16(data[2*i]) | uint16(data[2*i+1])<<8)
	}
	data = data[2*questions:]
	for i := range t.Leaf {
		t.Leaf[i] = int16(uint16(data[2*i]) | uint16(data[2*i+1])<<8)
	}
}
