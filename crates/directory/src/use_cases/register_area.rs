//! Enter an area that the lists of the program do not have yet (*nhập đơn vị hành chính*).

use authz::{Action, Actor, Denied, Located, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{AreaId, BadText, Command, Day, Fault, text};
use serde::{Deserialize, Serialize};

use crate::model::area::{Area, AreaKind};
use crate::model::area_by_hand::{AreaRefused, AreaSaid, enter};
use crate::model::life::Basis;
use crate::store::area::{area_map, area_mark_put, area_put};
use crate::store::version::{Part, version_bump};
use crate::use_cases::closures::close_areas;
use crate::use_cases::findable::area_findable;
use crate::use_cases::known::name_of;
use crate::use_cases::register_organisation::BASIS_CHARS_MAX;

/// The version with which an area comes into the table.
const FIRST_VERSION: i64 = 1;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegisterArea {
    /// Loại.
    pub kind: AreaKind,
    /// Mã đơn vị hành chính.
    pub code: String,
    /// The name without its kind: `Bù Đăng`.
    pub name: String,
    /// The area it lies in; none for a province.
    pub parent: Option<AreaId>,
    /// Its first day.
    pub from: Day,
    /// The paper that says so.
    pub basis: String,
    /// Whether somebody compared it with that paper.
    pub is_verified: bool,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaRegistered {
    /// The new area.
    pub id: AreaId,
}

/// Why it was not entered.
#[derive(Debug, thiserror::Error)]
pub enum RegisterAreaError {
    /// It cannot be so.
    #[error(transparent)]
    Unfit(#[from] AreaRefused),
    /// The paper is none.
    #[error("basis: {0}")]
    Basis(BadText),
    /// The policy, or there is no such area above it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { RegisterAreaError from [Unfit, Denied, Begin, Fault] {
    Self::Basis(_) => Invalid "directory.area.basis" at "basis" { "most": BASIS_CHARS_MAX };
} }

/// Enters it. What was entered so, the lists of the program leave alone.
///
/// # Errors
/// See [`RegisterAreaError`]; nothing is written then.
pub async fn register_area(
    db: &Db,
    actor: &Actor,
    command: &Command<RegisterArea>,
) -> Result<AreaRegistered, RegisterAreaError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let map = area_map(&mut tx).await?;
    let parent = wish
        .parent
        .map(|parent| map.get(parent).ok_or(Denied::Hidden));
    let parent = parent.transpose()?;

    // Authorise, where it is to lie.
    let thing = match wish.parent {
        Some(parent) => locate(&mut tx, Some(parent), None).await?,
        None => Located::nowhere(),
    };
    authorise(&mut tx, actor, Action::RecordSuccession, &thing)?;

    // Decide.
    let (now, chance) = tx.seed()?;
    let id = AreaId::new(now, chance);
    let area = enter(&map, &said(wish)?, (id, parent))?;

    // Store.
    put_by_hand(&mut tx, actor, (&area, FIRST_VERSION)).await?;

    // Announce: nobody listens yet. Commit.
    let entry = Entry::new("directory.register_area", "area", id)
        .set("kind", &wish.kind)
        .set("code", &area.code)
        .set("name", &wish.name)
        .change("parent", None, wish.parent.as_ref())
        .set("from_day", &wish.from)
        .set("basis", &area.basis.text);
    Ok(tx.commit(entry, AreaRegistered { id }).await?)
}

fn said(wish: &RegisterArea) -> Result<AreaSaid, RegisterAreaError> {
    let basis = basis(&wish.basis).map_err(RegisterAreaError::Basis)?;
    Ok(AreaSaid {
        kind: wish.kind,
        code: wish.code.clone(),
        name: wish.name.clone(),
        from: Some(wish.from),
        basis: Basis {
            verified: wish.is_verified,
            ..basis
        },
    })
}

/// A paper that somebody cites, compared by nobody yet.
pub(crate) fn basis(cited: &str) -> Result<Basis, BadText> {
    Ok(Basis {
        text: text::line(cited, BASIS_CHARS_MAX)?,
        verified: false,
        source: String::new(),
    })
}

/// Writes an area as somebody wants it, in the place of the version that was seen, with all that follows from it; false where
/// somebody changed it in between.
pub(crate) async fn put_by_hand(
    tx: &mut Tx,
    actor: &Actor,
    (area, seen_version): (&Area, i64),
) -> Result<bool, Fault> {
    area_put(tx, area).await?;
    if !area_mark_put(tx, area.id, seen_version, name_of(actor)).await? {
        return Ok(false);
    }
    let map = area_map(tx).await?;
    let inner = map.all().iter().filter(|it| it.parent == Some(area.id));
    for found in inner.chain([area]) {
        area_findable(tx, &map, found).await?;
    }
    close_areas(tx).await?;
    version_bump(tx, Part::Areas).await?;
    Ok(true)
}
