//! Enter a member with what they contributed: a person of the directory, where numbers are kept and masked, or an organisation.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry, Tx};
use directory::api::{DirectoryKeys, PersonFacts, RegisterPersonError, enter_person};
use kernel::{BadText, Command, Fault, OrganisationId, PersonId, Phone, text};
use library::api::rulebook;
use serde::{Deserialize, Serialize};

use super::facts::lived;
use super::known::{CooperativeFault, KnownError, acting, known};
use crate::model::capital::{CapitalFault, check_share};
use crate::model::fact::{FactFault, check_day};
use crate::model::member::{Contribution, MemberId, MemberKind};
use crate::store::cooperative::Cooperative;
use crate::store::member::{Member, member_insert};

/// Characters of the number of a certificate.
pub(crate) const CERTIFICATE_CHARS_MAX: usize = 40;

/// Who it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Who {
    /// A person whom the directory has.
    Person(PersonId),
    /// One whom it has not; it gives them an identity, their number is entered there.
    NewPerson {
        /// Họ và tên.
        name: String,
        /// Điện thoại.
        phone: Option<Phone>,
    },
    /// An organisation.
    Body(OrganisationId),
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AddMember {
    /// Whose member.
    pub organisation: OrganisationId,
    /// Cá nhân, hộ gia đình, pháp nhân.
    pub kind: MemberKind,
    /// Who.
    pub who: Who,
    /// What they contributed.
    pub contribution: Contribution,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberAdded {
    /// The member.
    pub id: MemberId,
    /// Their name.
    pub name: String,
    /// Whether a rule that nobody has verified would refuse the contribution.
    pub is_doubtful: bool,
}

/// Why nobody was entered.
#[derive(Debug, thiserror::Error)]
pub enum AddMemberError {
    /// There is no such person or organisation, or it is of the wrong sort.
    #[error("nobody of this kind")]
    Nobody,
    /// They are a member already.
    #[error("a member already")]
    Already,
    /// The charter capital is not known.
    #[error("no charter capital")]
    NoCharter,
    /// The number of the certificate is none.
    #[error("certificate: {0}")]
    Certificate(BadText),
    /// More than the law lets one member have.
    #[error(transparent)]
    Capital(#[from] CapitalFault),
    /// The day does not fit.
    #[error(transparent)]
    Day(#[from] FactFault),
    /// It is no more.
    #[error(transparent)]
    Cooperative(#[from] CooperativeFault),
    /// The directory does not take the person.
    #[error(transparent)]
    Person(#[from] RegisterPersonError),
    /// There is none, or the actor may not know of it.
    #[error(transparent)]
    Known(#[from] KnownError),
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

kernel::refusal! { AddMemberError from [Capital, Day, Cooperative, Person, Known, Denied, Begin, Fault] {
    Self::Nobody => Invalid "registry.member.nobody" at "who";
    Self::Already => Conflict "registry.member.already" at "who";
    Self::NoCharter => Invalid "registry.member.no_charter" at "capital";
    Self::Certificate(_) => Invalid "registry.member.certificate" at "certificate" { "most": CERTIFICATE_CHARS_MAX };
} }

/// Enters a member (thêm thành viên).
///
/// # Errors
/// See [`AddMemberError`]; nothing is written then.
pub async fn add_member(
    db: &Db,
    keys: &DirectoryKeys,
    actor: &Actor,
    command: &Command<AddMember>,
) -> Result<MemberAdded, AddMemberError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let (cooperative, place) = known(&mut tx, actor, wish.organisation).await?;
    let book = rulebook(&mut tx, Some(cooperative.record.seat), None).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ManageMembers, &place)?;

    // Decide.
    acting(&cooperative)?;
    let joined = wish.contribution.joined;
    check_day(joined, lived(&cooperative, tx.day()))?;
    let charter = cooperative.record.charter_capital;
    let charter = charter.ok_or(AddMemberError::NoCharter)?;
    let shares = (wish.contribution.capital, charter);
    let doubt = check_share(shares, (cooperative.kind, wish.kind), joined, &book)?;
    let certificate = certificate(wish)?;

    // Store.
    let (person, body, name) = who((&mut tx, db, keys), actor, &cooperative, wish).await?;
    let (now, chance) = tx.seed()?;
    let member = Member {
        id: MemberId::new(now, chance),
        organisation: cooperative.id,
        kind: wish.kind,
        person,
        body,
        name,
        capital: wish.contribution.capital,
        certificate,
        joined,
        left_on: None,
        version: 1,
    };
    let sort_key = match body {
        Some(_) => text::sort_key(&member.name),
        None => text::person_sort_key(&member.name),
    };
    if !member_insert(&mut tx, &member, &sort_key).await? {
        return Err(AddMemberError::Already);
    }

    // Announce: a member is no event on the public timeline. Commit.
    let entry = Entry::new("registry.add_member", "organisation", cooperative.id)
        .set("member", &member.id)
        .set("capital", &member.capital)
        .set("joined", &member.joined);
    let outcome = MemberAdded {
        id: member.id,
        name: member.name,
        is_doubtful: doubt.is_some(),
    };
    Ok(tx.commit(entry, outcome).await?)
}

fn certificate(wish: &AddMember) -> Result<Option<String>, AddMemberError> {
    let typed = wish.contribution.certificate.as_deref().map(str::trim);
    let typed = typed.filter(|typed| !typed.is_empty());
    let read = typed.map(|typed| text::line(typed, CERTIFICATE_CHARS_MAX));
    read.transpose().map_err(AddMemberError::Certificate)
}

type Identified = (Option<PersonId>, Option<OrganisationId>, String);

async fn who(
    (tx, db, keys): (&mut Tx, &Db, &DirectoryKeys),
    actor: &Actor,
    cooperative: &Cooperative,
    wish: &AddMember,
) -> Result<Identified, AddMemberError> {
    let is_body = wish.kind == MemberKind::LegalPerson;
    match &wish.who {
        Who::Body(body) if is_body => {
            let day = tx.day();
            let found = directory::api::organisation(tx, *body, day).await?;
            let found = found.filter(|found| found.id != cooperative.id);
            let found = found.ok_or(AddMemberError::Nobody)?;
            Ok((None, Some(found.id), found.name))
        }
        Who::Person(person) if !is_body => {
            let found = directory::api::person(tx, *person).await?;
            let found = found.ok_or(AddMemberError::Nobody)?;
            Ok((Some(found.id), None, found.name))
        }
        Who::NewPerson { name, phone } if !is_body => {
            let facts = PersonFacts {
                name: name.clone(),
                birth: None,
                phone: phone.clone(),
                id_number: None,
                area: Some(cooperative.record.seat),
                organisation: Some(cooperative.id),
            };
            let person = enter_person(tx, (db, keys), actor, &facts).await?;
            Ok((Some(person), None, name.clone()))
        }
        Who::Body(_) | Who::Person(_) | Who::NewPerson { .. } => Err(AddMemberError::Nobody),
    }
}
