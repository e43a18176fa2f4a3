//! What the acts among the steps do: a cooperative is founded, begins to be dissolved, is dissolved. The evidence stands in the
//! same transaction, so that the targets of a plan move by themselves.

use authz::Actor;
use db::Tx;
use evidence::api::{Attributes, EntrySource, KindCode, NewEntry, kinds, record};
use kernel::{Day, OrganisationId};
use library::api::PaperId;
use rules::Rulebook;

use super::do_step::{CertificateWords, DoStep, DoStepError, Opened};
use super::enter_cooperative::{entered, organisation_kind};
use super::facts::{Ground, add_fact, known_of};
use super::known::name_of;
use super::place::check_places;
use super::tell::{Told, findable, keys, tell};
use crate::model::fact::Word;
use crate::model::kind::CooperativeKind;
use crate::model::legal_status::{LegalStatus, Standing};
use crate::model::life_case::{Known, judge};
use crate::model::life_table::LifeAct;
use crate::model::member::MemberCount;
use crate::model::record::Record;
use crate::store::cooperative::{
    Cooperative, Now, cooperative_by_id, cooperative_insert, cooperative_members,
};
use crate::store::member_count::{Counted, member_count_insert};

/// What the last step of a dossier is in the words of evidence and of the timeline.
const DOSSIER: &str = "registry.dossier";

/// The certificate is there: the cooperative enters directory and register, and is counted.
pub(super) async fn found(
    tx: &mut Tx,
    actor: &Actor,
    opened: &mut Opened,
    (wish, book): (&DoStep, &Rulebook<'_>),
) -> Result<(), DoStepError> {
    let words = wish
        .certificate
        .as_ref()
        .ok_or(DoStepError::NoCertificate)?;
    let known = Known {
        founders: opened.dossier.founders,
        papers: opened.papers.clone(),
        ..Known::of(opened.dossier.coop_kind, None)
    };
    let judged = judge(LifeAct::Found, &known, wish.day, book)?;
    let new = register(tx, actor, opened, (words, wish.day)).await?;
    opened.dossier.organisation = Some(new.id);
    let ground = Ground {
        paper: wish.paper,
        ..Ground::default()
    };
    let told = (Word::Legal(LegalStatus::Registered), wish.day, ground);
    add_fact(tx, actor, &new, told).await?;
    count_founders(tx, actor, &new, (opened.dossier.founders, wish.day)).await?;
    let kind = match new.kind {
        CooperativeKind::Cooperative | CooperativeKind::Union => kinds::COOPERATIVE_FOUNDED,
        CooperativeKind::Group => kinds::GROUP_FOUNDED,
    };
    prove(tx, actor, opened, (kind, &new, (wish.day, wish.paper))).await?;
    findable(tx, &new).await?;
    let facts = vec![
        ("founders", opened.dossier.founders.unwrap_or(0).to_string()),
        ("basis", judged.basis),
    ];
    announce(
        tx,
        opened,
        new.id,
        ("registry-event-founded", wish.day, facts),
    )
    .await?;
    tx.record(entered(&new));
    Ok(())
}

/// Its identity in the directory, and its record.
async fn register(
    tx: &mut Tx,
    actor: &Actor,
    opened: &Opened,
    (words, day): (&CertificateWords, Day),
) -> Result<Cooperative, DoStepError> {
    let dossier = &opened.dossier;
    let record = Record {
        number: Some(words.number.clone()),
        registered_on: Some(day),
        agency: Some(dossier.agency),
        charter_capital: words.charter_capital,
        fields: words.fields.clone(),
        ..Record::at(dossier.seat)
    };
    let record = record.checked(tx.day())?;
    let wish = directory::api::RegisterOrganisation {
        kind: organisation_kind(dossier.coop_kind),
        name: dossier.name.clone(),
        short_name: String::new(),
        code: words.code.clone(),
        area: Some(dossier.seat),
        parent: None,
        from: day,
        basis: words.number.clone(),
        is_another: false,
    };
    let id = directory::api::enter_organisation(tx, actor, &wish).await?;
    let code = words.code.clone();
    check_places(tx, (id, dossier.coop_kind), code.as_deref(), &record).await?;
    let new = Cooperative {
        id,
        kind: dossier.coop_kind,
        name: dossier.name.clone(),
        code,
        began: Some(day),
        ended: None,
        record,
        now: Now::registered(LegalStatus::Registered),
        members: None,
        version: 1,
        changed_at: tx.now(),
        changed_by: name_of(actor).to_owned(),
    };
    let keys = keys(&new.name, new.code.as_deref(), &new.record);
    cooperative_insert(tx, &new, &keys).await?;
    Ok(new)
}

/// Its founders are its first members.
async fn count_founders(
    tx: &mut Tx,
    actor: &Actor,
    new: &Cooperative,
    (founders, day): (Option<u32>, Day),
) -> Result<(), DoStepError> {
    let Some(founders) = founders else {
        return Ok(());
    };
    let count = match new.kind {
        CooperativeKind::Union => MemberCount {
            legal_persons: founders,
            ..MemberCount::default()
        },
        CooperativeKind::Cooperative | CooperativeKind::Group => MemberCount {
            individuals: founders,
            ..MemberCount::default()
        },
    };
    let counted = Counted {
        day,
        count,
        by_name: name_of(actor).to_owned(),
    };
    member_count_insert(tx, new.id, &counted).await?;
    cooperative_members(tx, new.id, (founders, day)).await?;
    Ok(())
}

/// It begins to be dissolved, or is dissolved.
pub(super) async fn dissolve(
    tx: &mut Tx,
    actor: &Actor,
    opened: &Opened,
    (act, wish, book): (LifeAct, &DoStep, &Rulebook<'_>),
) -> Result<(), DoStepError> {
    let id = opened
        .dossier
        .organisation
        .ok_or(DoStepError::NoCertificate)?;
    let found = cooperative_by_id(tx, id).await?;
    let cooperative = found.ok_or(authz::Denied::Hidden)?;
    let known = Known {
        papers: opened.papers.clone(),
        ..known_of(tx, &cooperative, (wish.day, book)).await?
    };
    let judged = judge(act, &known, wish.day, book)?;
    let ground = Ground {
        paper: wish.paper,
        ..Ground::default()
    };
    let told = (Word::Legal(judged.to), wish.day, ground);
    let (fact, _) = add_fact(tx, actor, &cooperative, told).await?;
    if judged.to.standing() != Standing::Ended {
        let event = Told {
            kind: "registry.legal",
            text_key: "registry-event-legal",
            day: wish.day,
            facts: vec![("word", judged.to.to_string()), ("basis", judged.basis)],
            source: ("registry.fact", fact.to_string()),
            has_evidence: true,
        };
        tell(tx, id, event).await?;
        return Ok(());
    }
    let kind = kinds::COOPERATIVE_DISSOLVED;
    prove(
        tx,
        actor,
        opened,
        (kind, &cooperative, (wish.day, wish.paper)),
    )
    .await?;
    directory::api::end_organisation(tx, actor, (id, wish.day)).await?;
    let ended = Cooperative {
        ended: Some(wish.day),
        ..cooperative
    };
    findable(tx, &ended).await?;
    let facts = vec![("basis", judged.basis)];
    announce(
        tx,
        opened,
        id,
        ("registry-event-dissolved", wish.day, facts),
    )
    .await
}

/// One entry of evidence, of the body that registers; with what is true of the cooperative on that day.
async fn prove(
    tx: &mut Tx,
    actor: &Actor,
    opened: &Opened,
    (kind, of, (day, paper)): (&str, &Cooperative, (Day, Option<PaperId>)),
) -> Result<(), DoStepError> {
    let Some(kind) = KindCode::parse(kind) else {
        return Ok(());
    };
    let agricultural = of.record.is_agricultural();
    let pairs = agricultural.map(|yes| ("agricultural", if yes { "yes" } else { "no" }));
    let entry = NewEntry {
        subjects: vec![of.id],
        area: Some(of.record.seat),
        papers: paper.into_iter().collect(),
        attributes: Attributes::of(pairs).unwrap_or_default(),
        source: Some(EntrySource {
            kind: DOSSIER.to_owned(),
            id: opened.dossier.id.to_string(),
        }),
        ..NewEntry::of(kind, day, opened.dossier.agency)
    };
    record(tx, actor, &entry).await?;
    Ok(())
}

async fn announce(
    tx: &mut Tx,
    opened: &Opened,
    id: OrganisationId,
    (text_key, day, facts): (&'static str, Day, Vec<(&'static str, String)>),
) -> Result<(), DoStepError> {
    let told = Told {
        kind: DOSSIER,
        text_key,
        day,
        facts,
        source: (DOSSIER, opened.dossier.id.to_string()),
        has_evidence: true,
    };
    Ok(tell(tx, id, told).await?)
}
