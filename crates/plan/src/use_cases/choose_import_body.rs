//! Say which body a name means, that it is none of the directory, or have it looked up again.

use authz::Actor;
use db::{Begun, Db, Entry, Tx};
use directory::api::{Asked, Registers};
use kernel::{Command, Instant, OrganisationId};
use serde::{Deserialize, Serialize};

use super::import_review::{ReviewError, open, touch};
use super::understand_bodies::understand;
use crate::model::draft::ImportId;
use crate::model::import::Import;
use crate::model::import_body::{Meaning, Named, NamedId, Naming};
use crate::store::import_body::{body_list, body_update};

/// What somebody says of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum BodyChoice {
    /// It is this body.
    Is(OrganisationId),
    /// It is not in the directory; its tasks are told of by letter (*theo công văn*).
    ByLetter,
    /// The directory knows it by now.
    LookAgain,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ChooseBody {
    /// The import.
    pub import: ImportId,
    /// The name.
    pub body: NamedId,
    /// The version that the form showed.
    pub seen_version: i64,
    /// What it means.
    pub choice: BodyChoice,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyChosen {
    /// The name, as the document writes it.
    pub written: String,
    /// How far it has come.
    pub naming: Naming,
}

/// Says what a name means.
///
/// # Errors
/// See [`ReviewError`]; nothing is written then.
pub async fn choose_import_body(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<ChooseBody>,
) -> Result<BodyChosen, ReviewError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise.
    let import = open(&mut tx, actor, wish.import).await?;
    let known = body_list(&mut tx, import.id).await?;
    let before = known.into_iter().find(|body| body.id == wish.body);
    let before = before.ok_or(ReviewError::Gone)?;

    // Decide.
    let after = meant(&mut tx, registers, (actor, &import), (wish, &before)).await?;

    // Store.
    if !body_update(&mut tx, import.id, (&after, wish.seen_version)).await? {
        return Err(ReviewError::Stale {
            by: before.decided_by_name.unwrap_or_default(),
            at: Instant::of_micros(import.changed_at.micros()),
            now: before.written,
        });
    }
    touch(&mut tx, actor, &import).await?;

    // Announce: nobody listens. Commit.
    let entry = Entry::new("plan.choose_import_body", "import", import.id)
        .set("written", &after.written)
        .change("naming", Some(&before.naming), Some(&after.naming))
        .change(
            "body",
            before.meaning.as_ref().and_then(Meaning::body).as_ref(),
            after.meaning.as_ref().and_then(Meaning::body).as_ref(),
        );
    let outcome = BodyChosen {
        written: after.written,
        naming: after.naming,
    };
    Ok(tx.commit(entry, outcome).await?)
}

async fn meant(
    tx: &mut Tx,
    registers: &Registers,
    (actor, import): (&Actor, &Import),
    (wish, before): (&ChooseBody, &Named),
) -> Result<Named, ReviewError> {
    let chosen = |meaning| Named {
        naming: Naming::Chosen,
        meaning: Some(meaning),
        decided_by_name: Some(actor.name.clone()),
        ..before.clone()
    };
    let day = import.head.meant_on();
    match wish.choice {
        BodyChoice::ByLetter => Ok(chosen(Meaning::ByLetter)),
        BodyChoice::Is(id) => {
            let found = directory::api::organisation(tx, id, day).await?;
            let id = found.ok_or(ReviewError::NobodyChosen)?.id;
            Ok(chosen(Meaning::Body { id }))
        }
        BodyChoice::LookAgain => {
            let asked = Asked {
                day,
                province: import.province,
            };
            let names = [before.written.clone()];
            let found = understand(tx, registers, (actor, &asked), &names).await?;
            let found = found.into_iter().next().ok_or(ReviewError::NobodyChosen)?;
            Ok(Named {
                id: before.id,
                ..found
            })
        }
    }
}
