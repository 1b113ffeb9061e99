// Package printed reads what a newspaper prints at the top of a story: who wrote it, when, and where it was filed.
//
//	printed.Date("Nov. 3, 2025 | Updated 9:15 a.m.", printed.AnyOrder)   // 2025-11-03
//	printed.Byline("By Ana Ruiz and Bo Lindqvist")                      // Ana Ruiz, Bo Lindqvist
//	printed.Dateline("KYIV, Ukraine (AP) — The mayor said …")           // Kyiv, Ukraine; AP
//
// It knows the names of months and the words that introduce an author in the languages of some thirty countries.
// What it is not sure of it leaves out: no date is better than an invented one.
//
// The package serves plain text ([example.com/newstext/article]) and pages ([example.com/newstext/article/webpage]).
package printed
