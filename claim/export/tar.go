package export

import (
	"archive/tar"
	"bytes"
	"hash/fnv"
	"path"
	"strconv"
	"strings"
)

// appendTar appends the two files that [Brat] writes as entries of a tar archive.
func appendTar(b []byte, doc Doc) ([]byte, error) {
	var txt, ann bytes.Buffer
	if err := Brat(&txt, &ann, doc); err != nil {
		return b, err
	}
	name := fileName(doc.ID)
	b, err := appendEntry(b, name+".txt", txt.Bytes())
	if err != nil {
		return b, err
	}
	return appendEntry(b, name+".ann", ann.Bytes())
}

// appendEntry appends a file to a tar archive. Nothing of where and when it was made is in it.
func appendEntry(b []byte, name string, data []byte) ([]byte, error) {
	buf := bytes.NewBuffer(b)
	w := tar.NewWriter(buf)
	if err := w.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(data)), Format: tar.FormatUSTAR}); err != nil {
		return b, err
	}
	if _, err := w.Write(data); err != nil {
		return b, err
	}
	if err := w.Flush(); err != nil {
		return b, err
	}
	return buf.Bytes(), nil
}

// tarHead returns the start of an archive: the configuration that brat wants beside the files.
func tarHead() string {
	b, err := appendEntry(nil, "annotation.conf", []byte(bratConf))
	if err != nil {
		panic(err) // a short name and a small file
	}
	return string(b)
}

// tarFoot is the end of an archive: two empty blocks.
var tarFoot = strings.Repeat("\x00", 1024)

// fileName returns a name for the files of the article with the given ID: letters, digits, and few other signs,
// no folder, no more than 80 bytes. If that is not the ID itself, a hash of the ID keeps apart what else would have the same name.
func fileName(id string) string {
	base := path.Base(strings.ReplaceAll(id, `\`, "/"))
	for _, ext := range []string{".txt", ".text", ".html", ".htm"} {
		base = strings.TrimSuffix(base, ext)
	}
	name := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '-', r == '.':
			return r
		default:
			return '_'
		}
	}, clip(base, 60))
	name = strings.TrimLeft(name, ".-")
	if name == id && name != "" && name != "annotation" {
		return name
	}
	hash := fnv.New32a()
	hash.Write([]byte(id))
	return strings.TrimLeft(name+"-", "-") + "x" + strconv.FormatUint(uint64(hash.Sum32()), 16)
}
