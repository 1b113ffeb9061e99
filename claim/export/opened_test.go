package export

// What tests look into.
var (
	AppendEntity    = appendEntity
	AppendMention   = appendMention
	AppendQuote     = appendQuote
	AppendStatement = appendStatement
	AppendClaim     = appendClaim
	AppendString    = appendString
)
