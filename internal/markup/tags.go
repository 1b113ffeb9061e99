package markup

// A Tag is an element's name, as far as it matters here.
type Tag uint8

// The tags. Other stands for every name that is not listed.
const (
	Other Tag = iota
	Document
	A
	Address
	Article
	Aside
	Audio
	B
	Base
	Blockquote
	Body
	Br
	Button
	Canvas
	Caption
	Center
	Cite
	Dd
	Details
	Div
	Dl
	Dt
	Em
	Embed
	Fieldset
	Figcaption
	Figure
	Font
	Footer
	Form
	H1
	H2
	H3
	H4
	H5
	H6
	Head
	Header
	Hgroup
	Hr
	Html
	I
	Iframe
	Img
	Input
	Label
	Li
	Link
	Main
	Math
	Menu
	Meta
	Nav
	Noscript
	Object
	Ol
	Option
	P
	Picture
	Pre
	Q
	S
	Script
	Section
	Select
	Small
	Source
	Span
	Strong
	Style
	Sub
	Summary
	Sup
	Svg
	Table
	Tbody
	Td
	Template
	Textarea
	Tfoot
	Th
	Thead
	Time
	Title
	Tr
	U
	Ul
	Video
	Wbr
	numTags
)

var tagNames = [numTags]string{"", "", "a", "address", "article", "aside", "audio", "b", "base", "blockquote", "body", "br", "button", "canvas",
	"caption", "center", "cite", "dd", "details", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form",
	"h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "label", "li", "link", "main",
	"math", "menu", "meta", "nav", "noscript", "object", "ol", "option", "p", "picture", "pre", "q", "s", "script", "section", "select", "small",
	"source", "span", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead",
	"time", "title", "tr", "u", "ul", "video", "wbr"}

// String returns the name of t, or "" for [Other] and [Document].
func (t Tag) String() string { return tagNames[t] }

// lookup returns the tag with the given name in lower case.
func lookup(name []byte) Tag {
	lo, hi := int(A), int(numTags)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if tagNames[mid] < string(name) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < int(numTags) && tagNames[lo] == string(name) {
		return Tag(lo)
	}
	return Other
}

// A class tells how the reader treats an element.
type class uint8

const (
	block   class = 1 << iota // starts and ends a line of text
	void                      // has no content and no end tag
	dropped                   // has content that no reader sees
	bold
	italic
)

var classes = [numTags]class{
	Address: block, Article: block, Aside: block, Blockquote: block, Body: block, Button: block, Caption: block, Center: block, Dd: block,
	Details: block, Div: block, Dl: block, Dt: block, Fieldset: block, Figcaption: block, Figure: block, Footer: block, Form: block, H1: block,
	H2: block, H3: block, H4: block, H5: block, H6: block, Header: block, Hgroup: block, Html: block, Li: block, Main: block, Menu: block,
	Nav: block, Ol: block, P: block, Pre: block, Section: block, Summary: block, Table: block, Tbody: block, Td: block, Tfoot: block,
	Th: block, Thead: block, Tr: block, Ul: block,
	Base: void, Br: void, Embed: void, Hr: void | block, Img: void, Input: void, Link: void, Meta: void, Source: void, Wbr: void,
	Audio: dropped, Canvas: dropped, Math: dropped, Object: dropped, Select: dropped, Svg: dropped, Template: dropped, Video: dropped,
	B: bold, Strong: bold, I: italic, Em: italic,
}
