//! Who may see and change a paper. Law is open to whoever sees papers at all; others are seen where they belong; of one
//! that may not be seen, not even that it is there.

use authz::{Action, Actor, Denied, Located, authorise, locate, may};
use db::{Rx, Tx};
use kernel::Fault;

use crate::model::paper::{Direction, Paper, PaperContent};

/// Where a paper lies; where there is none, nowhere.
pub(crate) async fn place(rx: &mut Rx, content: Option<&PaperContent>) -> Result<Located, Fault> {
    match content {
        Some(content) => locate(rx, content.area, content.organisation).await,
        None => Ok(Located::nowhere()),
    }
}

/// The content with the area of its organisation, where it names none: who answers for an area sees the papers of the
/// organisations that are there.
pub(crate) async fn placed(rx: &mut Rx, content: &PaperContent) -> Result<PaperContent, Fault> {
    let mut content = content.clone();
    if let (None, Some(organisation)) = (content.area, content.organisation) {
        let today = rx.day();
        let found = directory::api::organisation(rx, organisation, today).await?;
        content.area = found.and_then(|found| found.area);
    }
    Ok(content)
}

/// Whether this actor may see a paper of this content that lies here. The lists say the same in SQL.
fn sees(actor: &Actor, content: &PaperContent, place: &Located) -> bool {
    let in_reach = match content.direction {
        Direction::Law => true,
        Direction::Incoming | Direction::Issued => may(actor, Action::ViewPapers, place),
    };
    let is_open = !content.is_confidential() || may(actor, Action::ViewConfidentialPapers, place);
    in_reach && is_open
}

/// The paper, if there is one and this actor may see it.
pub(crate) fn seen<'a>(
    actor: &Actor,
    paper: Option<&'a Paper>,
    place: &Located,
) -> Result<&'a Paper, Denied> {
    // Who sees no papers anywhere is told so, and whoever has not signed in is asked to.
    actor.scope(Action::ViewPapers)?;
    let paper = paper.ok_or(Denied::Hidden)?;
    match sees(actor, &paper.content, place) {
        true => Ok(paper),
        false if paper.content.is_confidential() => {
            Err(Denied::Secret(Action::ViewConfidentialPapers))
        }
        false => Err(Denied::Hidden),
    }
}

/// Refuses whoever may not keep papers of this content here.
pub(crate) fn authorise_content(
    tx: &mut Tx,
    actor: &Actor,
    content: &PaperContent,
    place: &Located,
) -> Result<(), Denied> {
    authorise(tx, actor, Action::ManagePapers, place)?;
    if content.is_confidential() {
        authorise(tx, actor, Action::ViewConfidentialPapers, place)?;
    }
    Ok(())
}

/// The paper, if there is one, this actor may see it, and may change it.
pub(crate) fn changeable<'a>(
    tx: &mut Tx,
    actor: &Actor,
    paper: Option<&'a Paper>,
    place: &Located,
) -> Result<&'a Paper, Denied> {
    let paper = seen(actor, paper, place)?;
    authorise_content(tx, actor, &paper.content, place)?;
    Ok(paper)
}
