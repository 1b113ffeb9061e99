package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/pasted"
)

// credit reports whether unit i says who made a picture: Photo: Ana Ruiz/Halden Press.
func (l *layout) credit(i int) bool {
	words := l.page.Words(i)
	bits, share := l.page.Cues(i)
	if words > 14 || bits&pasted.Picture == 0 || l.page.Level(i) == pasted.Prose {
		return false
	}
	line := l.line(i)
	for _, intro := range [...]string{"photo", "image", "picture", "foto", "bild", "credit", "illustration", "source", "quelle", "fot", "crédit", "imagen", "写真", "фото", "video", "graphic", "kuva"} {
		if len(line) > len(intro) && strings.EqualFold(line[:len(intro)], intro) {
			rest := strings.TrimLeftFunc(line[len(intro):], func(r rune) bool { return unicode.IsLetter(r) || r == ' ' })
			if rest != "" && (rest[0] == ':' || rest[0] == '|' || strings.HasPrefix(rest, "©") || strings.HasPrefix(rest, "：")) {
				return true
			}
		}
	}
	return creditEnd(line) && words <= 10 && strings.HasPrefix(line, "(") || share >= 3 && l.page.Copyright(i) || share >= 4 && words <= 6 && !l.page.Stopped(i) && bits&^pasted.Picture == 0 && strings.ContainsAny(line, "/©|(")
}

// pictured reports whether line ends with words that say it is about a picture: Photo: Ana Ruiz, or (Photo: Ana Ruiz).
func pictured(line string) bool {
	tail := line[max(0, len(line)-70):]
	for _, intro := range [...]string{"Photo: ", "Picture: ", "Image: ", "Credit: ", "Foto: ", "Bild: ", "Photograph: ", "Photo by ", "Fot. ", "Photo : ", "Kuva: ", "Фото: ", "写真：", "(AP Photo"} {
		if i := strings.LastIndex(tail, intro); i >= 0 && !strings.Contains(tail[i:], ". ") {
			return true
		}
	}
	return false
}

// creditEnd reports whether line ends with the credit of a picture, be it only an agency in brackets or behind a bar.
func creditEnd(line string) bool {
	if pictured(line) {
		return true
	}
	tail := line[max(0, len(line)-60):]
	i := strings.LastIndexAny(tail, "([|")
	if i < 0 {
		return false
	}
	low := strings.ToLower(tail[i:])
	for _, word := range [...]string{"photo", "image", "getty", "foto", "reuters", "afp", "file", "bild:", "courtesy", "/ap", "epa", "dpa", "shutterstock", "alamy", "instagram", "facebook"} {
		if strings.Contains(low, word) {
			return len(low) < 60 && utf8.ValidString(low)
		}
	}
	return false
}
