//! What the bodies did about what they owe: handed in, returned, accepted, urged, asked for more time.

mod table;

use std::collections::BTreeMap;

use kernel::{Day, OrganisationId};
use library::api::PaperKind;
use plan::api::{ActKind, ActOnObligation, DeskPlan, ObligationId, act_on_obligation};

use super::acts::{Act, Dated};
use super::bodies::{BY_LETTER, COLLEAGUE, DIRECTOR, LEADER, OFFICER, body, recorder};
use super::evidence_year::id;
use super::papers::{NewPaper, paper};
use super::stage::{Stage, day, named, told};

pub(super) use table::{DUE_DAYS, REVIEWED};

/// Who owes it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Owes {
    /// A body, by its slug.
    Body(&'static str),
    /// The cooperative of the people.
    Cooperative(u16),
}

/// An act on what a body owes.
#[derive(Debug, Clone)]
pub(super) struct OwedAct {
    pub(super) key: &'static str,
    pub(super) owes: Owes,
    pub(super) round: u32,
    pub(super) kind: ActKind,
    pub(super) note: Option<String>,
    /// The day asked for or granted.
    pub(super) due: Option<(i8, i8)>,
    /// The names of the entries told of.
    pub(super) evidence: Vec<String>,
}

/// The obligations of the plan with the versions that they have where the year has come.
pub(super) struct Obligations {
    ids: BTreeMap<(String, OrganisationId, u32), ObligationId>,
    /// Counted here and not read, so that an act says the same when the year is played again.
    versions: BTreeMap<ObligationId, i64>,
}

impl Obligations {
    /// Those of this plan, after its days were decided on.
    pub(super) fn of(desk: &DeskPlan) -> Self {
        let (mut ids, mut versions) = (BTreeMap::new(), BTreeMap::new());
        for owed in &desk.obligations {
            let is_decided = DUE_DAYS
                .iter()
                .any(|(_, keys)| keys.contains(&owed.key.as_str()));
            versions.insert(owed.id, 1 + i64::from(is_decided));
            ids.insert((owed.key.clone(), owed.body, owed.round), owed.id);
        }
        Self { ids, versions }
    }
}

/// The acts by their days.
pub(super) fn acts() -> Vec<Dated> {
    let acts = table::acts().into_iter();
    acts.map(|(on, act)| Dated::of(on, Act::Owed(act)))
        .collect()
}

/// Who acts: the body of what it owes, the Alliance of what was handed in.
fn actor(act: &OwedAct) -> String {
    let is_own = matches!(act.owes, Owes::Body("lien-minh-htx"));
    let is_by_letter = matches!(act.owes, Owes::Body(BY_LETTER));
    match act.kind {
        ActKind::Progress | ActKind::Submit | ActKind::AskExtension => match act.owes {
            Owes::Body(slug) => recorder(slug),
            Owes::Cooperative(_) => DIRECTOR.to_owned(),
        },
        ActKind::GrantExtension | ActKind::RefuseExtension => LEADER.to_owned(),
        ActKind::Accept | ActKind::Return if is_own => LEADER.to_owned(),
        ActKind::Accept | ActKind::Return if is_by_letter => COLLEAGUE.to_owned(),
        ActKind::Accept
        | ActKind::Return
        | ActKind::Urge
        | ActKind::Inspect
        | ActKind::DecideDue => OFFICER.to_owned(),
    }
}

/// Plays an act.
pub(super) async fn play(
    stage: &mut Stage<'_>,
    on: Day,
    (owed, act): (&mut Obligations, &OwedAct),
) -> Result<(), String> {
    let of = match act.owes {
        Owes::Body(slug) => body(slug),
        Owes::Cooperative(number) => stage.cooperative(number)?,
    };
    let name = format!(
        "{} {} lần {} {} {on}",
        act.kind,
        act.key,
        act.round,
        owner(act.owes)
    );
    let key = (act.key.to_owned(), of, act.round);
    let obligation = owed.ids.get(&key).copied();
    let obligation = obligation.ok_or_else(|| format!("{name}: không có việc này."))?;
    let version = owed.versions.entry(obligation).or_insert(1);
    let seen_version = *version;
    *version = version.saturating_add(1);
    let wish = ActOnObligation {
        obligation,
        kind: act.kind,
        note: act.note.clone(),
        paper: letter(stage, on, act).await?,
        due: act.due.map(day),
        evidence: act.evidence.iter().map(|key| id(key)).collect(),
        seen_version,
    };
    let login = actor(act);
    let actor = stage.actor(on, &login).await?;
    let done = act_on_obligation(&stage.on(on), &actor, &named(&name, wish)).await;
    told(&name, done).map(drop)
}

fn owner(owes: Owes) -> String {
    match owes {
        Owes::Body(slug) => slug.to_owned(),
        Owes::Cooperative(number) => format!("HTX {number:03}"),
    }
}

/// The letter of a body that does not sign in, and the one by which a body is urged.
async fn letter(
    stage: &mut Stage<'_>,
    on: Day,
    act: &OwedAct,
) -> Result<Option<library::api::PaperId>, String> {
    let (slug, about) = match (act.kind, act.owes) {
        (ActKind::Submit | ActKind::Progress, Owes::Body(BY_LETTER)) => {
            (BY_LETTER, format!("Công văn báo kết quả việc {}", act.key))
        }
        (ActKind::Urge, _) => (
            "lien-minh-htx",
            format!("Công văn đôn đốc việc {}", act.key),
        ),
        (ActKind::Inspect, _) => (
            "lien-minh-htx",
            format!("Công văn kiểm tra việc {}", act.key),
        ),
        (
            ActKind::Progress
            | ActKind::Submit
            | ActKind::Accept
            | ActKind::Return
            | ActKind::AskExtension
            | ActKind::GrantExtension
            | ActKind::RefuseExtension
            | ActKind::DecideDue,
            _,
        ) => return Ok(None),
    };
    let kind = PaperKind::OfficialLetter;
    let new = NewPaper {
        slug,
        kind,
        about,
        on,
    };
    paper(stage, OFFICER, &new).await.map(Some)
}
