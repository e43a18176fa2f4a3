//! The screen on which an import is looked through.

use authz::Actor;
use db::{Db, Rx};
use directory::api::names;
use kernel::{Fault, OrganisationId};

use super::schemes::schemes;
use crate::model::draft::{ImportId, PlanId};
use crate::model::import::{Import, Resembles};
use crate::model::import_body::{Meaning, Named};
use crate::model::import_draft::{OpenPoint, needed, open_points};
use crate::model::import_excerpt::{Excerpt, ExcerptLine, Marked, Marking, excerpt, whole};
use crate::model::import_finding::Finding;
use crate::model::import_item::{Decision, Item, ItemId};
use crate::model::import_likeness::{Differences, differences};
use crate::model::import_links::{LinkDecision, ProposedLink};
use crate::store::import::{import_by_id, reading_text};
use crate::store::import_body::body_list;
use crate::store::import_finding::finding_list;
use crate::store::import_item::item_list;
use crate::store::import_link::link_list;
use crate::use_cases::import_review::{ReviewError, seen};

kernel::text_enum! {
    /// Which items the list shows (*lọc mục*).
    pub enum Shown {
        /// Those that somebody has to look at (*cần xem*).
        Unsure = "can-xem",
        /// Those that are sure (*chắc chắn*).
        Sure = "chac",
        /// Those that will be part of the plan (*đã duyệt*).
        Kept = "duyet",
        /// Those that will not (*đã bỏ, gộp, tách*).
        Left = "bo",
    }
}

impl Shown {
    /// The list in which an item stands.
    pub fn of(item: &Item) -> Self {
        match item.decision {
            Decision::Pending if item.is_sure() => Self::Sure,
            Decision::Pending => Self::Unsure,
            Decision::Accepted | Decision::Edited => Self::Kept,
            Decision::Dropped | Decision::Merged | Decision::Split => Self::Left,
        }
    }
}

/// A name of a body with what it means, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyLine {
    /// The name.
    pub named: Named,
    /// The body that it means, by its name on the day; none for a class, or while it is open.
    pub means: Option<String>,
    /// How many bodies a class has.
    pub members: Option<usize>,
    /// Whether an item that may yet be part of the plan names it.
    pub is_needed: bool,
}

/// Everything of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReview {
    /// The import.
    pub import: Import,
    /// Every item, in the order of the document.
    pub items: Vec<Item>,
    /// Every name of a body.
    pub bodies: Vec<BodyLine>,
    /// What a drafter should look at.
    pub findings: Vec<Finding>,
    /// What carries out which measure.
    pub links: Vec<(ProposedLink, LinkDecision)>,
    /// What stands in the way.
    pub open: Vec<(OpenPoint, usize)>,
    /// The import that it is like.
    pub resembles: Option<(Resembles, Import)>,
    /// Plans of several years under which it may stand.
    pub schemes: Vec<(PlanId, String)>,
}

impl ImportReview {
    /// The items of a list.
    pub fn shown(&self, which: Shown) -> Vec<&Item> {
        self.items
            .iter()
            .filter(|item| Shown::of(item) == which)
            .collect()
    }

    /// The list that is asked for, or the first that has something in it.
    pub fn list(&self, asked: Option<Shown>) -> Shown {
        let has = |which: &&Shown| self.items.iter().any(|item| Shown::of(item) == **which);
        let order = [Shown::Unsure, Shown::Sure, Shown::Kept, Shown::Left];
        asked
            .filter(|asked| has(&asked) || *asked == Shown::Left)
            .or_else(|| order.iter().find(has).copied())
            .unwrap_or(Shown::Unsure)
    }

    /// An item by its id.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The name as it stands here.
    pub fn body(&self, written: &str) -> Option<&BodyLine> {
        self.bodies
            .iter()
            .find(|body| body.named.written == written)
    }

    /// The ranges of the text that are marked; what is looked at comes first.
    fn marks(&self, hot: Option<ItemId>) -> Vec<Marked<ItemId>> {
        let is_hot = |item: &&Item| Some(item.id) == hot;
        let hot = self.items.iter().filter(is_hot);
        let others = self.items.iter().filter(|item| !is_hot(item));
        let misread = self
            .findings
            .iter()
            .filter(|found| found.code == "text.ocr");
        let misread = misread.flat_map(|found| found.spans.iter());
        let marks = misread.map(|span| (*span, Marking::Misread));
        let hot = hot.map(|item| (item.span, Marking::Hot(item.id)));
        let others = others.map(|item| (item.span, Marking::Item(item.id)));
        hot.chain(marks).chain(others).collect()
    }
}

/// Reads everything of an import.
///
/// # Errors
/// See [`ReviewError`].
pub async fn import_review(
    db: &Db,
    actor: &Actor,
    import: ImportId,
) -> Result<ImportReview, ReviewError> {
    let mut rx = db.read().await?;
    read(&mut rx, actor, import).await
}

async fn read(rx: &mut Rx, actor: &Actor, import: ImportId) -> Result<ImportReview, ReviewError> {
    let import = seen(rx, actor, import).await?;
    let items = item_list(rx, import.id).await?;
    let named = body_list(rx, import.id).await?;
    let findings = finding_list(rx, import.id).await?;
    let open = open_points(&items, &named, &findings);
    let resembles = match import.resembles {
        None => None,
        Some(other) => import_by_id(rx, other.import)
            .await?
            .map(|import| (other, import)),
    };
    let bodies = told(rx, &import, (&items, named)).await?;
    Ok(ImportReview {
        schemes: schemes(rx).await?,
        links: link_list(rx, import.id).await?,
        import,
        items,
        bodies,
        findings,
        open,
        resembles,
    })
}

/// The names with what they mean, in words.
async fn told(
    rx: &mut Rx,
    import: &Import,
    (items, named): (&[Item], Vec<Named>),
) -> Result<Vec<BodyLine>, Fault> {
    let bodies = named
        .iter()
        .filter_map(|named| named.meaning.as_ref()?.body());
    let bodies: Vec<OrganisationId> = bodies.collect();
    let called = names(rx, &bodies, import.head.meant_on()).await?;
    let needed = needed(items);
    let line = |named: Named| {
        let body = named.meaning.as_ref().and_then(Meaning::body);
        let means = body.and_then(|id| called.iter().find(|(other, _)| *other == id));
        let members = match &named.meaning {
            Some(Meaning::Class { members, .. }) => Some(members.len()),
            Some(Meaning::Body { .. } | Meaning::ByLetter) | None => None,
        };
        BodyLine {
            means: means.map(|(_, name)| name.clone()),
            members,
            is_needed: needed.contains(&named.written.as_str()),
            named,
        }
    };
    Ok(named.into_iter().map(line).collect())
}

/// The part of the document around an item.
///
/// # Errors
/// The database is away.
pub(crate) async fn around(
    db: &Db,
    review: &ImportReview,
    hot: Option<ItemId>,
) -> Result<Excerpt<ItemId>, Fault> {
    let mut rx = db.read().await?;
    let text = reading_text(&mut rx, review.import.id).await?;
    let at = hot
        .and_then(|hot| review.item(hot))
        .map_or(0, |item| item.span.0);
    Ok(excerpt(&text, at, &review.marks(hot)))
}

/// The whole document.
///
/// # Errors
/// The database is away.
pub(crate) async fn text(
    db: &Db,
    review: &ImportReview,
) -> Result<Vec<ExcerptLine<ItemId>>, Fault> {
    let mut rx = db.read().await?;
    let text = reading_text(&mut rx, review.import.id).await?;
    Ok(whole(&text, &review.marks(None)))
}

/// Where this document differs from the one that it is like; none where it is like none.
///
/// # Errors
/// The database is away.
pub async fn differing(db: &Db, review: &ImportReview) -> Result<Option<Differences>, Fault> {
    let Some((other, _)) = &review.resembles else {
        return Ok(None);
    };
    let mut rx = db.read().await?;
    let here = reading_text(&mut rx, review.import.id).await?;
    let there = reading_text(&mut rx, other.import).await?;
    Ok(Some(differences(&here, &there)))
}
