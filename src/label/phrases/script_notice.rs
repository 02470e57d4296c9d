//! What pages say that need scripts to show their content.

use super::Table;

/// Notices that name what is missing.
pub(crate) const NOTICES: &[Table] = &[
    (
        "en",
        &[
            "you need to enable javascript to run this app.",
            "please enable javascript",
            "please enable javascript to use this site.",
            "please enable javascript to view this page.",
            "please enable javascript to view this site.",
            "please enable javascript to continue using this application.",
            "please enable javascript in your browser.",
            "please enable javascript in your browser settings.",
            "please turn on javascript in your browser.",
            "enable javascript",
            "javascript is disabled",
            "javascript is disabled in your browser.",
            "javascript is not enabled",
            "javascript is required",
            "javascript is required to view this page.",
            "javascript must be enabled to use this site.",
            "javascript seems to be disabled in your browser.",
            "this app works best with javascript enabled.",
            "this page requires javascript.",
            "this site requires javascript.",
            "this site requires javascript to run correctly.",
            "this website requires javascript.",
            "your browser does not support javascript!",
            "your browser doesn't support javascript.",
        ],
    ),
    (
        "de",
        &[
            "bitte aktivieren sie javascript",
            "bitte aktivieren sie javascript in ihrem browser.",
            "javascript ist deaktiviert",
            "diese seite benötigt javascript.",
        ],
    ),
    (
        "fr",
        &[
            "veuillez activer javascript",
            "veuillez activer javascript dans votre navigateur.",
            "javascript est désactivé",
            "ce site nécessite javascript.",
        ],
    ),
    (
        "es",
        &[
            "por favor, activa javascript",
            "active javascript en su navegador.",
            "javascript está desactivado",
            "este sitio requiere javascript.",
        ],
    ),
    (
        "it",
        &[
            "abilita javascript",
            "abilita javascript nel tuo browser.",
            "javascript è disabilitato",
            "questo sito richiede javascript.",
        ],
    ),
    (
        "pt",
        &[
            "por favor, ative o javascript",
            "ative o javascript no seu navegador.",
            "o javascript está desativado",
            "este site requer javascript.",
        ],
    ),
    (
        "ru",
        &[
            "включите javascript",
            "включите javascript в вашем браузере.",
            "пожалуйста, включите javascript",
            "для работы сайта необходимо включить javascript.",
        ],
    ),
    ("zh", &["请启用javascript", "请启用 javascript", "请开启javascript", "您的浏览器不支持javascript"]),
    (
        "ja",
        &[
            "javascriptを有効にしてください",
            "javascriptを有効にしてください。",
            "このサイトではjavascriptを使用しています。",
        ],
    ),
    ("ar", &["يرجى تفعيل جافا سكريبت", "يرجى تفعيل javascript"]),
];

/// What stands in the place of content until a script has fetched it.
pub(crate) const PLACEHOLDERS: &[Table] = &[
    (
        "en",
        &[
            "loading",
            "loading...",
            "loading…",
            "loading, please wait...",
            "please wait...",
            "please wait while the page loads...",
        ],
    ),
    ("de", &["wird geladen...", "wird geladen…", "lädt...", "lädt…", "laden...", "bitte warten..."]),
    ("fr", &["chargement...", "chargement…", "chargement en cours...", "veuillez patienter..."]),
    ("es", &["cargando...", "cargando…", "espere, por favor..."]),
    ("it", &["caricamento...", "caricamento…", "caricamento in corso...", "attendere prego..."]),
    ("pt", &["carregando...", "carregando…", "a carregar..."]),
    ("ru", &["загрузка...", "загрузка…", "идёт загрузка...", "подождите..."]),
    ("zh", &["加载中", "加载中...", "加载中…", "正在加载...", "載入中..."]),
    ("ja", &["読み込み中", "読み込み中...", "読み込み中…", "ロード中..."]),
    ("ar", &["جار التحميل...", "جاري التحميل...", "جارٍ التحميل..."]),
];
