// Package models holds the trained models. README.md tells what they learned from and how well they do.
package models

import _ "embed"

// Syntax is the model file of tags, lemmas, heads and relations.
//
//go:embed syntax.model
var Syntax string

// Names is the model file of the names of people, organisations and places.
//
//go:embed names.model
var Names string

// Pasted is the weights that find the article and its headline in a pasted page; pasted.md tells more.
//
//go:embed pasted.model
var Pasted string

// Webpage is the weights and trees that find the article in an HTML page.
//
//go:embed webpage.model
var Webpage string

// Quote is the model file of cues, sources and contents.
//
//go:embed quote.model
var Quote string
