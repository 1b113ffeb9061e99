package claim
import ("testing";"os";"encoding/json";"bufio";"fmt";"strings"
"example.com/newstext/article";"example.com/newstext/entity";"example.com/newstext/quote")
func TestDbg(t *testing.T){
 f,_:=os.Open("../../shared/data/stance.dev.jsonl"); sc:=bufio.NewScanner(f); sc.Buffer(nil,1<<26)
 for sc.Scan(){ var d struct{Id,Text string; Positions []struct{Stance,Subtype string; Cue,Holder []int; Disputed bool}}
  json.Unmarshal(sc.Bytes(),&d)
  a,_:=article.Parse(d.Text); q:=quote.Find(entity.Find(a))
  debugC=func(r *run,i int,q quote.Quote,n,hits int){
    g:="-"
    for _,p:=range d.Positions { c:=article.Span{Start:p.Cue[0],End:p.Cue[1]}; if p.Stance=="deny" && (c.Overlaps(q.Cue)||q.Span.Contains(c)) { g=p.Subtype; if p.Disputed {g+="?"} } }
    fmt.Printf("%-11s n=%d hits=%d cue=%s | %s\n",g,n,hits,a.Slice(q.Cue),strings.ReplaceAll(a.Slice(r.s.cover(max(0,i-9),i+9)),"\n"," "))
  }
  new(Finder).Find(q)
 }
}
