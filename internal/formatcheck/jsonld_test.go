package formatcheck

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/claim/export"
	"example.com/newstext/quote"
)

// contexts stand for the documents of that address: the terms of theirs that we use.
var contexts = map[string]string{
	"https://schema.org": `{"@context": {"@vocab": "http://schema.org/", "url": {"@type": "@id"}}}`,
	"http://www.w3.org/ns/anno.jsonld": `{"@context": {
		"oa": "http://www.w3.org/ns/oa#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
		"id": "@id", "type": "@type",
		"Annotation": "oa:Annotation", "SpecificResource": "oa:SpecificResource", "TextualBody": "oa:TextualBody",
		"TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
		"identifying": "oa:identifying", "classifying": "oa:classifying", "tagging": "oa:tagging", "linking": "oa:linking",
		"body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
		"source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
		"motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
		"value": "rdf:value", "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
		"start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"}, "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"}}}`,
}

// A loader gives the contexts, and nothing else.
type loader struct{}

func (loader) LoadDocument(address string) (*ld.RemoteDocument, error) {
	text, ok := contexts[address]
	if !ok {
		return nil, fmt.Errorf("no document %s", address)
	}
	doc, err := ld.DocumentFromReader(strings.NewReader(text))
	return &ld.RemoteDocument{DocumentURL: address, Document: doc}, err
}

// TestGraph reads JSON-LD with a processor of it and counts what it then knows.
func TestGraph(t *testing.T) {
	const oa, schema = "<http://www.w3.org/ns/oa#", "<http://schema.org/"
	const isA = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
	for _, doc := range docs(t) {
		line, err := export.JSONLD.Append(nil, doc)
		require.NoError(t, err)
		var v any
		require.NoError(t, json.Unmarshal(line, &v))
		options := ld.NewJsonLdOptions("")
		options.DocumentLoader = loader{}
		options.Format = "application/n-quads"
		options.SafeMode = true // an error if anything is lost
		rdf, err := ld.NewJsonLdProcessor().ToRDF(v, options)
		require.NoError(t, err, doc.ID)
		quads := rdf.(string)
		assert.NotContains(t, quads, "ClaimReview")

		quotes, pieces := 0, 0
		for q := range doc.Statements.Quotes().All() {
			if q.Kind != quote.Term {
				quotes++
				pieces += len(q.Content)
			}
		}
		statements := 0
		for s := range doc.Statements.All() {
			if !s.Cue.IsZero() || !s.Source.IsZero() {
				statements++
			}
		}
		mentions := 0
		for m := range doc.Statements.Quotes().Entities().Mentions() {
			if m.Entity != 0 {
				mentions++
			}
		}
		assert.Equal(t, 1, strings.Count(quads, isA+" "+schema+"NewsArticle>"), doc.ID)
		assert.Equal(t, quotes, strings.Count(quads, isA+" "+schema+"Quotation>"), doc.ID)
		assert.Equal(t, mentions+quotes+statements, strings.Count(quads, isA+" "+oa+"Annotation>"), doc.ID)
		assert.Equal(t, mentions+pieces+statements, strings.Count(quads, oa+"exact>"), doc.ID)
		assert.Equal(t, 2*(mentions+pieces+statements), strings.Count(quads, "XMLSchema#nonNegativeInteger"), doc.ID)
	}
}
