//! Acts a second through the whole house: form, session, use-case, commit with audit and command.

use std::net::SocketAddr;
use std::ops::Range;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use hyper::StatusCode;
use serde::Serialize;

use super::bare_rows;
use crate::act::{self, Blank};
use crate::client::{Answer, Client, Fields};
use crate::form::{self, COMMAND};
use crate::load::{Rate, Wish, drive};

/// Where an officer hands roles over: the act whose own write is one row.
const DELEGATION: &str = "/lam-viec/tai-khoan/uy-quyen";
/// The hidden field with the version that the form showed.
const SEEN: &str = "ban";

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Deed {
    /// An officer changes to whom their own roles go: its own write is one row.
    OneRow,
    /// An officer enters an organisation: rows in several tables.
    Organisation,
}

/// Everybody who works, and the numbers of what they do, so that no two acts are the same.
#[derive(Debug)]
pub(crate) struct Desk {
    officers: Vec<Client>,
    bare_file: PathBuf,
    bare_round: usize,
    organisations: usize,
}

impl Desk {
    pub(crate) fn new(officers: Vec<Client>, bare_file: PathBuf) -> Self {
        Self {
            officers,
            bare_file,
            bare_round: 0,
            organisations: 0,
        }
    }

    /// One of them.
    pub(crate) fn first(&self) -> Option<&Client> {
        self.officers.first()
    }

    /// Everybody goes on in another life of the house.
    pub(crate) async fn go_to(&mut self, address: SocketAddr) -> Result<()> {
        for officer in &mut self.officers {
            *officer = officer.again(address).await?;
        }
        Ok(())
    }

    /// Rows a second of the engine alone.
    pub(crate) fn bare_rows(&mut self, rows: usize) -> Result<f64> {
        self.bare_round += 1;
        bare_rows::commit(&self.bare_file, (self.bare_round, rows))
    }

    /// So many acts, shared out among so many officers. A form is drawn once for each of them; every act has a command of
    /// its own.
    pub(crate) async fn acts(
        &mut self,
        deed: Deed,
        (clients, acts): (usize, usize),
    ) -> Result<Rate> {
        let each = acts.div_ceil(clients);
        let mut queues = Vec::new();
        for officer in self.officers.iter().take(clients) {
            let mut client = officer.again(officer.address()).await?;
            let wishes = match deed {
                Deed::OneRow => delegations(&mut client, each).await?,
                Deed::Organisation => {
                    let first = self.organisations;
                    self.organisations += each;
                    organisations(&mut client, first..first + each).await?
                }
            };
            queues.push((client, wishes));
        }
        drive(queues).await
    }
}

/// Changes of one's own delegation, each of the version that the one before it left.
async fn delegations(client: &mut Client, acts: usize) -> Result<Vec<Wish>> {
    let page = drawn(client, DELEGATION).await?;
    let fields = delegation(&page)?;
    let version = form::value(&fields, SEEN).map_or(0, |seen| seen.parse().unwrap_or(0));
    let wish = |number: usize| {
        let seen = Some(number).filter(|number| *number > 0);
        let seen = seen.map_or_else(String::new, |number| number.to_string());
        let reason = format!("đi công tác lần {number}");
        let over = [
            (COMMAND, &*act::command()?),
            (SEEN, &seen),
            ("reason", &reason),
        ];
        Ok(Wish::Form(DELEGATION, form::filled(fields.clone(), over)))
    };
    (version..version + acts).map(wish).collect()
}

async fn organisations(client: &mut Client, numbers: Range<usize>) -> Result<Vec<Wish>> {
    let blank = Blank::of(&drawn(client, act::FORM).await?)?;
    let wish = |number| Ok(Wish::Form(act::FORM, blank.fill(number)?.fields));
    numbers.map(wish).collect()
}

/// To the first colleague, for the day that the form proposes.
fn delegation(page: &Answer) -> Result<Fields> {
    let text = page.text();
    let receiver = form::first_choice(&text, "receiver").context("no colleague")?;
    let fields = form::drawn(&text)?;
    let day = form::value(&fields, "from_day")
        .context("no day")?
        .to_owned();
    Ok(form::filled(
        fields,
        [("receiver", &*receiver), ("to_day", &day)],
    ))
}

async fn drawn(client: &mut Client, path: &str) -> Result<Answer> {
    let page = client.get(path).await?;
    ensure!(page.status == StatusCode::OK, "the form: {}", page.gist());
    Ok(page)
}
