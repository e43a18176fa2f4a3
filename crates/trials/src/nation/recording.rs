//! Recording by the use-case in this process, each act with its own commit and audit entry; then folding what it added.

use std::time::Instant;

use anyhow::{Context, Result};
use authz::{Actor, Grant, Place, Role};
use db::Db;
use evidence::api::{
    ChangesFolded, FoldChanges, KindCode, MoneySource, Need, NewEntry, fold_changes,
    record_evidence,
};
use kernel::{AccountId, By, Command, CommandId, Dong, RequestId};
use serde::Serialize;

use super::counting::seconds;
use super::draw::Draw;
use super::land::{Land, actor};
use super::plans;
use crate::house_file;
use crate::load::Slow;
use crate::server::Installation;

/// What folding took.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Folded {
    pub(crate) indicators: u64,
    pub(crate) rows: u64,
    pub(crate) seconds: f64,
    /// The longest act, which holds the turn to write.
    pub(crate) longest_seconds: f64,
}

/// Records so many entries and folds them.
pub(crate) async fn measure(
    installation: &Installation,
    land: &Land,
    (seed, records): (u64, usize),
) -> Result<(Slow, Folded)> {
    let house = house_file::open_at(&installation.data(), land.moment).await?;
    let mut draw = Draw::new(seed);
    let mut times = Vec::with_capacity(records);
    for number in 0..records {
        let (actor, wish) = wish(&house, land, (number, &mut draw))?;
        let (now, chance) = house.seed()?;
        let command = Command::new(CommandId::new(now, chance), wish);
        let begun = Instant::now();
        record_evidence(&house, &actor, &command).await?;
        times.push(begun.elapsed());
    }
    let folded = fold(&house).await?;
    house.close().await;
    Ok((Slow::of(times), folded))
}

/// Somebody of a department tells what happened today; every entry is of another cooperative or of another kind.
fn wish(house: &Db, land: &Land, (number, draw): (usize, &mut Draw)) -> Result<(Actor, NewEntry)> {
    let province = draw.one_of(&land.provinces).context("a province")?;
    let body = *draw.one_of(&province.bodies).context("a body")?;
    let kinds = plans::counted_kinds();
    let round = number / kinds.len().max(1);
    let kind = kinds.get(number % kinds.len().max(1)).copied();
    let kind = kind.and_then(KindCode::parse).context("a kind")?;
    let subject = province
        .cooperatives
        .get(round % province.cooperatives.len().max(1));
    let subject = subject.context("a cooperative")?.id;
    let needs = |need: Need| need == Need::Required;
    let kept = kind.kind();
    let amount = Dong::of(250_000_000).filter(|_| needs(kept.amount));
    let own = province.papers.iter().find(|(owner, _)| *owner == body);
    let paper = own.filter(|_| needs(kept.papers)).map(|(_, paper)| *paper);
    let entry = NewEntry {
        subjects: vec![subject],
        quantity: needs(kept.quantity).then_some(12_000),
        money: amount.map(|_| MoneySource::BankCredit),
        amount,
        papers: paper.into_iter().collect(),
        again: Some("bịa ra để đo".to_owned()),
        ..NewEntry::of(kind, land.today(), body)
    };
    let (now, chance) = house.seed()?;
    let by = By::account(AccountId::named("trial"), RequestId::new(now, chance));
    let grant = Grant::since(Role::BodyOfficer, Place::Organisation(body), land.from);
    let actor = Actor::signed_in(by, "Cán bộ Mẫu".to_owned(), vec![grant], house.day());
    Ok((actor, entry))
}

/// Folds everything that waits, as the job does.
async fn fold(house: &Db) -> Result<Folded> {
    let actor = actor(house)?;
    let mut all = Folded::default();
    let begun = Instant::now();
    loop {
        let (now, chance) = house.seed()?;
        let command = Command::new(CommandId::new(now, chance), FoldChanges { rows_max: 0 });
        let turn = Instant::now();
        let folded: ChangesFolded = fold_changes(house, &actor, &command).await?;
        all.indicators += folded.indicators;
        all.rows += folded.rows;
        all.longest_seconds = all.longest_seconds.max(seconds_fine(turn));
        if !folded.is_more {
            all.seconds = seconds(begun.elapsed());
            return Ok(all);
        }
    }
}

/// Thousandths of a second.
fn seconds_fine(since: Instant) -> f64 {
    (since.elapsed().as_secs_f64() * 1_000.0).round() / 1_000.0
}
