//! Heads of comment sections.

use super::Table;

/// Strings that head comments and nothing else.
#[rustfmt::skip]
pub(in crate::label) const HEADS: &[Table] = &[
    ("en", &[
        "1 Comment", "2 Comments", "One Comment", "No Comments", "No Comments Yet", "Comments (2)",
        "Comment (1)", "2 comments so far",
        "Showing 2 comments", "View all comments", "View 2 comments", "View comments", "Show comments",
        "Show all comments", "Hide comments", "Jump to comments", "Read comments", "Read the comments",
        "Read all comments", "See all comments", "Go to comments", "Scroll to comments", "All Comments",
        "All Comments (2)", "Reader comments", "Readers' comments", "Reader Comments (2)", "User comments",
        "Have your say", "Join the conversation", "Join the discussion", "Join the debate",
        "Discussion about this post", "Discussion (2)", "2 Replies", "1 Reply", "2 responses", "One response",
        "One thought on this post", "2 Kudos", "Comments on this entry", "Comments RSS",
    ]),
    ("de", &[
        "1 Kommentar", "2 Kommentare", "Ein Kommentar", "Keine Kommentare", "Bisher keine Kommentare",
        "Kommentare (2)", "Kommentar (1)", "Alle Kommentare", "Alle Kommentare anzeigen",
        "Alle Kommentare lesen",
        "Kommentare anzeigen", "Kommentare lesen", "Leserkommentare", "Diskutieren Sie mit",
        "Diskutieren Sie mit!", "Diskutiere mit", "2 Antworten", "Zu den Kommentaren",
    ]),
    ("fr", &[
        "1 commentaire", "2 commentaires", "Un commentaire", "Aucun commentaire", "Commentaires (2)",
        "Aucun commentaire pour l’instant", "Tous les commentaires", "Voir tous les commentaires",
        "Voir les commentaires", "Lire les commentaires", "Afficher les commentaires", "Vos réactions",
        "Vos commentaires", "2 réactions", "2 réponses", "Participez à la discussion",
    ]),
    ("es", &[
        "1 comentario", "2 comentarios", "Un comentario", "No hay comentarios", "Aún no hay comentarios",
        "Comentarios (2)", "Todos los comentarios", "Ver comentarios", "Ver todos los comentarios",
        "Mostrar comentarios", "Únete a la conversación", "2 respuestas", "Sin comentarios",
    ]),
    ("it", &[
        "1 commento", "2 commenti", "Un Commento", "Nessun commento", "Ancora Nessun Commento",
        "Commenti (2)", "Tutti i commenti", "Vedi tutti i commenti", "Mostra commenti", "Leggi i commenti",
        "Unisciti alla conversazione", "2 risposte", "Partecipa alla discussione",
    ]),
    ("pt", &[
        "1 comentário", "2 comentários", "Um Comentário", "Nenhum comentário", "Nenhum comentário ainda",
        "Comentários (2)", "Todos os comentários", "Ver comentários", "Ver todos os comentários",
        "Mostrar comentários", "Participe da conversa", "2 respostas",
    ]),
    ("ru", &[
        "1 комментарий", "2 комментария", "5 комментариев", "Комментариев нет", "Нет комментариев",
        "Пока нет комментариев", "Комментарии (2)", "Комментариев: 2", "Все комментарии",
        "Показать комментарии",
        "Комментарии читателей", "2 ответа", "5 ответов", "Комментарии к записи",
    ]),
    ("zh", &[
        "2 条评论", "2条评论", "一条评论", "没有评论", "还没有评论", "评论 (2)", "评论(2)", "全部评论", "所有评论", "所有留言",
        "查看评论", "查看全部评论", "网友评论", "最新评论", "精彩评论", "2 則留言", "2 則評論", "参与讨论",
    ]),
    ("ja", &[
        "1件のコメント", "2件のコメント", "2 件のコメント", "コメント 2件", "コメント(2)", "コメント (2)", "全てのコメント", "すべてのコメント",
        "コメントを見る", "コメント一覧", "まだコメントはありません", "コメントはまだありません", "みんなのコメント",
    ]),
    ("ar", &[
        "2 تعليق", "5 تعليقات", "تعليق واحد", "تعليقان", "لا يوجد تعليقات حتى الآن", "لا توجد تعليقات",
        "لا تعليقات",
        "التعليقات (2)", "جميع التعليقات", "عرض التعليقات", "تعليقات القراء",
    ]),
];

/// Words that head comments, and chapters and pages too: `Discussion` is kept by 3 of the 8 WCXB
/// dev domains that show it.
#[rustfmt::skip]
pub(in crate::label) const WORDS: &[Table] = &[
    ("en", &[
        "Comments", "Comment", "Discussion", "Discuss", "Conversation", "Responses", "Replies", "Reactions",
        "What do you think?", "Your comments", "Thoughts?",
    ]),
    ("de", &[
        "Kommentare", "Kommentar", "Diskussion", "Reaktionen", "Antworten", "Ihre Meinung", "Was denkst du?",
    ]),
    ("fr", &["Commentaires", "Commentaire", "Réactions", "Réagir", "Discussion", "Réponses"]),
    ("es", &["Comentarios", "Comentario", "Respuestas", "Opiniones", "Conversación"]),
    ("it", &["Commenti", "Commento", "Discussione", "Risposte"]),
    ("pt", &["Comentários", "Comentário", "Discussão", "Respostas"]),
    ("ru", &["Комментарии", "Обсуждение", "Отзывы", "Ответы", "Все сообщения"]),
    ("zh", &["评论", "留言", "讨论", "評論", "討論"]),
    ("ja", &["コメント", "みんなの反応", "この記事へのコメント"]),
    ("ar", &["التعليقات", "تعليقات", "النقاش", "الردود"]),
];

/// What stands before the quoted title of the page. The quote is required: `3 responses to floods`
/// may be a heading.
#[rustfmt::skip]
pub(in crate::label) const BEFORE_TITLE: &[&str] = &[
    "0 thoughts on ", "one thought on ", "a thought on ", "0 comments on ", "0 comment on ",
    "one comment on ", "comments on ",
    "0 responses to ", "0 response to ", "one response to ", "0 replies to ", "0 reply to ", "0 comments to ",
    "0 gedanken zu ", "ein gedanke zu ", "0 kommentare zu ", "0 antworten auf ", "0 kommentar zu ",
    "eine antwort auf ",
    "0 réflexions sur ", "une réflexion sur ", "0 commentaires sur ", "0 réponses à ", "0 commentaire sur ",
    "0 comentarios en ", "0 comentario en ", "0 respuestas a ", "0 pensamientos en ", "un comentario en ",
    "0 commenti su ", "0 pensieri su ", "un commento su ", "0 risposte a ",
    "0 comentários em ", "0 comentário em ", "0 comentários sobre ", "um comentário em ", "0 respostas para ",
    "0 комментариев на ", "0 комментария на ", "0 комментарий на ", "0 комментариев к ", "0 комментария к ",
    "0 комментарий к ", "0 мыслей о ",
];

/// What stands after it, where the title comes first.
pub(in crate::label) const AFTER_TITLE: &[&str] = &[
    "に0件のコメント",
    "への0件のコメント",
    "上有0条评论",
    "上的0条评论",
    "》有0条评论",
    "有0个想法",
    "”有0个想法",
    "”上的0条评论",
];
