//! Words around names in bylines, by what they tell. Interface strings of blogs and newspapers, in the
//! languages of the labelled sets and their neighbours.

/// What bylines begin with.
#[rustfmt::skip]
pub(super) const LEADS: &[&str] = &[
    "by", "written by", "posted by", "published by", "story by", "words by", "text by", "reported by", "submitted by", "author", "authors", "article by",
    "reviewed by", "medically reviewed by", "from", "contributed by", "created by", "guest post by", "a post by",
    "von", "ein beitrag von", "ein artikel von", "ein gastbeitrag von", "geschrieben von", "verfasst von", "veröffentlicht von", "autor", "autorin", "autoren", "text", "text von",
    "par", "écrit par", "publié par", "rédigé par", "auteur", "propos recueillis par",
    "por", "escrito por", "publicado por", "autora", "di", "a cura di", "scritto da", "pubblicato da", "autore", "de", "da",
    "door", "geschreven door", "af", "av", "skriven av", "skrevet av", "skrevet af", "teksti", "kirjoittanut", "autorzy", "napisał", "napsal", "yazar", "yazan", "oleh", "penulis", "tác giả",
    "автор", "авторы", "автор статьи", "опубликовал", "опубликовано", "автором", "текст",
    "作者", "文", "撰文", "编辑", "責任編輯", "责任编辑", "记者", "記者", "著者", "執筆者", "ライター", "投稿者", "기자", "글", "بقلم", "كتب", "الكاتب",
];

/// What stands between two names.
#[rustfmt::skip]
pub(super) const JOINTS: &[&str] = &[" and ", " And ", " AND ", " und ", " UND ", " et ", " ET ", " y ", " e ", " og ", " och ", " en ", " и ", " та ", " ja ", " i ", " ve ", " & ", " with ", " mit "];

/// Signs between two names.
pub(super) const SIGNS: &[char] = &[',', ';', '、', '，', '；', '/'];

/// What ends the names: what follows is a date, a place, a job, a button.
#[rustfmt::skip]
pub(super) const ENDS: &[&str] = &[
    " | ", " · ", " • ", " - ", " – ", " — ", " // ", "(", "[", "\n", " on ", " am ", " for ", " published ", " posted ", " updated ", " in ", " at ",
    " le ", " il ", " el ", " vor ", " für ", " pour ", " para ", " per ", " @",
];

/// Words that no name holds: of widgets, of jobs, of sites.
#[rustfmt::skip]
pub(super) const NO_NAMES: &[&str] = &[
    "ago", "share", "follow", "comment", "comments", "reply", "posted", "published", "updated", "subscribe", "advertisement", "minutes", "hours", "days", "read", "reading", "more", "view",
    "profile", "posts", "articles", "website", "email", "print", "click", "login", "contact", "author", "unknown", "anonymous", "undefined", "null", "none", "admin", "administrator", "webmaster", "root",
    "alle", "artikel", "beitrag", "beiträge", "veröffentlicht", "publiziert", "erstellt", "kontakt", "themen", "tags", "name", "quelle", "suche", "kommentar", "kommentare", "foto", "fotos", "bild", "photo", "photos", "image", "©", "uhr", "datum",
    "teilen", "mehr", "lesen", "publié", "publicado", "pubblicato", "partager", "compartir", "source", "tous", "todos", "ver", "voir", "by", "and", "und", "et", "via", "here", "this", "about", "über",
    "january", "february", "april", "june", "july", "august", "september", "october", "november", "december",
];

/// Jobs and degrees that follow a name behind a comma.
#[rustfmt::skip]
pub(super) const JOBS: &[&str] = &[
    "writer", "editor", "reporter", "correspondent", "contributor", "columnist", "journalist", "producer", "director", "ceo", "cto", "founder", "phd", "ph.d", "ph.d.", "md", "m.d.", "m.d", "rn", "mph", "msc", "ms", "ma", "mba", "jr", "jr.", "sr",
    "redakteur", "redakteurin", "journaliste", "redactor", "redattore", "redakteure", "esq", "esq.", "rd", "do", "dds", "cpa", "professor", "analyst", "manager", "freelance", "staff",
];

/// Words of names that are not capitalised.
pub(super) const PARTICLES: &[&str] = &[
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin",
    "ibn", "y", "zu", "ter", "ten", "af", "av",
];

/// What tells of the day on which something was published, anywhere in a line.
#[rustfmt::skip]
pub(super) const PUBLISHING: &[&str] = &[
    "posted on", "published on", "published:", "published at", "first published", "date published", "date posted", "publication date", "publish date", "date of publication",
    "veröffentlicht", "erschienen am", "publiziert am", "erstellt am", "erscheinungsdatum", "beitrag wurde am", "artikel wurde am",
    "publié le", "publiée le", "mis en ligne le", "paru le", "posté le", "date de publication",
    "publicado el", "publicado:", "fecha de publicación", "publicado em", "publicada em", "postado em", "data de publicação",
    "pubblicato il", "pubblicato:", "data di pubblicazione", "gepubliceerd op", "geplaatst op", "publicatiedatum",
    "publicerad", "publicerat", "publisert", "publiceret", "offentliggjort", "julkaistu",
    "opublikowano", "data publikacji", "publikováno", "zveřejněno", "megjelent:", "publicat pe", "publicat în",
    "опубликовано", "дата публикации", "опубліковано", "дата публікації", "δημοσιεύτηκε", "δημοσιεύθηκε",
    "yayınlanma tarihi", "yayın tarihi", "yayımlanma tarihi", "dipublikasikan", "diterbitkan", "ngày đăng",
    "发布于", "发表于", "发布时间", "发布日期", "發佈於", "發表於", "發布日期", "公開日", "投稿日", "掲載日", "작성일", "등록일", "게시일",
    "نشر في", "تاريخ النشر",
];

/// What begins a line with the day of something else: of a reader's joining the site.
#[rustfmt::skip]
pub(super) const OTHER_DAYS: &[&str] = &[
    "joined", "join date", "registered", "member since", "founded", "birthday", "born",
    "registriert", "beigetreten", "dabei seit", "mitglied seit", "anmeldedatum", "inscrit", "membre depuis", "inscription",
    "registrado", "miembro desde", "fecha de registro", "iscritto", "membro dal", "registrato", "membro desde", "data de registro",
    "geregistreerd", "lid sinds", "lid geworden", "medlem sedan", "medlem siden", "gick med", "liittynyt", "rejestracja", "dołączył", "registrován",
    "зарегистрирован", "регистрация", "на форуме с", "зареєстрований", "kayıt tarihi", "katılım", "bergabung",
    "注册", "註冊", "加入", "登録日", "가입", "تاريخ التسجيل", "تاريخ الانضمام",
];
