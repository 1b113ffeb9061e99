// Package attribution finds who says what in the words of an article:
// for each cue, the source and the pieces of the content.
//
// It works on tokens and their grammar. Package quote turns what it finds into quotes with speakers.
package attribution
