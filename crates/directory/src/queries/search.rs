//! Search across everything, without marks.

use authz::{Action, Actor};
use db::Db;
use kernel::Fault;

use crate::model::words::Wanted;
use crate::store::search::search_list;

pub(crate) use crate::store::search::Found;

/// Things that a question shows.
pub(crate) const FOUND_MAX: u32 = 50;

/// Finds what has these words, among what an actor may see; nothing where nothing is asked.
///
/// # Errors
/// The database is away.
pub(crate) async fn search(db: &Db, actor: &Actor, question: &str) -> Result<Vec<Found>, Fault> {
    let wanted = Wanted::parse(question);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut rx = db.read().await?;
    let day = rx.day();
    let mut found = Vec::new();
    for (actions, places) in reaches(actor) {
        let asked = (actions.as_str(), places.as_str(), day);
        found.extend(search_list(&mut rx, asked, &wanted, FOUND_MAX).await?);
    }
    // Each group comes in order; together they are put in order once more.
    found.sort_by_cached_key(|one: &Found| {
        (one.rank, one.ended_on.is_some(), one.title.chars().count())
    });
    found.truncate(usize::try_from(FOUND_MAX).unwrap_or(usize::MAX));
    Ok(found)
}

/// The actions that an actor may do, those of the same places together, between bars.
fn reaches(actor: &Actor) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for action in Action::ALL {
        let Ok(scope) = actor.scope(*action) else {
            continue;
        };
        match found
            .iter_mut()
            .find(|(_, places)| *places == scope.places())
        {
            Some((actions, _)) => actions.push_str(&format!("{action}|")),
            None => found.push((format!("|{action}|"), scope.places())),
        }
    }
    found
}
