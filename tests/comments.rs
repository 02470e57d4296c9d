//! Comment systems as their software writes them: author, date, depth and text of every comment.

use dehusk::{Extraction, Extractor, PageKind, extract};

const BODY: &str = "<article><h1>The ferry</h1>
<p>The ferry across the strait has run every day since the bridge was closed for repairs in spring.</p>
<p>It carries forty cars at a time, and on market days the queue reaches back to the old mill.</p></article>";

fn page(comments: &str) -> Extraction {
    extract(&format!("<html><head><title>The ferry</title></head><body>{BODY}{comments}</body></html>"))
}

/// Author, date, depth and text of every comment; the article alone in the text.
#[track_caller]
fn assert_comments(html: &str, expected: &[(Option<&str>, Option<&str>, u16, &str)]) {
    let page = page(html);
    let found: Vec<_> = page
        .comments()
        .iter()
        .map(|c| (c.author.as_deref(), c.date.as_deref(), c.depth, c.text.as_str()))
        .collect();
    assert_eq!(found, expected, "\n{}", page.explain());
    assert!(page.text().contains("forty cars"), "{}", page.explain());
    assert_eq!(page.text().lines().filter(|l| !l.is_empty()).count(), 2, "{}", page.text());
}

#[test]
fn wordpress_core() {
    assert_comments(
        r##"<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on “The ferry”</h2>
        <ol class="comment-list"><li id="comment-11" class="comment even thread-even depth-1 parent">
        <article id="div-comment-11" class="comment-body"><footer class="comment-meta">
        <div class="comment-author vcard"><img alt="" src="a.png" class="avatar"><b class="fn"><a href="#" class="url">Ann Lee</a></b> <span class="says">says:</span></div>
        <div class="comment-metadata"><a href="#"><time datetime="2020-05-04">May 4, 2020 at 5:12 pm</time></a></div></footer>
        <div class="comment-content"><p>I took it last week. The crew were kind.</p><p>Bring a coat!</p></div>
        <div class="reply"><a class="comment-reply-link" href="#">Reply</a></div></article>
        <ol class="children"><li id="comment-12" class="comment byuser bypostauthor odd alt depth-2"><article id="div-comment-12" class="comment-body">
        <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">gustavo</b> <span class="says">says:</span></div>
        <div class="comment-metadata"><time>May 5, 2020 at 9:00 am</time></div></footer>
        <div class="comment-content"><p>So did I.</p></div><div class="reply"><a>Reply</a></div></article></li></ol></li></ol>
        <div id="respond" class="comment-respond"><h3 id="reply-title">Leave a Reply <small>Cancel reply</small></h3>
        <form id="commentform"><p>Your email address will not be published. Required fields are marked *</p>
        <p><label>Comment *</label><textarea></textarea></p></form></div></div>"##,
        &[
            (
                Some("Ann Lee"),
                Some("May 4, 2020 at 5:12 pm"),
                0,
                "I took it last week. The crew were kind.\n\nBring a coat!",
            ),
            (Some("gustavo"), Some("May 5, 2020 at 9:00 am"), 1, "So did I."),
        ],
    );
}

#[test]
fn twenty_eleven_nests_the_item_twice() {
    assert_comments(
        r#"<div id="comments"><ol class="commentlist"><li class="comment depth-1" id="li-comment-1"><article id="comment-1" class="comment">
        <footer class="comment-meta"><div class="comment-author vcard"><span class="fn">Ann</span> on <a><time>May 4, 2020 at 5:12 pm</time></a> <span class="says">said:</span></div></footer>
        <div class="comment-content"><p>Forty is too few.</p></div></article>
        <ul class="children"><li class="comment depth-2" id="li-comment-2"><article id="comment-2" class="comment">
        <footer class="comment-meta"><div class="comment-author vcard"><span class="fn">Bo</span> on <a><time>May 5, 2020 at 1:00 pm</time></a> <span class="says">said:</span></div></footer>
        <div class="comment-content"><p>It is plenty.</p></div></article></li></ul></li></ol></div>"#,
        &[
            (Some("Ann"), Some("May 4, 2020 at 5:12 pm"), 0, "Forty is too few."),
            (Some("Bo"), Some("May 5, 2020 at 1:00 pm"), 1, "It is plenty."),
        ],
    );
}

#[test]
fn wpdiscuz() {
    assert_comments(
        r#"<div id="wpdcom" class="wpdiscuz_unauth wpd-default"><div class="wpd-form-wrap"><div class="wpd-form-head">Notify of</div></div>
        <div id="wpd-threads" class="wpd-thread-wrapper"><div class="wpd-thread-head"><div class="wpd-thread-info">2 Comments</div><div class="wpd-thread-filter">Oldest Newest Most Voted</div></div>
        <div class="wpd-comment wpd_comment_level-1"><div class="wpd-comment-wrap"><div class="wpd-comment-left"><div class="wpd-comment-label">Member</div></div>
        <div class="wpd-comment-right"><div class="wpd-comment-header"><div class="wpd-comment-author">Ann Lee</div><div class="wpd-comment-date">3 years ago</div></div>
        <div class="wpd-comment-text"><p>The queue is worse on Fridays.</p></div>
        <div class="wpd-comment-footer"><div class="wpd-vote">0</div><div class="wpd-reply-button">Reply</div></div></div></div>
        <div class="wpd-comment wpd-reply wpd_comment_level-2"><div class="wpd-comment-wrap"><div class="wpd-comment-right"><div class="wpd-comment-header"><div class="wpd-comment-author">Bo</div><div class="wpd-comment-date">2 years ago</div></div>
        <div class="wpd-comment-text"><p>And on Sundays.</p></div></div></div></div></div></div></div>"#,
        &[
            (Some("Ann Lee"), Some("3 years ago"), 0, "The queue is worse on Fridays."),
            (Some("Bo"), Some("2 years ago"), 1, "And on Sundays."),
        ],
    );
}

#[test]
fn disqus_static() {
    assert_comments(
        r#"<div id="disqus_thread"><div id="dsq-content"><ul id="dsq-comments"><li class="comment even depth-1" id="dsq-comment-9">
        <div id="dsq-comment-header-9" class="dsq-comment-header"><cite id="dsq-cite-9"><span id="dsq-author-user-9">Ann Lee</span></cite></div>
        <div id="dsq-comment-body-9" class="dsq-comment-body"><div id="dsq-comment-message-9" class="dsq-comment-message"><p>No boats at night?</p></div></div></li></ul></div></div>
        <noscript>Please enable JavaScript to view the <a href="x">comments powered by Disqus.</a></noscript>"#,
        &[(Some("Ann Lee"), None, 0, "No boats at night?")],
    );
}

#[test]
fn blogger() {
    assert_comments(
        r#"<section class="comments threaded" id="comments"><h3 class="title">2 comments:</h3><div class="comments-content"><div id="comment-holder"><div id="top-ra"><ol>
        <li class="comment" id="c1"><div class="avatar-image-container"><img></div><div class="comment-block"><div class="comment-header"><cite class="user"><a>Ann Lee</a></cite><span class="icon user"></span><span class="datetime secondary-text"><a>4 May 2020 at 17:12</a></span></div>
        <p class="comment-content">The mill has a café now.</p><span class="comment-actions secondary-text"><a>Reply</a><a>Delete</a></span></div>
        <div class="comment-replies"><div class="comment-thread inline-thread"><ol><li class="comment" id="c2"><div class="comment-block"><div class="comment-header"><cite class="user">Bo</cite><span class="datetime"><a>5 May 2020 at 08:00</a></span></div><p class="comment-content">With good bread.</p></div></li></ol></div></div></li>
        </ol></div></div></div><p class="comment-footer"><a>Add comment</a></p></section>"#,
        &[
            (Some("Ann Lee"), Some("4 May 2020 at 17:12"), 0, "The mill has a café now."),
            (Some("Bo"), Some("5 May 2020 at 08:00"), 1, "With good bread."),
        ],
    );
}

#[test]
fn old_blogger_has_no_items() {
    assert_comments(
        r#"<div class="comments" id="comments"><h4>2 comments:</h4><dl id="comments-block">
        <dt class="comment-author" id="c1"><a>Ann Lee</a> said...</dt><dd class="comment-body"><p>We walked to the mill.</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a>10:15 AM, May 04, 2008</a></span></dd>
        <dt class="comment-author" id="c2">Bo said...</dt><dd class="comment-body"><p>Was it far?</p></dd></dl></div>"#,
        &[
            (Some("Ann Lee"), Some("10:15 AM, May 04, 2008"), 0, "We walked to the mill."),
            (Some("Bo"), None, 0, "Was it far?"),
        ],
    );
}

#[test]
fn drupal_indents_answers() {
    assert_comments(
        r#"<section id="comments" class="comment-wrapper"><h2 class="title">Comments</h2>
        <article class="comment clearfix"><header><p class="submitted">Submitted by <span class="username">Ann Lee</span> on Sat, 03/23/2013 - 09:21</p></header>
        <div class="content"><div class="field"><p>Who pays for the fuel?</p></div></div><ul class="links"><li><a>reply</a></li></ul></article>
        <div class="indented"><article class="comment clearfix"><header><p class="submitted">Submitted by <span class="username">Bo</span> on Sun, 03/24/2013 - 10:00</p></header>
        <div class="content"><p>The county does.</p></div></article></div>
        <article class="comment"><header><p class="submitted">Submitted by <span class="username">Cy</span> on Mon, 03/25/2013 - 11:00</p></header><div class="content"><p>Not for long.</p></div></article></section>"#,
        &[
            (Some("Ann Lee"), Some("Sat, 03/23/2013 - 09:21"), 0, "Who pays for the fuel?"),
            (Some("Bo"), Some("Sun, 03/24/2013 - 10:00"), 1, "The county does."),
            (Some("Cy"), Some("Mon, 03/25/2013 - 11:00"), 0, "Not for long."),
        ],
    );
}

#[test]
fn a_flat_list_with_spacers() {
    let row = |indent: u16, user: &str, age: &str, text: &str| {
        format!(
            r#"<tr class="athing comtr" id="{user}"><td><table border="0"><tr><td class="ind" indent="{indent}"><img src="s.gif" height="1" width="{}"></td>
            <td class="votelinks"><a></a></td><td class="default"><div><span class="comhead"><a class="hnuser">{user}</a> <span class="age"><a>{age}</a></span> | <a>parent</a> | <a>next</a> <a>[–]</a></span></div>
            <div class="comment"><div class="commtext c00">{text}</div><div class="reply"><p><u><a>reply</a></u></p></div></div></td></tr></table></td></tr>"#,
            indent * 40
        )
    };
    let rows = [
        row(0, "ann", "3 hours ago", "Ferries are underrated."),
        row(1, "bo", "2 hours ago", "They burn a lot.<p>But so do cars."),
        row(0, "cy", "1 hour ago", "Agreed."),
    ];
    assert_comments(
        &format!(r#"<table class="comment-tree">{}</table>"#, rows.concat()),
        &[
            (Some("ann"), Some("3 hours ago"), 0, "Ferries are underrated."),
            (Some("bo"), Some("2 hours ago"), 1, "They burn a lot.\n\nBut so do cars."),
            (Some("cy"), Some("1 hour ago"), 0, "Agreed."),
        ],
    );
}

#[test]
fn a_spacer_of_pixels_alone_indents_too() {
    let row = |pixels: u16, user: &str, text: &str| {
        format!(
            r#"<tr class="athing comtr" id="{user}"><td><table><tr><td><img src="s.gif" height="1" width="{pixels}"></td><td class="default"><div><span class="comhead"><a class="hnuser">{user}</a> <span class="age"><a>3 hours ago</a></span></span></div><div class="comment"><div class="commtext">{text}</div></div></td></tr></table></td></tr>"#
        )
    };
    let rows = [row(0, "ann", "Ferries are underrated."), row(80, "bo", "They burn a lot.")];
    assert_comments(
        &format!(r#"<table class="comment-tree">{}</table>"#, rows.concat()),
        &[
            (Some("ann"), Some("3 hours ago"), 0, "Ferries are underrated."),
            (Some("bo"), Some("3 hours ago"), 2, "They burn a lot."),
        ],
    );
}

#[test]
fn nested_divs_with_the_author_in_an_attribute() {
    assert_comments(
        r#"<div class="commentarea"><div class="panestack-title"><span class="title">all 2 comments</span></div><div class="sitetable nestedlisting">
        <div class="thing comment noncollapsed" data-author="ann"><p class="parent"><a></a></p><div class="midcol"></div><div class="entry"><p class="tagline"><a class="expand">[–]</a><a class="author">ann</a> <span class="score">5 points</span> <time datetime="2020-05-04">3 years ago</time></p>
        <form class="usertext"><div class="usertext-body"><div class="md"><p>Does it take dogs?</p></div></div></form><ul class="flat-list buttons"><li><a>permalink</a></li><li><a>reply</a></li></ul></div>
        <div class="child"><div class="sitetable listing"><div class="thing comment"><div class="entry"><p class="tagline"><span>[deleted]</span> <time>3 years ago</time></p>
        <form class="usertext"><div class="usertext-body"><div class="md"><p>On a lead, yes.</p></div></div></form></div></div></div></div></div></div></div>"#,
        &[
            (Some("ann"), Some("3 years ago"), 0, "Does it take dogs?"),
            (None, Some("3 years ago"), 1, "On a lead, yes."),
        ],
    );
}

#[test]
fn custom_elements() {
    assert_comments(
        r#"<shreddit-comment-tree><shreddit-comment author="ann" depth="0" thingid="t1_a"><div slot="commentMeta"><faceplate-tracker><a>ann</a></faceplate-tracker> • <time>2y ago</time></div>
        <div slot="comment"><p>The timetable changes in June.</p></div>
        <shreddit-comment author="bo" depth="1" thingid="t1_b"><div slot="comment"><p>And again in October.</p></div></shreddit-comment></shreddit-comment></shreddit-comment-tree>"#,
        &[
            (Some("ann"), Some("2y ago"), 0, "The timetable changes in June."),
            (Some("bo"), None, 1, "And again in October."),
        ],
    );
}

#[test]
fn microdata() {
    assert_comments(
        r#"<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Ann Lee</span>, <time itemprop="dateCreated">4 May 2020</time>
        <div itemprop="text">The last boat leaves at nine.</div></div>"#,
        &[(Some("Ann Lee"), Some("4 May 2020"), 0, "The last boat leaves at nine.")],
    );
}

#[test]
fn a_form_alone_starts_nothing() {
    assert_comments(
        r#"<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div>"#,
        &[],
    );
}

#[test]
fn names_of_states_and_counters_hide_no_article() {
    let body = BODY.replace(
        "<article>",
        r#"<article class="post comments-open has-comments"><p class="comments-link"><a>12 Comments</a></p>"#,
    );
    let page = extract(&format!("<body>{body}</body>"));
    assert!(
        page.text().contains("forty cars") && page.text().contains("since the bridge"),
        "{}",
        page.explain()
    );
    assert!(page.comments().is_empty());
}

#[test]
fn posts_of_a_forum_are_its_content() {
    let html = r#"<body><h1>Engine noise</h1><div class="topic"><article class="message message--post" data-author="ann"><div class="message-cell message-cell--user"><h4 class="message-name">ann</h4></div>
        <div class="message-body"><div class="bbWrapper">There is a knocking from the engine when it is cold.</div></div></article>
        <article class="message message--post" data-author="bo"><div class="message-cell message-cell--user"><h4 class="message-name">bo</h4></div>
        <div class="message-body"><div class="bbWrapper">Check the oil first.</div></div></article></div></body>"#;
    let page = extract(html);
    assert_eq!(page.page_kind(), PageKind::Forum);
    assert_eq!(page.text(), "There is a knocking from the engine when it is cold.\n\nCheck the oil first.");
    assert!(page.comments().is_empty());
    let forced = Extractor::new().page_kind(PageKind::Article).extract(html);
    assert_eq!(forced.page_kind(), PageKind::Article);
}
