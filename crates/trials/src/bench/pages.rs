//! Pages a second, against the framework alone with the same bytes.

use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use hyper::StatusCode;
use tokio::time::interval;

use super::bare_answer;
use crate::client::{Answer, Client};
use crate::load::{Rate, Wish, drive};
use crate::server::{Installation, free_address};

/// Milliseconds between two looks whether the bare process answers, and how often one looks.
const LOOK_MILLISECONDS: u64 = 5;
const LOOKS_MAX: u32 = 2_000;

/// How quickly a page comes.
#[derive(Debug)]
pub(crate) struct PageRate {
    pub(crate) bytes: usize,
    pub(crate) house: Rate,
    pub(crate) bare: Rate,
}

/// A process that answers with the bytes of a page and does nothing else; it ends with this value.
struct Bare {
    child: Child,
    address: SocketAddr,
}

/// Asks for a page so often, in rounds, in turn with the bare answer of the same bytes.
pub(crate) async fn run(
    installation: &Installation,
    (visitor, path): (&Client, &str),
    (clients, requests, rounds): (usize, usize, usize),
) -> Result<PageRate> {
    let mut first = visitor.again(visitor.address()).await?;
    let answer = first.get(path).await.context(path.to_owned())?;
    ensure!(answer.status == StatusCode::OK, "{path}: {}", answer.gist());
    let bare = Bare::start(installation, &answer).await?;
    let stranger = bare.visitor(&answer).await?;
    let (mut house_rounds, mut bare_rounds) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let bare_round = ask(&stranger, path, (clients, requests)).await;
        bare_rounds.push(bare_round.context("the bare answer")?);
        house_rounds.push(
            ask(visitor, path, (clients, requests))
                .await
                .context("the house")?,
        );
    }
    Ok(PageRate {
        bytes: answer.body.len(),
        house: Rate::middle(house_rounds).context("a round")?,
        bare: Rate::middle(bare_rounds).context("a round")?,
    })
}

async fn ask(visitor: &Client, path: &str, (clients, requests): (usize, usize)) -> Result<Rate> {
    let mut queues = Vec::new();
    for _ in 0..clients {
        let client = visitor.again(visitor.address()).await?;
        let wishes = vec![Wish::Page(path.to_owned()); requests.div_ceil(clients)];
        queues.push((client, wishes));
    }
    drive(queues).await
}

impl Bare {
    async fn start(installation: &Installation, answer: &Answer) -> Result<Self> {
        let file = installation.beside("answer.json");
        bare_answer::write(answer, &file)?;
        let address = free_address()?;
        let child = Command::new(std::env::current_exe()?)
            .args(["bare", "--listen", &address.to_string(), "--answer"])
            .arg(&file)
            .stdin(Stdio::null())
            .spawn()
            .context("start the bare answer")?;
        Ok(Self { child, address })
    }

    /// A client of the bare process, once it answers with what it was told.
    async fn visitor(&self, answer: &Answer) -> Result<Client> {
        let mut looks = interval(Duration::from_millis(LOOK_MILLISECONDS));
        for _ in 0..LOOKS_MAX {
            looks.tick().await;
            let Ok(mut client) = Client::connect(self.address).await else {
                continue;
            };
            let told = client.get("/").await.context("the bare answer")?;
            ensure!(told.body == answer.body, "the bare answer has other bytes");
            client.forget();
            return Ok(client);
        }
        bail!("the bare answer did not come up");
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        // It may have ended already; then there is nothing to end.
        if self.child.kill().is_ok() {
            drop(self.child.wait());
        }
    }
}
