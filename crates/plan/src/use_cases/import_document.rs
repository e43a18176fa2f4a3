//! Take a document in that was read: its items wait for somebody to look through them.

use authz::{Action, Actor, Denied, Place, Role, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use directory::api::{Asked, ItemFor, ItemKind, NewItem, Registers, Resolution, open_item};
use kernel::{AreaId, Command, Day, Fault, Nature, OrganisationId};
use library::api::attach_file::{AttachFile, AttachFileError, add_file};
use library::api::register_paper::{RegisterPaper, RegisterPaperError, enter_paper};
use library::api::{
    Confidentiality, Direction, InForce, Issuer, PaperContent, PaperId, PaperKind, PaperNumber,
    StoredFile,
};
use serde::{Deserialize, Serialize};

use super::understand_bodies::understand;
use crate::model::draft::{ImportId, PlanKind};
use crate::model::import::{ITEMS_MAX, Import, ImportHead, Resembles, TEXT_CHARS_MAX};
use crate::model::import_finding::{Finding, FindingId, LIKE};
use crate::model::import_item::{Decision, Item, ItemId};
use crate::model::import_likeness::{LIKE_PERCENT_MIN, Sketch};
use crate::model::import_links::propose;
use crate::model::import_reading::{ReadFinding, ReadItem, findings_of, head_of, items_of};
use crate::reader::ReadDocument;
use crate::store::import::{NewImport, import_by_hash, import_insert, import_list_sketch};
use crate::store::import_body::body_insert;
use crate::store::import_finding::{FINDINGS_MAX, finding_insert};
use crate::store::import_item::item_insert;
use crate::store::import_link::link_insert;

/// What stands where a document names no issuer; its paper needs a word.
const NO_ISSUER: &str = "(chưa rõ cơ quan ban hành)";

/// What is asked for.
#[derive(Debug, Clone, Serialize)]
pub struct ImportDocument {
    /// The Alliance whose officers will look through it.
    pub alliance: OrganisationId,
    /// The file, as the store gave it.
    pub file: StoredFile,
    /// What was read of it.
    pub document: ReadDocument,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentImported {
    /// The import: a new one, or the one that there is of the same file.
    pub import: ImportId,
    /// Whether the same file was imported before.
    pub known: bool,
    /// Another import that the document is nearly the same as.
    pub resembles: Option<Resembles>,
    /// How many items wait.
    pub items: usize,
}

/// Why a document was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum ImportDocumentError {
    /// It sets nothing out.
    #[error("no target, no task, no measure")]
    NoPlan,
    /// It is larger than any plan.
    #[error("{items} items, {chars} characters")]
    TooLarge {
        /// How many items.
        items: usize,
        /// How many characters.
        chars: usize,
    },
    /// The Alliance is none, or lies nowhere.
    #[error("no such Alliance")]
    NoAlliance,
    /// The paper of the library.
    #[error(transparent)]
    Paper(#[from] RegisterPaperError),
    /// Its file.
    #[error(transparent)]
    File(#[from] AttachFileError),
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ImportDocumentError from [Paper, File, Denied, Begin, Fault] {
    Self::NoPlan => Invalid "plan.import.no_plan" at "file";
    Self::TooLarge { items, .. } => Limited "plan.import.too_large" at "file" { "items": items, "most": ITEMS_MAX };
    Self::NoAlliance => Invalid "plan.import.no_alliance" at "alliance";
} }

/// The key of the work that waits while an import is looked through.
pub(crate) fn item_key(import: ImportId) -> String {
    format!("plan.review_import/{import}")
}

/// Takes a document in. The same file again gives the import that there is.
///
/// # Errors
/// See [`ImportDocumentError`]; nothing is written then.
pub async fn import_document(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<ImportDocument>,
) -> Result<DocumentImported, ImportDocumentError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let today = tx.day();
    let alliance = directory::api::organisation(&mut tx, wish.alliance, today).await?;
    let area = alliance.and_then(|alliance| alliance.area);
    let area = area.ok_or(ImportDocumentError::NoAlliance)?;
    let head = head_of(&wish.document.plan, today);
    let place = issued_where(&mut tx, registers, (&head, area)).await?;
    let hash = wish.file.digest();
    let known = import_by_hash(&mut tx, &hash, wish.alliance).await?;

    // Authorise.
    let thing = locate(&mut tx, Some(place.province), Some(wish.alliance)).await?;
    authorise(&mut tx, actor, Action::ManagePlans, &thing)?;

    // Decide.
    if let Some(known) = known {
        return Ok(told_known(&known));
    }
    let read = understood(wish, &head)?;
    let sketch = Sketch::of(&wish.document.text);
    let resembles = nearest(&mut tx, wish.alliance, (&head, &sketch)).await?;

    // Store.
    let paper = paper(&mut tx, actor, wish, (&head, &place)).await?;
    let (now, chance) = tx.seed()?;
    let id = ImportId::new(now, chance);
    let reading = serde_json::to_string(&wish.document.plan);
    let new = NewImport {
        id,
        alliance: wish.alliance,
        province: place.province,
        head: &head,
        issuer: place.issuer,
        file_name: wish.file.name().as_str(),
        file_hash: &hash,
        paper,
        resembles,
        sketch: &sketch,
        text: &wish.document.text,
        reading: &reading.map_err(|error| Fault::new(Nature::Bug, error))?,
    };
    import_insert(&mut tx, actor, &new).await?;
    keep_items(&mut tx, id, &read).await?;
    keep_bodies(&mut tx, registers, (actor, &new), &read).await?;
    keep_findings(&mut tx, id, (&wish.document, resembles)).await?;

    // Announce: it waits for the officers of the Alliance. Commit.
    open_item(&mut tx, &waiting(&new)).await?;
    let entry = Entry::new("plan.import_document", "import", id)
        .set("title", &head.title)
        .set("hash", &hash)
        .set("items", &read.len())
        .set("paper", &paper);
    let outcome = DocumentImported {
        import: id,
        known: false,
        resembles,
        items: read.len(),
    };
    Ok(tx.commit(entry, outcome).await?)
}

fn told_known(known: &Import) -> DocumentImported {
    DocumentImported {
        import: known.id,
        known: true,
        resembles: None,
        items: 0,
    }
}

/// Whose document it is.
struct IssuedWhere {
    province: AreaId,
    issuer: Option<OrganisationId>,
}

/// The province of the issuer where the directory knows it, else that of the Alliance.
async fn issued_where(
    tx: &mut Tx,
    registers: &Registers,
    (head, area): (&ImportHead, AreaId),
) -> Result<IssuedWhere, Fault> {
    let day = head.meant_on();
    let asked = Asked {
        day,
        province: area,
    };
    let found = directory::api::resolve(registers, tx, &head.issuer_name, &asked).await?;
    let Resolution::One(issuer, _) = found else {
        return Ok(IssuedWhere {
            province: area,
            issuer: None,
        });
    };
    let issuer = directory::api::organisation(tx, issuer, day).await?;
    let own = issuer.as_ref().and_then(|issuer| issuer.area);
    Ok(IssuedWhere {
        province: own.unwrap_or(area),
        issuer: issuer.map(|issuer| issuer.id),
    })
}

/// What it says, where that is a plan and not a library.
fn understood(
    wish: &ImportDocument,
    head: &ImportHead,
) -> Result<Vec<ReadItem>, ImportDocumentError> {
    let read = items_of(&wish.document.plan, head);
    let chars = wish.document.text.chars().count();
    let items = read.len();
    if items == 0 {
        return Err(ImportDocumentError::NoPlan);
    }
    if items > ITEMS_MAX || chars > TEXT_CHARS_MAX {
        return Err(ImportDocumentError::TooLarge { items, chars });
    }
    Ok(read)
}

/// The import of a document with the same number, day and issuer, or with nearly the same words.
async fn nearest(
    tx: &mut Tx,
    alliance: OrganisationId,
    (head, sketch): (&ImportHead, &Sketch),
) -> Result<Option<Resembles>, Fault> {
    let key = head.once_key();
    let known = import_list_sketch(tx, alliance).await?;
    let like = known.iter().filter_map(|row| {
        let percent = row.sketch.likeness(sketch);
        let is_same = key.is_some() && row.once_key == key;
        let import = row.id;
        (is_same || percent >= LIKE_PERCENT_MIN).then_some((
            is_same,
            percent,
            Resembles { import, percent },
        ))
    });
    Ok(like
        .max_by_key(|(is_same, percent, _)| (*is_same, *percent))
        .map(|(_, _, resembles)| resembles))
}

/// The document as a paper: a new one, or the one that somebody entered before.
async fn paper(
    tx: &mut Tx,
    actor: &Actor,
    wish: &ImportDocument,
    (head, place): (&ImportHead, &IssuedWhere),
) -> Result<PaperId, ImportDocumentError> {
    let content = content(wish, head, place, tx.day());
    let files = vec![wish.file.clone()];
    match enter_paper(tx, actor, &RegisterPaper { content, files }).await {
        Ok(paper) => Ok(paper),
        Err(RegisterPaperError::Here { same }) => {
            let file = wish.file.clone();
            match add_file(tx, actor, &AttachFile { paper: same, file }).await {
                Ok(_) | Err(AttachFileError::Attached { .. }) => Ok(same),
                Err(error) => Err(error.into()),
            }
        }
        Err(error) => Err(error.into()),
    }
}

fn content(
    wish: &ImportDocument,
    head: &ImportHead,
    place: &IssuedWhere,
    today: Day,
) -> PaperContent {
    let number = head.number.as_deref();
    let title = Some(&head.title).filter(|title| !title.is_empty());
    let issuer = Some(&head.issuer_name).filter(|name| !name.is_empty());
    PaperContent {
        number: number.and_then(|number| PaperNumber::parse(number).ok()),
        kind: paper_kind(head.kind),
        direction: Direction::Incoming,
        issuer: Issuer {
            organisation: place.issuer,
            name: issuer.map_or_else(|| NO_ISSUER.to_owned(), Clone::clone),
        },
        issued: head.issued_on.filter(|issued| *issued <= today),
        summary: title.map_or_else(|| wish.file.name().to_string(), Clone::clone),
        aliases: Vec::new(),
        confidentiality: Confidentiality::Internal,
        in_force: InForce::default(),
        area: Some(place.province),
        organisation: Some(wish.alliance),
        note: None,
        verified: false,
    }
}

/// A document of another sort is kept as a plan: what is imported here sets one out.
fn paper_kind(kind: PlanKind) -> PaperKind {
    match kind {
        PlanKind::Scheme => PaperKind::Scheme,
        PlanKind::Programme => PaperKind::Programme,
        PlanKind::Plan
        | PlanKind::Directive
        | PlanKind::Decision
        | PlanKind::Report
        | PlanKind::Submission
        | PlanKind::Other => PaperKind::Plan,
    }
}

async fn keep_items(tx: &mut Tx, import: ImportId, read: &[ReadItem]) -> Result<(), Fault> {
    for (position, read) in (1_i64..).zip(read) {
        let (now, chance) = tx.seed()?;
        let item = Item {
            id: ItemId::new(now, chance),
            key: read.key.clone(),
            position,
            section: read.section.clone(),
            read: read.facts.clone(),
            made: read.facts.clone(),
            decision: Decision::Pending,
            confidence: read.confidence,
            doubts: read.doubts.clone(),
            span: read.span,
            merged_into: None,
            split_from: None,
            version: 1,
            decided_at: None,
            decided_by_name: None,
        };
        item_insert(tx, import, &item).await?;
    }
    for (position, link) in (1_i64..).zip(propose(read)) {
        link_insert(tx, import, (position, &link)).await?;
    }
    Ok(())
}

async fn keep_bodies(
    tx: &mut Tx,
    registers: &Registers,
    (actor, new): (&Actor, &NewImport<'_>),
    read: &[ReadItem],
) -> Result<(), Fault> {
    let mut names: Vec<String> = Vec::new();
    for name in read.iter().flat_map(|item| item.facts.bodies()) {
        if names.iter().all(|known| known != name) {
            names.push(name.to_owned());
        }
    }
    let asked = Asked {
        day: new.head.meant_on(),
        province: new.province,
    };
    for body in understand(tx, registers, (actor, &asked), &names).await? {
        body_insert(tx, new.id, &body).await?;
    }
    Ok(())
}

async fn keep_findings(
    tx: &mut Tx,
    import: ImportId,
    (document, resembles): (&ReadDocument, Option<Resembles>),
) -> Result<(), Fault> {
    let like = resembles.map(|other| ReadFinding {
        code: LIKE.to_owned(),
        message: format!("{}%", other.percent),
        spans: Vec::new(),
    });
    let told = like.into_iter().chain(findings_of(&document.plan));
    for (position, told) in (1_i64..).zip(told.take(FINDINGS_MAX)) {
        let (now, chance) = tx.seed()?;
        let finding = Finding {
            id: FindingId::new(now, chance),
            code: told.code,
            message: told.message,
            spans: told.spans,
            settled_at: None,
            settled_by_name: None,
            version: 1,
        };
        finding_insert(tx, import, (position, &finding)).await?;
    }
    Ok(())
}

/// The work that waits: half a review is still there tomorrow.
fn waiting(new: &NewImport<'_>) -> NewItem {
    NewItem {
        key: item_key(new.id),
        whose: ItemFor::Role {
            role: Role::AllianceOfficer,
            place: Place::Area(new.province),
        },
        kind: ItemKind::Task,
        due: None,
        link: crate::web::import_path(new.id),
        text_key: "plan-item-review-import",
        facts: vec![("title", new.head.title.clone())],
    }
}
