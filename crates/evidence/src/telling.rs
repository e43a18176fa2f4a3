//! What others are told of an entry: whose work it is, and the timelines of those it is about.

use db::Tx;
use directory::api::{
    ItemFor, ItemKind, NewEvent, NewItem, Source, close_item, open_item, record_event,
};
use kernel::{Fault, OrganisationId};

use crate::access::BodyPlace;
use crate::model::entry::Entry;
use crate::model::standing::EntryState;

/// Subjects whose names a piece of work tells.
const NAMES_MAX: usize = 2;

/// Where an entry is shown.
pub(crate) fn link(entry: &Entry) -> String {
    format!("/lam-viec/minh-chung/{}", entry.id)
}

/// Opens the work that an entry in this state makes, and closes what it made before.
///
/// # Errors
/// The engine refused.
pub(crate) async fn tell_work(
    tx: &mut Tx,
    (entry, names): (&Entry, &[String]),
    (body, state): (&BodyPlace, EntryState),
) -> Result<(), Fault> {
    for act in ["verify", "countersign", "mend"] {
        close_item(tx, &format!("evidence.{act}/{}", entry.id)).await?;
    }
    let role = |(role, place)| ItemFor::Role { role, place };
    let (act, text_key, whose, kind) = match state {
        EntryState::Recorded => {
            let whose = role(body.holders(entry.kind.kind()));
            ("verify", "evidence-item-verify", whose, ItemKind::Confirm)
        }
        EntryState::AwaitingCountersign => {
            let whose = role(body.countersigners());
            (
                "countersign",
                "evidence-item-countersign",
                whose,
                ItemKind::Confirm,
            )
        }
        EntryState::Returned => match entry.recorded_by {
            Some(account) => (
                "mend",
                "evidence-item-mend",
                ItemFor::Account(account),
                ItemKind::Task,
            ),
            None => return Ok(()),
        },
        EntryState::Verified | EntryState::Reversed => return Ok(()),
    };
    let item = NewItem {
        key: format!("evidence.{act}/{}", entry.id),
        whose,
        kind,
        due: None,
        link: link(entry),
        text_key,
        facts: facts(entry, names),
    };
    open_item(tx, &item).await
}

/// Tells those that an entry is about; where a context recorded it, that context tells its own act.
///
/// # Errors
/// The engine refused.
pub(crate) async fn tell_subjects(
    tx: &mut Tx,
    (entry, names): (&Entry, &[String]),
    (subjects, state): (&[OrganisationId], EntryState),
) -> Result<(), Fault> {
    let (kind, text_key) = match state {
        EntryState::Recorded | EntryState::AwaitingCountersign => {
            ("evidence.recorded", "evidence-event-recorded")
        }
        EntryState::Reversed => ("evidence.reversed", "evidence-event-reversed"),
        EntryState::Verified | EntryState::Returned => return Ok(()),
    };
    if entry.source.is_some() {
        return Ok(());
    }
    for subject in subjects {
        let event = NewEvent {
            organisation: *subject,
            kind,
            day: entry.day,
            text_key,
            facts: facts(entry, names),
            source: Source {
                kind: "evidence.entry",
                id: entry.id.to_string(),
                link: Some(link(entry)),
            },
            has_evidence: true,
        };
        record_event(tx, &event).await?;
    }
    Ok(())
}

fn facts(entry: &Entry, names: &[String]) -> Vec<(&'static str, String)> {
    vec![
        ("what", entry.kind.kind().title_vi.to_owned()),
        ("what_en", entry.kind.kind().title_en.to_owned()),
        ("whom", whom(names)),
        ("day", entry.day.to_vietnamese()),
    ]
}

/// The first names, and how many more there are.
pub(crate) fn whom(names: &[String]) -> String {
    let first: Vec<&str> = names.iter().take(NAMES_MAX).map(String::as_str).collect();
    let more = names.len().saturating_sub(NAMES_MAX);
    let first = first.join(", ");
    if more == 0 {
        first
    } else {
        format!("{first} (+{more})")
    }
}
