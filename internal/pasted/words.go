package pasted

// What the words of a line tell of, as bits.
const (
	Share   = 1 << iota // sharing, printing, saving, following
	Account             // signing in, subscriptions, newsletters
	Notice              // rights, privacy, cookies
	More                // other stories
	Talk                // comments of readers
	Advert              // advertising
	Picture             // pictures and who made them
	Menu                // finding one's way in the site
)

// Tells returns what word, in lower case, tells of if it is a word of the buttons, menus and notices of news pages,
// in the languages of many of them, and 0 if it is none.
func Tells(word string) uint8 {
	switch word {
	case "share", "shares", "tweet", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest", "instagram", "reddit", "flipboard", "messenger", "snapchat", "tiktok", "youtube", "bluesky", "mastodon", "threads",
		"print", "bookmark", "bookmarks", "follow", "copy", "gift", "email", "mail", "save", "listen", "line", "x.com", "xing", "vk", "pocket", "tumblr", "rss",
		"teilen", "drucken", "merken", "merkliste", "folgen", "anhören", "vorlesen", "kopieren", "link", "partager", "imprimer", "suivre", "suivez", "enregistrer", "compartir", "imprimir", "síguenos", "guardar", "copiar",
		"condividi", "segui", "seguici", "stampa", "compartilhar", "compartilhe", "siga", "salvar", "delen", "volg", "bewaar", "dela", "del", "følg", "följ", "jaa", "seuraa", "udostępnij", "obserwuj", "drukuj", "sdílet", "paylaş", "bagikan", "kongsi",
		"поделиться", "подписывайтесь", "скопировать", "поділитися", "shareclose", "deel":
		return Share
	case "subscribe", "subscriber", "subscribers", "subscription", "subscriptions", "newsletter", "newsletters", "signup", "login", "logout", "register", "account", "password", "username", "inbox", "premium", "member", "membership", "donate", "trial", "unlimited", "log", "sign", "e-paper", "epaper", "cancel", "checkout", "paywall",
		"anmelden", "abmelden", "abmeldung", "anmeldung", "einloggen", "registrieren", "konto", "passwort", "abonnieren", "abonnent", "abonnenten", "abo", "abos", "kostenlos", "jetzt", "monatlich", "postfach", "testen",
		"connexion", "connecter", "abonnez", "abonner", "abonnement", "abonné", "abonnés", "inscrivez", "inscrire", "compte", "gratuit", "boletín", "boletines", "suscríbete", "suscribirse", "suscripción", "suscriptores", "regístrate", "inicia", "sesión", "contraseña", "cuenta",
		"accedi", "abbonati", "abbonamento", "iscriviti", "registrati", "assine", "assinante", "assinar", "assinatura", "entrar", "cadastre", "abonneer", "inloggen", "aanmelden", "prenumerera", "logga", "abonnér", "tilmeld", "logg", "tilaa", "kirjaudu", "subskrybuj", "zaloguj", "prenumerata", "předplatné", "přihlásit", "abone", "berlangganan", "langganan", "daftar", "masuk",
		"подписаться", "подписка", "войти", "регистрация", "підписатися", "увійти":
		return Account
	case "copyright", "rights", "reserved", "privacy", "cookie", "cookies", "terms", "conditions", "policy", "policies", "consent", "gdpr", "recaptcha", "disclaimer", "accessibility", "trademark", "trademarks", "registered", "reproduced", "republished", "redistributed",
		"datenschutz", "datenschutzerklärung", "datenschutzeinstellungen", "impressum", "agb", "nutzungsbedingungen", "nutzungsbasierte", "einwilligung", "widerruf", "widerrufen", "vorbehalten", "rechte", "barrierefreiheit", "netiquette", "jugendschutz",
		"confidentialité", "mentions", "légales", "droits", "réservés", "cgu", "cgv", "privacidad", "privacidade", "condiciones", "aviso", "derechos", "reservados", "términos", "política", "direitos", "termos", "diritti", "riservati", "informativa", "condizioni",
		"voorwaarden", "privacybeleid", "rechten", "voorbehouden", "integritetspolicy", "personuppgifter", "villkor", "personvern", "personvernerklæring", "vilkår", "brukervilkår", "tietosuoja", "käyttöehdot", "prywatności", "regulamin", "zastrzeżone", "soukromí", "gizlilik", "kebijakan", "privasi", "hak", "cipta",
		"конфиденциальности", "права", "защищены", "правообладателей", "соглашение", "конфіденційності", "захищені", "gmbh", "llc", "plc", "inc", "ltd":
		return Notice
	case "related", "recommended", "recommendations", "trending", "popular", "latest", "more", "also", "read", "next", "previous", "stories", "story", "articles", "headlines", "topics", "tags", "topic", "editors", "picks", "must-read", "most", "viewed", "explore", "discover", "continue", "continues", "below", "promoted", "interest", "you", "may", "view",
		"mehr", "lesen", "auch", "weitere", "weiterlesen", "weiterführende", "thema", "themen", "artikel", "meistgelesen", "meistgelesene", "interessieren", "empfehlungen", "empfohlen", "ähnliche", "passend", "beiträge", "schlagworte", "nächster", "vorheriger", "aktuelle", "aktuell", "neueste", "siehe", "dossier",
		"lire", "aussi", "voir", "plus", "lus", "sujet", "sujets", "recommandé", "leer", "más", "también", "leídas", "leídos", "lee", "noticias", "relacionadas", "relacionados", "temas", "te", "puede", "interesar", "leggi", "anche", "correlati", "argomenti", "leia", "mais", "também", "veja", "lidas", "últimas",
		"lees", "ook", "meer", "gelezen", "läs", "också", "mer", "les", "også", "læs", "mest", "lue", "myös", "lisää", "czytaj", "także", "więcej", "zobacz", "również", "čtěte", "také", "více", "oku", "ilgili", "haberler", "baca", "juga", "terkait", "lainnya", "berita",
		"читайте", "также", "подробнее", "новости", "теме", "темы", "ранее", "також", "новини":
		return More
	case "comment", "comments", "commenting", "commenter", "reply", "replies", "reader", "readers", "moderated", "moderators", "flag", "report", "likes", "dislike", "upvote", "conversation", "discussion", "discuss", "forum", "join",
		"kommentar", "kommentare", "kommentieren", "antworten", "melden", "leserbrief", "diskutieren", "commentaire", "commentaires", "répondre", "comentario", "comentarios", "comentar", "responder", "commento", "commenti", "rispondi", "comentário", "comentários", "reacties", "reageer", "kommentarer", "kommentera", "kommenter", "kommentit", "kommentoi", "komentarze", "komentarz", "skomentuj", "komentáře", "yorum", "yorumlar", "komentar",
		"комментарии", "комментарий", "комментировать", "коментарі":
		return Talk
	case "advertisement", "advertising", "advertise", "sponsored", "sponsor", "advertiser", "ad", "ads", "affiliate", "commission", "paid", "partner", "deals", "shop", "buy", "promo", "coupon", "coupons", "shopping",
		"anzeige", "anzeigen", "werbung", "gesponsert", "werbepartner", "kaufen", "gutscheine", "angebote", "publicité", "publicités", "annonce", "annonces", "sponsorisé", "publicidad", "patrocinado", "anuncio", "anuncios", "pubblicità", "sponsorizzato", "publicidade", "patrocinada", "advertentie", "adverteren", "annons", "annonser", "annonse", "annonsere", "mainos", "reklama", "reklamy", "reklam", "iklan",
		"реклама", "pr":
		return Advert
	case "photo", "photos", "image", "images", "picture", "pictures", "photograph", "photographer", "photography", "getty", "credit", "caption", "courtesy", "illustration", "shutterstock", "istock", "alamy", "screenshot", "screengrab", "file", "video", "videos", "gallery", "slideshow", "graphic",
		"foto", "fotos", "bild", "bilder", "bildrechte", "bildquelle", "bildunterschrift", "fotograf", "grafik", "quelle", "imago", "dpa", "picture-alliance", "symbolbild", "symbolfoto", "archiv", "archivbild", "galerie", "bildergalerie", "photographie", "crédit", "légende", "vidéo", "imagen", "imágenes", "vídeo", "galería", "archivo", "fotografía", "immagine", "immagini", "imagem", "imagens", "divulgação", "reprodução", "beeld", "bildspel", "arkivbild", "arkivfoto", "kuva", "kuvat", "zdjęcie", "zdjęcia", "fot", "wideo", "obrázek", "fotoğraf", "gambar",
		"фото", "видео", "изображение", "відео", "nuotr", "mynd", "afp", "reuters", "epa", "keystone", "tt", "ntb", "scanpix", "ap":
		return Picture
	case "menu", "home", "homepage", "search", "skip", "navigation", "sections", "section", "content", "sitemap", "contact", "about", "careers", "jobs", "faq", "help", "archive", "archives", "feedback", "app", "apps", "android", "ios", "download", "close", "open", "loading", "javascript", "browser", "click", "toggle", "settings", "top", "back", "edition", "language", "weather", "horoscope", "crossword", "obituaries", "classifieds", "podcasts", "events",
		"menü", "startseite", "suche", "suchen", "inhalt", "kontakt", "hilfe", "schließen", "öffnen", "laden", "karriere", "stellenmarkt", "wetter", "horoskop", "zurück", "anfang", "mediadaten", "accueil", "rechercher", "recherche", "fermer", "météo", "contenu", "inicio", "buscar", "búsqueda", "cerrar", "contacto", "contenido", "cerca", "chiudi", "contatti", "início", "fechar", "contato", "zoeken", "sluiten", "sök", "stäng", "kontakta", "søk", "lukk", "søg", "haku", "sulje", "szukaj", "zamknij", "hledat", "ara", "kapat", "cari", "tutup", "beranda",
		"поиск", "меню", "главная", "контакты", "закрыть", "пошук", "головна":
		return Menu
	}
	return 0
}

// wideFurniture is the same for scripts without space between words.
var wideFurniture = [...]struct {
	word string
	bits uint8
}{
	{"シェア", Share},
	{"ツイート", Share},
	{"分享", Share},
	{"登録", Account},
	{"会員", Account},
	{"ログイン", Account},
	{"有料", Account},
	{"無料", Account},
	{"購読", Account},
	{"プライバシー", Notice},
	{"利用規約", Notice},
	{"著作権", Notice},
	{"無断転載", Notice},
	{"関連記事", More},
	{"関連", More},
	{"記事", More},
	{"一覧", More},
	{"続き", More},
	{"ランキング", More},
	{"もっと", More},
	{"おすすめ", More},
	{"相关", More},
	{"コメント", Talk},
	{"评论", Talk},
	{"広告", Advert},
	{"广告", Advert},
	{"写真", Picture},
	{"画像", Picture},
	{"動画", Picture},
	{"撮影", Picture},
	{"提供", Picture},
	{"图片", Picture},
	{"メニュー", Menu},
	{"検索", Menu},
	{"ホーム", Menu},
	{"閉じる", Menu},
	{"トップ", Menu},
	{"ページ", Menu},
	{"首页", Menu},
}
