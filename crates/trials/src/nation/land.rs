//! What is there before anything is recorded: provinces and their bodies as the program knows them, communes, cooperatives
//! and papers that are invented and say so, a plan in each province. Whatever a use-case can do, a use-case does.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use authz::Actor;
use db::{Begun, Db, Entry, Tx};
use directory::api::{OrganisationKind, RegisterOrganisation, enter_organisation};
use kernel::{AreaId, By, Command, CommandId, Day, Instant, OrganisationId, RequestId, text};
use library::api::PaperId;
use library::api::register_paper::{RegisterPaper, enter_paper};
use library::api::{Confidentiality, Direction, InForce, Issuer, PaperContent, PaperKind};
use plan::api::{PlanId, TargetId};
use tokio::time::{Duration, sleep};

use super::draw::Draw;
use super::plans;
use crate::house_file;
use crate::server::Installation;

/// The codes of the provinces since 01/07/2025, the one with the most cooperatives first.
pub(crate) const PROVINCES: [&str; 34] = [
    "79", "01", "04", "08", "11", "12", "14", "15", "19", "20", "22", "24", "25", "31", "33", "37",
    "38", "40", "42", "44", "46", "48", "51", "52", "56", "66", "68", "75", "80", "82", "86", "91",
    "92", "96",
];
/// The province of every tenth cooperative and every tenth entry.
pub(crate) const LARGEST: &str = "79";
/// Communes that a province is given where the lists of the program have none of it.
const COMMUNES: usize = 96;
/// Papers of a province, to which entries point.
const PAPERS: usize = 20;
/// Cooperatives or papers that one transaction enters.
const BATCH_MAX: usize = 500;
/// Years of a plan and of its history.
const YEARS: i16 = 5;
/// Minutes before the last act of the program at which the trial's clock stands: work that is due afterwards is due at once.
const MINUTES_BEFORE: i64 = 10;
/// Looks whether that work is done, one a second.
const LOOKS_MAX: u32 = 300;

db::statements! {
    /// When the lists were loaded.
    LOADED_AT = "select max(changed_at) from directory_organisation";
    /// The province with this code that is there.
    PROVINCE_BY_CODE = "
        select id
        from directory_area
        where level = 'province'
          and code = $1
          and to_day is null";
    /// The bodies of an area that are there.
    BODIES = "
        select id, body_kind
        from directory_organisation
        where area = $1
          and body_kind is not null
          and to_day is null
        order by id";
    /// The communes of an area that are there.
    COMMUNES_BELOW = "
        select id
        from directory_area
        where parent = $1
          and to_day is null
        order by id";
    /// An invented commune.
    COMMUNE_INSERT = "
        insert into directory_area
            (id, code, level, parent, from_day, seen_on, to_day, latitude, longitude, merged_from_text,
             basis, verified, source)
        values ($1, $2, 'commune', $3, '0001-01-01', null, null, null, null, null, '', 0, 'trial')";
    /// Its name.
    COMMUNE_NAME_INSERT = "
        insert into directory_area_name
            (area, place, kind, name, aliases, from_day, seen_on, to_day, shown_from, shown_to, folded,
             sort_key, basis, verified, source)
        values ($1, 0, 'commune', $2, '', '0001-01-01', null, null, '0001-01-01', '9999-12-31', $3, $4, '', 0, 'trial')";
    /// What lies above it: itself and its province.
    COMMUNE_WITHIN = "
        insert into authz_area_closure (ancestor, descendant, from_day, to_day)
        values ($1, $2, '0001-01-01', null)";
    /// The targets of a plan.
    TARGETS = "select id from plan_target where plan = $1 order by position";
    /// Work that is still to be done.
    JOBS_WAITING = "select count(*) from jobs_job where state in ('waiting', 'running') and slot is null";
}

/// The nation.
#[derive(Debug)]
pub(crate) struct Land {
    /// The moment at which the trial's clock stands.
    pub(crate) moment: Instant,
    /// The first day of the plans and of the history.
    pub(crate) from: Day,
    pub(crate) provinces: Vec<Province>,
}

/// A province.
#[derive(Debug)]
pub(crate) struct Province {
    pub(crate) area: AreaId,
    pub(crate) alliance: OrganisationId,
    /// Its departments, which answer for evidence.
    pub(crate) bodies: Vec<OrganisationId>,
    pub(crate) communes: Vec<AreaId>,
    pub(crate) cooperatives: Vec<Cooperative>,
    /// Papers, each with the body that it belongs to.
    pub(crate) papers: Vec<(OrganisationId, PaperId)>,
    pub(crate) plan: Option<PlanId>,
    pub(crate) targets: Vec<TargetId>,
}

/// An invented cooperative.
#[derive(Debug, Clone)]
pub(crate) struct Cooperative {
    pub(crate) id: OrganisationId,
    pub(crate) area: AreaId,
    pub(crate) name: String,
}

impl Land {
    pub(crate) fn today(&self) -> Day {
        self.moment.day_in_vietnam()
    }

    /// Which province a draw falls upon: one of ten upon the largest.
    pub(crate) fn province(&self, draw: &mut Draw) -> usize {
        match draw.below(10) {
            0 => 0,
            _ => draw.below(self.provinces.len()),
        }
    }

    pub(crate) fn cooperatives(&self) -> usize {
        let counts = self.provinces.iter().map(|it| it.cooperatives.len());
        counts.sum()
    }
}

/// Founds the nation in an installation of its own, and has the work done that follows.
pub(crate) async fn found(
    installation: &Installation,
    codes: &[&str],
    (cooperatives, seed): (usize, u64),
) -> Result<Land> {
    installation.run(&[["admin", "load"].as_slice(), codes].concat())?;
    let moment = loaded_at(&installation.data()).await?;
    let house = house_file::open_at(&installation.data(), moment).await?;
    let mut land = provinces(&house, codes, moment).await?;
    let mut draw = Draw::new(seed);
    enter_papers(&house, &mut land).await?;
    enter_cooperatives(&house, &mut land, (cooperatives, &mut draw)).await?;
    plans::begin(&house, &mut land).await?;
    for province in &mut land.provinces {
        let plan = province.plan.context("a plan")?;
        let found: Vec<(TargetId,)> = house.read().await?.all(TARGETS, db::params![plan]).await?;
        province.targets = found.into_iter().map(|(id,)| id).collect();
    }
    house.close().await;
    settle(installation, moment).await?;
    Ok(land)
}

async fn loaded_at(data: &Path) -> Result<Instant> {
    let house = house_file::open(data).await?;
    let (at,): (Instant,) = house.read().await?.one(LOADED_AT, &[]).await?;
    house.close().await;
    Ok(Instant::of_micros(
        at.micros() - MINUTES_BEFORE * 60 * 1_000_000,
    ))
}

/// The provinces with their bodies and communes.
async fn provinces(house: &Db, codes: &[&str], moment: Instant) -> Result<Land> {
    let today = moment.day_in_vietnam();
    let mut land = Land {
        moment,
        from: Day::of(today.year() - YEARS + 1, 1, 1).context("a day")?,
        provinces: Vec::new(),
    };
    for code in codes {
        let mut rx = house.read().await?;
        let (area,): (AreaId,) = rx.one(PROVINCE_BY_CODE, db::params![*code]).await?;
        let found: Vec<(OrganisationId, String)> = rx.all(BODIES, db::params![area]).await?;
        let of = |kind: &str| {
            let own = found.iter().filter(|(_, own)| own == kind);
            own.map(|(id, _)| *id).collect::<Vec<_>>()
        };
        let communes: Vec<(AreaId,)> = rx.all(COMMUNES_BELOW, db::params![area]).await?;
        drop(rx);
        let mut communes: Vec<AreaId> = communes.into_iter().map(|(id,)| id).collect();
        if communes.is_empty() {
            communes = invent_communes(house, (code, area)).await?;
        }
        let bodies = of("department");
        ensure!(bodies.len() >= plans::BODIES_MIN, "{code}: too few bodies");
        land.provinces.push(Province {
            area,
            alliance: *of("alliance").first().context("an Alliance")?,
            bodies,
            communes,
            cooperatives: Vec::new(),
            papers: Vec::new(),
            plan: None,
            targets: Vec::new(),
        });
    }
    Ok(land)
}

/// Begins to write as the trial itself.
pub(crate) async fn begin(house: &Db) -> Result<(Box<Tx>, Actor)> {
    let actor = actor(house)?;
    let (now, chance) = house.seed()?;
    let command = Command::new(CommandId::new(now, chance), ());
    match house.begin(&actor, &command).await? {
        Begun::Fresh(tx) => Ok((tx, actor)),
        Begun::Repeated(_) => bail!("chance gave the same id twice"),
    }
}

/// The trial itself, at the command line.
pub(crate) fn actor(house: &Db) -> Result<Actor> {
    let (now, chance) = house.seed()?;
    let by = By::system("trial", RequestId::new(now, chance));
    Ok(Actor::system(by, house.day()))
}

async fn commit(tx: Box<Tx>, what: &str) -> Result<()> {
    Ok(tx
        .commit(Entry::new("trial.found", "trial", what), ())
        .await?)
}

/// No use-case makes a commune: the map is the program's own, and has those of one province only.
async fn invent_communes(house: &Db, (code, province): (&str, AreaId)) -> Result<Vec<AreaId>> {
    let (mut tx, _) = begin(house).await?;
    let mut communes = Vec::new();
    for number in 1..=COMMUNES {
        let own = format!("{code}{number:03}");
        let id = AreaId::named(&format!("trial/{own}"));
        let name = format!("Mẫu {own}");
        tx.run(COMMUNE_INSERT, db::params![id, own, province])
            .await?;
        let values = db::params![
            id,
            name,
            text::fold(&format!("xa {name}")),
            text::sort_key(&name)
        ];
        tx.run(COMMUNE_NAME_INSERT, values).await?;
        for above in [id, province] {
            tx.run(COMMUNE_WITHIN, db::params![above, id]).await?;
        }
        communes.push(id);
    }
    commit(tx, code).await?;
    Ok(communes)
}

async fn enter_papers(house: &Db, land: &mut Land) -> Result<()> {
    let day = land.from;
    for province in &mut land.provinces {
        let (mut tx, actor) = begin(house).await?;
        for number in 1..=PAPERS {
            let count = province.bodies.len().max(1);
            let body = *province.bodies.get(number % count).context("a body")?;
            let wish = RegisterPaper {
                content: paper((province.area, body), number, day),
                files: Vec::new(),
            };
            let id = enter_paper(&mut tx, &actor, &wish).await?;
            province.papers.push((body, id));
        }
        commit(tx, "papers").await?;
    }
    Ok(())
}

fn paper((area, body): (AreaId, OrganisationId), number: usize, day: Day) -> PaperContent {
    PaperContent {
        number: None,
        kind: PaperKind::Minutes,
        direction: Direction::Incoming,
        issuer: Issuer {
            organisation: None,
            name: "Cơ quan Mẫu".to_owned(),
        },
        issued: Some(day),
        summary: format!("Biên bản Mẫu {number:02}, bịa ra để đo"),
        aliases: Vec::new(),
        confidentiality: Confidentiality::Open,
        in_force: InForce {
            from: None,
            to: None,
        },
        area: Some(area),
        organisation: Some(body),
        note: None,
        verified: false,
    }
}

/// One of ten in the largest province, the others spread evenly.
async fn enter_cooperatives(
    house: &Db,
    land: &mut Land,
    (count, draw): (usize, &mut Draw),
) -> Result<()> {
    let mut number = 0;
    while number < count {
        let (mut tx, actor) = begin(house).await?;
        for _ in 0..BATCH_MAX.min(count - number) {
            number += 1;
            // The first go round, so that no province is left without.
            let place = match number <= land.provinces.len() {
                true => number - 1,
                false => land.province(draw),
            };
            let from = land.from;
            let province = land.provinces.get_mut(place).context("a province")?;
            let area = *draw.one_of(&province.communes).context("a commune")?;
            let name = format!("Hợp tác xã nông nghiệp Mẫu {number:05}");
            let wish = RegisterOrganisation {
                kind: OrganisationKind::Cooperative,
                name: name.clone(),
                short_name: format!("HTX Mẫu {number:05}"),
                code: None,
                area: Some(area),
                parent: None,
                from,
                basis: String::new(),
                is_another: false,
            };
            let id = enter_organisation(&mut tx, &actor, &wish).await?;
            province.cooperatives.push(Cooperative { id, area, name });
        }
        commit(tx, "cooperatives").await?;
    }
    Ok(())
}

/// Lets the house do what it was left to do, such as looking once more at each new indicator.
async fn settle(installation: &Installation, moment: Instant) -> Result<()> {
    let mut server = installation.start().await?;
    let house = house_file::connect_at(&installation.data(), moment).await?;
    for _ in 0..LOOKS_MAX {
        sleep(Duration::from_secs(1)).await;
        let (waiting,): (i64,) = house.read().await?.one(JOBS_WAITING, &[]).await?;
        if waiting == 0 {
            house.close().await;
            return server.kill();
        }
    }
    bail!(
        "the house did not finish its work:\n{}",
        installation.last_words()
    )
}
