//! Two records beside each other, what will stand afterwards, and the question whether they are one.

use ::web::components::{
    Button, Cell, Column, Confirm, Crumbs, Field, Form, Head, Note, Prose, Row, State, Table,
};
use ::web::{Page, Posted, Room, Visit, page};
use askama::Template;
use axum::response::Response;
use kernel::Refusal;

use crate::model::merger::REASON_CHARS_MAX;

/// The question of an address that says the other record, which stays.
pub(super) const OTHER: &str = "voi";
/// The hidden field with the versions that the form showed, of the record given up and of the one that stays.
const SEEN: [&str; 2] = ["seen", "seen_kept"];

#[derive(Template)]
#[template(path = "web/merger.html")]
struct View {
    head: Head,
    note: Note,
    table: Table,
    turn: Button,
    confirm: Option<Confirm>,
}

/// What is to be joined.
pub(super) struct Merging<'a> {
    /// What stands beside what: its word, the record given up, the one that stays, what will stand.
    pub(super) rows: Vec<[String; 4]>,
    /// The pages of both, the one given up first, with their names.
    pub(super) pages: [(&'a str, String); 2],
    /// What speaks against it.
    pub(super) refused: Option<&'a dyn Refusal>,
    /// Where one is.
    pub(super) crumbs: Crumbs,
}

/// The form as it is drawn first, with the versions that are shown.
pub(super) fn form(visit: &Visit, versions: (i64, i64)) -> Form {
    let [merged, kept] = SEEN;
    visit
        .form()
        .with(merged, versions.0.to_string())
        .with(kept, versions.1.to_string())
}

/// The versions that the form showed; one that is no number was seen by nobody, and the use-case finds it stale.
pub(super) fn seen(posted: &Posted) -> (i64, i64) {
    let [merged, kept] = SEEN.map(|name| posted.text(name).parse().unwrap_or(0));
    (merged, kept)
}

/// The reason, or the form with what is wrong with it.
pub(super) fn reason(visit: &Visit, posted: &Posted) -> Result<String, Box<Form>> {
    let mut reading = posted.read();
    let reason = reading.line("reason", REASON_CHARS_MAX);
    let sure = reading.with("sure", |text| Ok::<_, kernel::BadText>(text.to_owned()));
    match (reason, sure) {
        (Some(reason), Some(_)) => Ok(reason),
        (_, _) => Err(Box::new(posted.form(visit.words()).wrong(&reading.errors))),
    }
}

/// Draws both, and asks.
pub(super) fn draw(visit: &Visit, form: &Form, merging: Merging<'_>) -> Response {
    let say = |key: &str| visit.say(key);
    let title = say("directory-merge");
    let [(merged, merged_name), (kept, kept_name)] = merging.pages;
    let note = match merging.refused {
        Some(refusal) => {
            let sentence = visit.words().sentence(refusal.code(), &refusal.facts());
            Note::new(sentence).state(State::Late)
        }
        None => Note::new(told(visit, &merged_name, &kept_name)),
    };
    let other_id = |page: &str| page.rsplit('/').next().unwrap_or_default().to_owned();
    let turned = format!("{kept}/gop?{OTHER}={}", other_id(merged));
    let action = format!("{merged}/gop?{OTHER}={}", other_id(kept));
    let confirm = || {
        let effect = say("directory-merge-effect");
        let frame = visit.frame(form);
        let ask = Confirm::new(action.as_str(), frame, say("directory-merge-sure"), effect);
        SEEN.iter()
            .fold(ask, |ask, name| ask.hidden(name, form.value(name)))
            .field(
                Field::text(form, "reason", say("directory-merge-reason"))
                    .hint(say("directory-merge-reason-hint")),
            )
            .field(Field::tick(form, "sure", say("directory-merge-tick")))
            .verbs(&say("directory-merge-act"), &say("directory-leave"), merged)
    };
    let confirm = merging.refused.is_none().then(confirm);
    let body = View {
        head: Head::new(title.clone()).under(say("directory-merge-what")),
        note,
        table: table(visit, merging.rows),
        turn: Button::link(say("directory-merge-turn"), turned),
        confirm,
    };
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(merging.crumbs);
    page(visit, drawn.with_form(form))
}

/// Which goes and which stays, in a sentence.
fn told(visit: &Visit, merged: &str, kept: &str) -> Prose {
    let facts = [("merged", merged.into()), ("kept", kept.into())];
    Prose::from(visit.words().say_with("directory-merge-told", &facts))
}

fn table(visit: &Visit, rows: Vec<[String; 4]>) -> Table {
    let columns = [
        "directory-merge-fact",
        "directory-merge-given_up",
        "directory-merge-kept",
        "directory-merge-after",
    ];
    let columns = columns.map(|key| Column::text(visit.say(key))).to_vec();
    let rows = rows
        .into_iter()
        .filter(|[_, values @ ..]| values.iter().any(|value| !value.is_empty()))
        .map(|row| Row::new(row.map(Cell::text).to_vec()));
    Table::new(visit.words(), visit.say("directory-merge-table"), columns)
        .rows(rows.collect())
        .caption_hidden()
}
