package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/article"
)

func TestKeys(t *testing.T) {
	here := Statement{Article: Article{Place: "a.ndjson:1"}, Speaker: "Ana Ruiz", Stance: "deny"}
	there := Statement{Article: Article{Place: "a.ndjson:2"}, Speaker: "ANA RUIZ", Stance: "deny"}
	assert.Equal(t, here.speakerKey(), there.speakerKey())
	there.Stance = "confirm"
	assert.NotEqual(t, here.speakerKey(), there.speakerKey())

	here.Claim, there.Claim = "the ferry never left the harbour", "“The ferry never left the harbour”"
	assert.Equal(t, here.claimKey(6), there.claimKey(6), "enough words")
	assert.NotEqual(t, here.claimKey(7), there.claimKey(7), "too few words for articles to share")
	there.Article.Place = here.Article.Place
	assert.Equal(t, here.claimKey(7), there.claimKey(7), "one article")
}

func TestDescribe(t *testing.T) {
	assert.Equal(t, Article{ID: "1", Place: "a.ndjson:1"}, describe("1", "a.ndjson:1", article.Meta{}))
	evening := time.Date(2025, 6, 1, 22, 30, 0, 0, time.FixedZone("", -5*60*60))
	assert.Equal(t, Article{ID: "1", Publisher: "inland.example", Published: "2025-06-02T03:30:00Z", URL: "https://www.inland.example:8080/a"},
		describe("1", "", article.Meta{URL: "https://www.inland.example:8080/a", Published: evening}))
	assert.Equal(t, "La Voz", describe("1", "", article.Meta{URL: "https://voz.example", Publisher: "La Voz"}).Publisher)
	assert.Empty(t, describe("1", "", article.Meta{URL: "::"}).Publisher)
}
