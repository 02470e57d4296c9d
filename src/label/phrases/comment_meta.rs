//! Strings around comments: author lines and buttons.

use super::Table;

/// Buttons and notes that stand at comments and nowhere else.
#[rustfmt::skip]
pub(in crate::label) const ACTIONS: &[Table] = &[
    ("en", &[
        "Reply", "Log in to Reply", "Login to reply", "Sign in to reply", "Permalink", "Permanent link",
        "Reply Quote Like", "Like Reply", "Reply Like", "Reply Share", "Reply Report", "Like · Reply",
        "Like · Reply · 3w", "Report Reply", "Reply ↓", "Reply Link", "Vote Up", "Vote Down", "Upvote",
        "Downvote", "Show Replies", "Hide Replies", "View Replies", "View 2 replies", "Show 2 replies",
        "1 reply", "2 replies", "Your comment is awaiting moderation.", "Comment deleted.",
        "This comment was deleted.", "This comment has been deleted",
        "This comment has been removed by the author.",
        "This comment has been removed by a blog administrator.", "Comment in queue for moderation.",
        "Report comment", "Report abuse", "Report this comment", "Flag as inappropriate",
        "Share this comment", "Link to this comment", "Copy link to comment", "Expand full comment",
        "(Edit)", "Pingback", "Trackback", "Pingback: {}", "Trackback: {}", "Last edited 2 years ago by {}",
        "In reply to {}", "Replying to {}",
    ]),
    ("de", &[
        "Antworten", "Zum Antworten anmelden", "Auf {} antworten", "Antworten Melden", "Kommentar melden",
        "Dein Kommentar wartet auf Freischaltung.", "Kommentar gelöscht.",
        "Kommentar muss noch freigeschaltet werden.", "(Bearbeiten)", "Pingback: {}", "Antwort auf {}",
    ]),
    ("fr", &[
        "Répondre", "Connectez-vous pour répondre", "Répondre à {}", "Signaler un abus",
        "Signaler ce commentaire", "Votre commentaire est en attente de modération.",
        "Commentaire supprimé.", "Commentaire en attente de modération.", "Afficher les réponses",
        "Masquer les réponses", "Vote Pour", "Vote Contre", "(Modifier)", "Ping : {}", "Ping",
    ]),
    ("es", &[
        "Responder", "Accede para responder", "Inicia sesión para responder",
        "Tu comentario está pendiente de moderación.", "Comentario eliminado.",
        "Comentario pendiente de moderación.", "(Editar)",
    ]),
    ("it", &[
        "Rispondi", "Accedi per rispondere", "Il tuo commento è in attesa di moderazione.",
        "Commento eliminato.", "Commento in coda per moderazione.", "(Modifica)",
    ]),
    ("pt", &[
        "Acesse para responder", "O seu comentário está aguardando moderação.", "Comentário apagado.",
        "Comentário na fila de moderação.", "Mostrar Respostas", "Esconder Respostas", "Voto Positivo",
        "Voto Negativo",
    ]),
    ("ru", &[
        "Ответить", "Войдите, чтобы ответить", "Ваш комментарий ожидает проверки.", "Комментарий удалён",
        "Комментарий будет проверен модератором", "Показать ответы", "Спрятать ответы", "Голос за",
        "Голос против", "(Изменить)", "Уведомление: {}",
    ]),
    ("zh", &["回复", "回覆", "登录以回复", "回复给 {}", "您的评论正在等待审核。", "评论已删除", "评论待审核", "（编辑）", "查看回复"]),
    ("ja", &[
        "返信", "返信する", "ログインして返信する", "{} に返信", "{} へ返信する", "あなたのコメントは承認待ちです。", "コメントは削除されました", "コメントは承認待ちです",
        "(編集)", "ピンバック: {}",
    ]),
    ("ar", &["رد", "ردّ", "الرد", "رداً على {}", "التعليق بانتظار المراجعة.", "تم حذف التعليق."]),
];

/// Buttons, ranks and titles that other parts of pages use too: `Report` is kept by 2 of the 11
/// WCXB dev domains that show it.
#[rustfmt::skip]
pub(in crate::label) const WEAK: &[Table] = &[
    ("en", &[
        "Quote", "Report", "Reported", "Like", "Like this", "Liked by 2 people", "Share", "Edit", "Edited",
        "Delete", "Flag", "Link", "Respect", "Recommend", "Agree", "Disagree", "Parent", "Collapse",
        "Expand", "Hide", "More", "Author", "Admin", "Moderator", "Member", "Guest", "Anonymous",
        "Reply to {}", "Save", "0", "+", "−", "reply", "context", "prev", "next", "Thanks", "2 points",
        "1 point", "2 Likes", "1 Like", "Top", "Verified Purchase", "Follow",
    ]),
    ("de", &[
        "Zitieren", "Melden", "Gemeldet", "Gefällt mir", "Teilen", "Bearbeiten", "Bearbeitet", "Löschen",
        "Autor", "Gast", "Anonym", "Zitat", "Moderator", "Mitglied",
    ]),
    ("fr", &[
        "Citer", "Signaler", "Signalé", "J'aime", "J’aime", "Partager", "Modifier", "Modifié", "Éditer",
        "Supprimer", "Auteur", "Invité", "Anonyme", "Modérateur",
    ]),
    ("es", &[
        "Citar", "Reportar", "Reportado", "Denunciar", "Me gusta", "Compartir", "Editar", "Editado",
        "Eliminar", "Autor", "Invitado", "Anónimo", "Responder a {}",
    ]),
    ("it", &[
        "Cita", "Segnala", "Segnalato", "Mi piace", "Condividi", "Modifica", "Modificato", "Elimina",
        "Autore", "Ospite", "Anonimo", "Rispondi a {}",
    ]),
    ("pt", &[
        "Responder", "Responder para {}", "Citar", "Denunciar", "Denunciado", "Curtir", "Gosto",
        "Compartilhar", "Partilhar", "Editar", "Editado", "Excluir", "Autor", "Convidado", "Anônimo",
    ]),
    ("ru", &[
        "Цитировать", "Цитата", "Пожаловаться", "Сообщить", "Сообщено", "Нравится", "Поделиться", "Правка",
        "Изменено", "Удалить", "Автор", "Гость", "Аноним", "Ссылка",
    ]),
    ("zh", &["引用", "举报", "被举报", "赞", "分享", "编辑", "已编辑", "删除", "作者", "楼主", "游客", "匿名", "点赞", "支持", "反对"]),
    ("ja", &["引用", "報告", "報告済み", "いいね", "いいね！", "共有", "編集", "編集済み", "削除", "匿名", "名無し", "通報", "名無しさん"]),
    ("ar", &[
        "اقتباس", "إبلاغ", "تم الإبلاغ", "أعجبني", "مشاركة", "تعديل", "تم التعديل", "حذف", "مجهول", "زائر",
    ]),
];

/// What follows a name in an author line.
#[rustfmt::skip]
pub(in crate::label) const SAYS: &[&str] = &[
    " says:", " says", " said:", " said...", " said…", " wrote:", " writes:", " commented:", " replied:",
    " sagt:", " schrieb:", " schreibt:", " meint:", " a dit :", " a dit:", " dit :", " dit\u{a0}:", " dit:",
    " a écrit :", " a écrit:",
    " dice:", " dijo:", " dijo...", " escribió:", " ha detto:", " ha detto...", " ha scritto:", " scrive:",
    " disse:", " disse...", " escreveu:",
    " пишет:", " говорит:", " написал:", " написала:", " написал(а):", " сказал:", " сказал(а)...",
    " комментирует:",
    "说道：", " 说道：", "说：", " より:", "より：", "さんのコメント", " さんより:", "さん：", " يقول:", " قال:",
];

/// Lower-case words inside names.
#[rustfmt::skip]
pub(in crate::label) const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "di", "del", "della", "la", "le", "du", "van", "von", "der", "den",
    "ter", "zu", "bin", "ibn", "al", "el", "of", "the", "from", "and", "y", "e", "в", "из",
];

/// One-word subjects of `… says:` in prose.
#[rustfmt::skip]
pub(in crate::label) const PRONOUNS: &[&str] = &[
    "he", "she", "it", "they", "who", "one", "i", "we", "you", "that", "this", "which", "er", "sie", "es",
    "wer", "man", "il", "elle", "on", "qui", "lui", "lei", "él", "ella", "usted", "quien", "ele", "ela",
    "он", "она", "кто", "他", "她", "我", "هو", "هي",
];
