package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"empty", "", ""},
		{"marks alone", "“… ”", ""},
		{"case and punctuation", "“We will rebuild,” – ALL of it!", "we will rebuild all of it"},
		{"space", " one\ttwo\r\nthree\u00a0four ", "one two three four"},
		{"apostrophes, curly and straight", "don’t DON'T", "dont dont"},
		{"marks within marks", "a so-called ‘deal’", "a so called deal"},
		{"full stops in a word and after it", "the U.S. of 3.5 p.m.", "the us of 3 5 pm"},
		{"accents stay, composed", "Cafe\u0301 Straße", "café strasse"},
		{"wide letters", "ＡＢＣ１", "abc1"},
		{"soft hyphens and marks of direction", "re\u00adbuild\u200e it", "rebuild it"},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, fold(test.text), test.name)
		assert.Equal(t, test.want, fold(fold(test.text)), test.name)
	}
}

func TestCommonest(t *testing.T) {
	assert.Equal(t, "", commonest(nil))
	assert.Equal(t, "b", commonest([]string{"a", "b", "b"}))
	assert.Equal(t, "b", commonest([]string{"b", "a"}))
	assert.Equal(t, "b", commonest([]string{"b", ""}))
	assert.Equal(t, "", commonest([]string{"", "b", ""}))
	assert.Equal(t, []string{"Ana Ruiz", "Zoë"}, names([]string{"Zoë", "ANA RUIZ", "Ana Ruiz", "", "Ana Ruiz"}))
}
