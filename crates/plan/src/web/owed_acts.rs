//! What may be done with what a body owes: what waits for a word first, then the rest; what is the body's own, apart.

use ::web::Words;
use ::web::components::Button;
use askama::Template;

use super::wording::{act_verb, task_path};
use crate::model::act_needs::{By, needs};
use crate::model::obligation::ActKind;
use crate::model::task::TaskId;
use crate::queries::task_page::OwedLine;

/// The buttons of one body's obligation.
#[derive(Template)]
#[template(path = "web/owed_acts.html")]
pub(super) struct OwedActs {
    acts: Vec<Button>,
    /// What only the body does, for who acts by its letter: under a heading that says so.
    by_letter: Option<(String, Vec<Button>)>,
}

impl askama::filters::HtmlSafe for OwedActs {}

/// The buttons for what the reader may do.
pub(super) fn owed_acts(words: &Words, task: TaskId, line: &OwedLine) -> OwedActs {
    let is_own = |kind: &ActKind| needs(*kind).by == By::Body;
    let button = |kind: &ActKind| {
        let path = format!(
            "{}/xu-ly/{}/{}",
            task_path(task),
            line.owed.id,
            kind.as_str()
        );
        let button = Button::link(act_verb(words, *kind), path);
        match kind {
            ActKind::Accept | ActKind::GrantExtension => button.primary(),
            ActKind::Progress
            | ActKind::Submit
            | ActKind::Return
            | ActKind::Urge
            | ActKind::Inspect
            | ActKind::AskExtension
            | ActKind::RefuseExtension
            | ActKind::DecideDue => button,
        }
    };
    let (own, other): (Vec<&ActKind>, Vec<&ActKind>) =
        line.may.iter().partition(|kind| is_own(kind));
    let mut other = other;
    other.sort_by_key(|kind| order(**kind));
    let draw = |kinds: Vec<&ActKind>| kinds.into_iter().map(button).collect::<Vec<Button>>();
    match line.by_letter && !own.is_empty() {
        true => OwedActs {
            acts: draw(other),
            by_letter: Some((words.say("plan-acts-by-letter"), draw(own))),
        },
        false => OwedActs {
            acts: draw([own, other].concat()),
            by_letter: None,
        },
    }
}

/// What somebody waits for comes first.
fn order(kind: ActKind) -> u8 {
    match kind {
        ActKind::Accept | ActKind::GrantExtension => 0,
        ActKind::Return | ActKind::RefuseExtension => 1,
        ActKind::Progress | ActKind::Submit | ActKind::AskExtension | ActKind::DecideDue => 2,
        ActKind::Urge => 3,
        ActKind::Inspect => 4,
    }
}
