//! Chrome of the families whose rules outrank the learned scorer, in words that such a rule knows. Share
//! bars, counters, menus and adverts are not among them: their rules are evidence that the scorer
//! weighs, and a page can outweigh it.

/// Markup, and the lines in it that must not stand in the text.
pub(super) struct Widget {
    pub(super) html: &'static str,
    pub(super) lines: &'static [&'static str],
}

const fn widget(html: &'static str, lines: &'static [&'static str]) -> Widget {
    Widget { html, lines }
}

pub(super) const WIDGETS: &[Widget] = &[
    widget("<ul><li>0 $</li><li>2,500 $</li><li>5,000 $</li></ul>", &["0 $", "2,500 $", "5,000 $"]),
    widget("<div>1 250 € récoltés</div><div>31 % financé</div>", &["31 % financé"]),
    widget(
        "<form><p><a href=/in>Log in</a></p><label>Remember me</label><p><a href=/p>Forgot password?</a></p></form>",
        &["Log in", "Remember me", "Forgot password?"],
    ),
    widget("<p><a href=/in>Войти</a></p><p><a href=/new>Регистрация</a></p>", &["Войти", "Регистрация"]),
    widget(
        "<div role=dialog><p>We use cookies to improve your experience.</p><button>Accept all</button></div>",
        &["We use cookies to improve your experience.", "Accept all"],
    ),
    widget(
        "<div class=cookie-banner><p>Wir verwenden Cookies</p><button>Alle akzeptieren</button></div>",
        &["Wir verwenden Cookies", "Alle akzeptieren"],
    ),
    widget(
        "<div><h3>Subscribe to our newsletter</h3><form><input type=email><button>Subscribe</button></form></div>",
        &["Subscribe to our newsletter", "Subscribe"],
    ),
    widget(
        "<p>© 2014 Example Media. All rights reserved.</p>",
        &["© 2014 Example Media. All rights reserved."],
    ),
    widget(
        "<div><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div>",
        &["Leave a Reply", "Your email address will not be published."],
    ),
    widget("<form><button>Add to cart</button></form>", &["Add to cart"]),
    widget("<div><a href=#>Print this page</a></div>", &["Print this page"]),
    widget("<p><a href=/app>Download on the App Store</a></p>", &["Download on the App Store"]),
    widget(
        "<noscript>Please enable JavaScript to view the comments.</noscript>",
        &["Please enable JavaScript to view the comments."],
    ),
];
