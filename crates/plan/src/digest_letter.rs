//! The letter of a morning: what is late first, each with the address of its page; how to end it last.

use std::sync::Arc;

use ::web::{Fact, Language, Words};
use directory::api::WorkItem;
use identity::api::Post;
use identity::notify::Notice;
use kernel::Instant;

use crate::model::follow::{DigestRhythm, digest_token};
use crate::queries::digest_errand::{DigestErrand, DigestPart};

/// Lines of one part; how many more there are is said.
const LINES_MAX: usize = 20;
/// Characters of a title.
const TITLE_CHARS_MAX: usize = 200;

/// Writes a letter.
pub(crate) fn digest_letter(post: &Post, errand: &DigestErrand, at: Instant) -> Notice {
    let language = identity::web::language(errand.account.language);
    let words = Words::new(Arc::clone(&post.texts), language);
    let start = post.address.trim_end_matches('/');
    let parts = errand.parts.iter();
    let parts: Vec<String> = parts
        .map(|(part, items)| part_text(&words, start, *part, items))
        .collect();
    let token = digest_token(&post.keys, errand.account.id, errand.digest);
    let facts = facts(post, errand, (start, &parts.join("\n\n"), &token.spell()));
    Notice {
        id: format!("nhac-viec.{}.{}", errand.account.id, errand.day),
        at,
        name: errand.account.name.clone(),
        email: errand.account.email.clone(),
        phone: None,
        subject: words.say_with("plan-digest-subject", &facts),
        text: words.say_with(text_key(errand), &facts),
    }
}

fn text_key(errand: &DigestErrand) -> &'static str {
    match errand.rhythm {
        DigestRhythm::Daily => "plan-digest-text-daily",
        DigestRhythm::Weekly | DigestRhythm::None => "plan-digest-text-weekly",
    }
}

fn facts(
    post: &Post,
    errand: &DigestErrand,
    (start, parts, secret): (&str, &str, &str),
) -> Vec<(&'static str, Fact)> {
    let count = |wanted: DigestPart| {
        let found = errand.parts.iter().find(|(part, _)| *part == wanted);
        found.map_or(0, |(_, items)| items.len())
    };
    let all: usize = errand.parts.iter().map(|(_, items)| items.len()).sum();
    vec![
        ("house", (&post.house).into()),
        ("house_short", (&post.house_short).into()),
        ("name", (&errand.account.name).into()),
        ("day", errand.day.to_vietnamese().into()),
        ("late", count(DigestPart::Late).into()),
        ("n", all.into()),
        ("besides", errand.besides.into()),
        ("parts", parts.into()),
        ("work", format!("{start}/lam-viec").into()),
        ("settings", format!("{start}{}", crate::web::FOLLOW).into()),
        ("end", format!("{start}/thu-nhac-viec/{secret}").into()),
    ]
}

fn part_text(words: &Words, start: &str, part: DigestPart, items: &[WorkItem]) -> String {
    let key = match part {
        DigestPart::Late => "plan-digest-part-late",
        DigestPart::Soon => "plan-digest-part-soon",
        DigestPart::ToVerify => "plan-digest-part-verify",
        DigestPart::Difficulty => "plan-digest-part-difficulty",
        DigestPart::ToDecide => "plan-digest-part-decide",
    };
    let mut lines = vec![words.say_with(key, &[("n", items.len().into())])];
    for item in items.iter().take(LINES_MAX) {
        lines.push(line(words, item));
        lines.push(format!("  {start}{}", item.link));
    }
    let more = items.len().saturating_sub(LINES_MAX);
    if more > 0 {
        lines.push(words.say_with("plan-digest-more", &[("n", more.into())]));
    }
    lines.join("\n")
}

fn line(words: &Words, item: &WorkItem) -> String {
    let title = words.say_with(&item.text_key, &told(words, item));
    let title: String = title.chars().take(TITLE_CHARS_MAX).collect();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = ("title", Fact::from(title));
    match item.due {
        Some(due) => {
            let facts = [title, ("due", due.to_vietnamese().into())];
            words.say_with("plan-digest-line-due", &facts)
        }
        None => {
            let facts = [title, ("since", item.opened_on.to_vietnamese().into())];
            words.say_with("plan-digest-line-since", &facts)
        }
    }
}

/// What is set into the title. Beside a fact, its English may stand with `_en` behind its name.
fn told<'a>(words: &Words, item: &'a WorkItem) -> Vec<(&'a str, Fact)> {
    let english = |name: &str| {
        let name = format!("{name}_en");
        item.facts.iter().find(|(known, _)| *known == name)
    };
    let is_english = words.language() == Language::English;
    let said = item.facts.iter().filter(|(name, _)| !name.ends_with("_en"));
    said.map(|(name, fact)| match english(name).filter(|_| is_english) {
        Some((_, fact)) => (name.as_str(), Fact::from(fact)),
        None => (name.as_str(), Fact::from(fact)),
    })
    .collect()
}
