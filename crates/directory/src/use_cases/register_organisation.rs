//! Enter an organisation: one identity, to which other contexts add what is particular to them.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{AreaId, BadText, Command, Day, Fault, OrganisationId, text};
use serde::{Deserialize, Serialize};

use crate::model::life::{Basis, Life};
use crate::model::organisation::{NewName, Organisation, OrganisationKind};
use crate::store::area::area_is_there;
use crate::store::organisation::{organisation_by_code, organisation_by_name, organisation_put};
use crate::use_cases::known::{changed, known, name_of, refind, stand_under};

/// The longest code, in characters.
pub(crate) const CODE_CHARS_MAX: usize = 30;
/// The longest basis, in characters.
pub(crate) const BASIS_CHARS_MAX: usize = 300;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegisterOrganisation {
    /// Its kind.
    pub kind: OrganisationKind,
    /// Its whole name.
    pub name: String,
    /// A shorter one; empty where there is none.
    pub short_name: String,
    /// Its number with whoever registered it.
    pub code: Option<String>,
    /// Its area.
    pub area: Option<AreaId>,
    /// The organisation above it.
    pub parent: Option<OrganisationId>,
    /// Its first day.
    pub from: Day,
    /// The paper that says so; empty where there is none, and then the screens say that nobody verified it.
    pub basis: String,
    /// Somebody saw that one of this name is there already, and says that this is another.
    pub is_another: bool,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationRegistered {
    /// The organisation.
    pub id: OrganisationId,
}

/// Why an organisation was not entered.
#[derive(Debug, thiserror::Error)]
pub enum RegisterOrganisationError {
    /// There is no such area.
    #[error("no such area")]
    NoArea,
    /// There is no such organisation above it, or the actor does not know of it.
    #[error("no such parent")]
    NoParent,
    /// The organisation above it was not there on its first day.
    #[error("the parent is not there on {day}")]
    ParentNotThere {
        /// Its first day.
        day: Day,
    },
    /// Another of its kind has this code.
    #[error("code {code} is taken")]
    CodeTaken {
        /// The code.
        code: String,
    },
    /// One of this name, kind and area is there already.
    #[error("{name} is there already")]
    SameName {
        /// Its name.
        name: String,
    },
    /// A text is none.
    #[error(transparent)]
    Text(#[from] BadText),
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

kernel::refusal! { RegisterOrganisationError from [Text, Denied, Begin, Fault] {
    Self::NoArea => Invalid "directory.register.no_area" at "area";
    Self::NoParent => Invalid "directory.register.no_parent" at "parent";
    Self::ParentNotThere { day } => Invalid "directory.register.parent_not_there" at "parent"
        { "day": day.to_vietnamese() };
    Self::CodeTaken { code } => Invalid "directory.register.code_taken" at "code" { "code": code };
    Self::SameName { name } => Conflict "directory.register.same_name" at "is_another" { "name": name };
} }

/// Enters an organisation.
///
/// # Errors
/// See [`RegisterOrganisationError`]; nothing is written then.
pub async fn register_organisation(
    db: &Db,
    actor: &Actor,
    command: &Command<RegisterOrganisation>,
) -> Result<OrganisationRegistered, RegisterOrganisationError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (registered, entry) = enter(&mut tx, actor, &command.body).await?;
    Ok(tx.commit(entry, registered).await?)
}

/// The same in the transaction of another context, which founds a cooperative and needs its identity at once. Its audit
/// entry stands beside that of the act.
///
/// # Errors
/// See [`RegisterOrganisationError`].
pub async fn enter_organisation(
    tx: &mut Tx,
    actor: &Actor,
    wish: &RegisterOrganisation,
) -> Result<OrganisationId, RegisterOrganisationError> {
    let (registered, entry) = enter(tx, actor, wish).await?;
    tx.record(entry);
    Ok(registered.id)
}

async fn enter(
    tx: &mut Tx,
    actor: &Actor,
    wish: &RegisterOrganisation,
) -> Result<(OrganisationRegistered, Entry), RegisterOrganisationError> {
    // Load.
    let has_area = match wish.area {
        Some(area) => area_is_there(tx, area).await?,
        None => true,
    };
    let parent = match wish.parent {
        Some(parent) => Some(known(tx, actor, parent).await?),
        None => None,
    };

    // Authorise, where it is to lie.
    let thing = locate(tx, wish.area, wish.parent).await?;
    authorise(tx, actor, Action::ManageOrganisations, &thing)?;

    // Decide.
    if !has_area {
        return Err(RegisterOrganisationError::NoArea);
    }
    if let Some(parent) = parent {
        let (parent, _) = parent.ok_or(RegisterOrganisationError::NoParent)?;
        if !parent.organisation.life.includes(wish.from) || parent.merged_into.is_some() {
            return Err(RegisterOrganisationError::ParentNotThere { day: wish.from });
        }
    }
    let (now, chance) = tx.seed()?;
    let new = new(wish, OrganisationId::new(now, chance))?;
    let code = code(wish)?;
    refuse_doubles(tx, wish, code.as_deref()).await?;

    // Store.
    organisation_put(tx, &new, code.as_deref(), Some(name_of(actor))).await?;
    stand_under(tx, new.id, wish.parent, wish.from).await?;
    refind(tx, &new, code.as_deref()).await?;
    changed(tx, new.kind).await?;

    // Announce: nobody listens yet.
    let entry = Entry::new("directory.register_organisation", "organisation", new.id)
        .set("kind", &wish.kind)
        .set("name", &wish.name)
        .change("code", None, code.as_ref())
        .change("area", None, wish.area.as_ref())
        .change("parent", None, wish.parent.as_ref())
        .set("from_day", &wish.from)
        .set("basis", &wish.basis);
    Ok((OrganisationRegistered { id: new.id }, entry))
}

fn new(wish: &RegisterOrganisation, id: OrganisationId) -> Result<Organisation, BadText> {
    let life = Life::since(wish.from);
    let basis = match wish.basis.trim() {
        "" => String::new(),
        basis => text::line(basis, BASIS_CHARS_MAX)?,
    };
    Ok(Organisation {
        id,
        kind: wish.kind,
        body: None,
        area: wish.area,
        parent: wish.parent,
        names: vec![NewName::parse(&wish.name, &wish.short_name, &[])?.for_life(life)],
        life,
        note: None,
        basis: Basis {
            verified: !basis.is_empty(),
            text: basis,
            source: String::new(),
        },
    })
}

fn code(wish: &RegisterOrganisation) -> Result<Option<String>, BadText> {
    let code = wish
        .code
        .as_deref()
        .map(str::trim)
        .filter(|code| !code.is_empty());
    code.map(|code| text::line(code, CODE_CHARS_MAX))
        .transpose()
}

/// Two at the same moment on a server may both pass; then one is merged into the other, as with any double.
async fn refuse_doubles(
    tx: &mut Tx,
    wish: &RegisterOrganisation,
    code: Option<&str>,
) -> Result<(), RegisterOrganisationError> {
    if let Some(code) = code
        && organisation_by_code(tx, code, wish.kind).await?.is_some()
    {
        let code = code.to_owned();
        return Err(RegisterOrganisationError::CodeTaken { code });
    }
    let same = organisation_by_name(tx, &wish.name, wish.kind, wish.area).await?;
    match same {
        Some((_, name)) if !wish.is_another => Err(RegisterOrganisationError::SameName { name }),
        Some(_) | None => Ok(()),
    }
}
