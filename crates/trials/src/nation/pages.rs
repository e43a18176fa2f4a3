//! Pages as people ask for them, one after the other.

use std::time::Instant;

use anyhow::{Context, Result, ensure};
use hyper::StatusCode;
use serde::Serialize;

use super::land::Land;
use crate::client::Client;
use crate::load::Slow;
use crate::officer::{self, Officer};
use crate::server::Installation;

/// Answers that are not counted: a process begins by reading what it then remembers.
const UNCOUNTED: usize = 10;
const PLANS: &str = "/lam-viec/ke-hoach";

/// How long a page took.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PageTime {
    pub(crate) name: &'static str,
    pub(crate) bytes: usize,
    #[serde(flatten)]
    pub(crate) time: Slow,
}

/// A page, or some of its kind in turn.
struct Asked<'a> {
    name: &'static str,
    paths: Vec<String>,
    by: &'a Client,
}

/// Starts the house, asks for every page so often, and tells what memory the process held at most.
pub(crate) async fn measure(
    installation: &Installation,
    (land, people): (&Land, &[Officer; 2]),
    requests: usize,
) -> Result<(Vec<PageTime>, Option<u64>)> {
    let mut server = installation.start().await?;
    let [officer, leader] = people;
    let officer = officer::enter(server.address, officer).await?;
    let leader = officer::enter(server.address, leader).await?;
    let mut times = Vec::new();
    for asked in pages(land, (&officer, &leader))? {
        times.push(ask(&asked, requests).await.context(asked.name)?);
    }
    let peak = server.peak_bytes();
    server.kill()?;
    Ok((times, peak))
}

fn pages<'a>(land: &Land, (officer, leader): (&'a Client, &'a Client)) -> Result<Vec<Asked<'a>>> {
    let largest = land.provinces.first().context("a province")?;
    let plan = largest.plan.context("a plan")?;
    let target = |page: u32| {
        let paths = largest.targets.iter();
        paths
            .map(|id| format!("{PLANS}/chi-tieu/{id}?trang={page}"))
            .collect()
    };
    let page = |name, paths, by| Asked { name, paths, by };
    let one = |path: &str| vec![path.to_owned()];
    let ready = one("/readyz");
    Ok(vec![
        page("the connection alone (/readyz)", ready, officer),
        page("start page of an officer", one("/lam-viec"), officer),
        page("start page of a leader", one("/lam-viec"), leader),
        page("list of plans", one(PLANS), officer),
        page(
            "plan page with its matrix, officer",
            vec![format!("{PLANS}/{plan}")],
            officer,
        ),
        page(
            "plan page with its matrix, leader",
            vec![format!("{PLANS}/{plan}")],
            leader,
        ),
        page(
            "target with the entries behind its figure",
            target(1),
            officer,
        ),
        page("the second page of those entries", target(2), officer),
        page("list of evidence", one("/lam-viec/minh-chung"), officer),
    ])
}

async fn ask(asked: &Asked<'_>, requests: usize) -> Result<PageTime> {
    let mut client = asked.by.again(asked.by.address()).await?;
    let mut times = Vec::with_capacity(requests);
    let mut bytes = 0;
    let paths = asked.paths.iter().cycle().take(requests + UNCOUNTED);
    for (number, path) in paths.enumerate() {
        let begun = Instant::now();
        let answer = client.get(path).await?;
        let took = begun.elapsed();
        ensure!(answer.status == StatusCode::OK, "{path}: {}", answer.gist());
        if number >= UNCOUNTED {
            times.push(took);
            bytes = bytes.max(answer.body.len());
        }
    }
    Ok(PageTime {
        name: asked.name,
        bytes,
        time: Slow::of(times),
    })
}
