//! Who acts, on which day, under which command.

use std::collections::BTreeMap;

use authz::Actor;
use db::Db;
use identity::api::Login;
use kernel::{AccountId, By, Command, CommandId, Day, Instant, OrganisationId, Refusal, RequestId};
use library::api::PaperId;

use super::cooperatives::NUMBERS;
use crate::clock::clocks;
use crate::command::refused;
use crate::house::House;

/// The installation as the year is played in it.
pub(crate) struct Stage<'a> {
    /// The installation.
    pub(super) house: &'a House,
    /// The cooperatives, by their numbers.
    pub(super) cooperatives: BTreeMap<u16, OrganisationId>,
    /// The papers that are there, by the names of their commands.
    pub(super) papers: BTreeMap<String, PaperId>,
    accounts: BTreeMap<String, AccountId>,
    actors: BTreeMap<(Day, String), Actor>,
}

impl<'a> Stage<'a> {
    /// In this installation, where the cooperative of the demonstration is there already.
    pub(crate) fn new(house: &'a House, cooperative: OrganisationId) -> Self {
        Self {
            house,
            cooperatives: BTreeMap::from([(NUMBERS.of_the_people, cooperative)]),
            papers: BTreeMap::new(),
            accounts: BTreeMap::new(),
            actors: BTreeMap::new(),
        }
    }

    /// The database as it stands on a day.
    pub(super) fn on(&self, day: Day) -> Db {
        self.house.db.clone().with_clocks(clocks(Some(day)))
    }

    /// The person with this sign-in, as of a day.
    pub(super) async fn actor(&mut self, day: Day, login: &str) -> Result<Actor, String> {
        let key = (day, login.to_owned());
        if let Some(actor) = self.actors.get(&key) {
            return Ok(actor.clone());
        }
        let account = self.account(login).await?;
        let db = self.on(day);
        let (now, chance) = db.seed().map_err(|fault| refused(&fault))?;
        let by = By::account(account, RequestId::new(now, chance));
        let mut rx = db.read().await.map_err(|fault| refused(&fault))?;
        let actor = identity::api::actor_of(&mut rx, by).await;
        let actor = actor.map_err(|fault| refused(&fault))?;
        let actor = actor.ok_or_else(|| unknown(login))?;
        self.actors.insert(key, actor.clone());
        Ok(actor)
    }

    async fn account(&mut self, login: &str) -> Result<AccountId, String> {
        if let Some(account) = self.accounts.get(login) {
            return Ok(*account);
        }
        let parsed = Login::parse(login).ok_or_else(|| unknown(login))?;
        let rx = self.house.db.read().await;
        let mut rx = rx.map_err(|fault| refused(&fault))?;
        let account = identity::api::account_of(&mut rx, &parsed).await;
        let account = account.map_err(|fault| refused(&fault))?;
        let account = account.ok_or_else(|| unknown(login))?;
        self.accounts.insert(login.to_owned(), account);
        Ok(account)
    }

    /// A cooperative by its number.
    pub(super) fn cooperative(&self, number: u16) -> Result<OrganisationId, String> {
        let found = self.cooperatives.get(&number).copied();
        found.ok_or_else(|| format!("Không có HTX Mẫu {number:03}."))
    }
}

fn unknown(login: &str) -> String {
    format!("Không có tài khoản {login}.")
}

/// What is asked for under this name: the same each time the demonstration is made.
pub(super) fn named<T>(name: &str, body: T) -> Command<T> {
    Command::new(CommandId::named(&format!("demo: {name}")), body)
}

/// The sentence of a refusal, behind what was to be done.
pub(super) fn told<T, E: Refusal>(what: &str, done: Result<T, E>) -> Result<T, String> {
    done.map_err(|error| format!("Diễn lại năm, {what}: {}", refused(&error)))
}

/// A day of the year that is played.
pub(super) fn day((month, day): (i8, i8)) -> Day {
    Day::of(2023, month, day).unwrap_or(Instant::of_micros(0).day_in_vietnam())
}
