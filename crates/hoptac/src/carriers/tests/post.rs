//! An installation of a test, from whose acts words go out through real carriers.

use authz::{Grant, Place, Role};
use identity::api::Setup;
use identity::api::account_page::{WaitingLink, account_page};
use identity::api::invite_account::{AccountInvited, invite_account};
use identity::api::issue_code::issue_code;
use identity::api::open_account::{OpenAccount, open_account};
use jobs::{End, Step, Worker};
use kernel::{AccountId, Day, Email, OrganisationId, Phone};
use testkit::{TestDb, fresh};

use crate::carriers::carriers;
use crate::config::Config;
use crate::config::gateway::GatewayConfig;
use crate::config::mail::MailConfig;
use crate::house::{House, KEY_BYTES};
use crate::site;

/// Where the invented installation is reached.
pub(super) const ADDRESS: &str = "https://htx.example.vn";

/// The installation.
#[derive(Debug)]
pub(super) struct Post {
    house: TestDb,
    setup: Setup,
    worker: Worker,
}

impl Post {
    pub(super) async fn open(mail: &MailConfig, gateway: &GatewayConfig) -> Self {
        let config = Config {
            public_address: Some(ADDRESS.to_owned()),
            alliance: "Liên minh Hợp tác xã tỉnh Mẫu".to_owned(),
            mail: mail.clone(),
            gateway: gateway.clone(),
            ..Config::default()
        };
        let (house, data) = (fresh().await, tempfile::tempdir().unwrap());
        let carriers = carriers(&config.outgoing(data.path()).unwrap()).unwrap();
        let installed = House {
            data: data.path().to_owned(),
            db: house.db.clone(),
            key: [9; KEY_BYTES],
            is_demo: false,
        };
        let setup = Setup {
            reach: carriers.reach(),
            ..Setup::of(installed.key)
        };
        let post = site::post(&installed, &config, carriers).unwrap();
        Self {
            house,
            setup,
            worker: Worker::new(identity::jobs::jobs(post)).unwrap(),
        }
    }

    pub(super) async fn run(&self) -> Option<End> {
        match self.worker.run_once(&self.house.db).await.unwrap() {
            Step::Ran(ran) => Some(ran.end),
            Step::Idle => None,
        }
    }

    pub(super) fn pass_seconds(&self, seconds: u32) {
        self.house.pass_seconds(seconds);
    }

    fn administrator(&self) -> authz::Actor {
        self.house.actor(Role::Administrator)
    }

    pub(super) async fn invite(&self, email: &str) -> AccountInvited {
        let wish = OpenAccount {
            name: "Hoàng Thị Lan".to_owned(),
            email: Some(Email::parse(email).unwrap()),
            phone: None,
            person: None,
            grants: vec![grant(Role::AllianceOfficer, Place::Installation)],
        };
        let form = self.house.command(wish);
        invite_account(&self.house.db, &self.setup, &self.administrator(), &form)
            .await
            .unwrap()
    }

    /// Opens the account of a director and issues a code to it, as people read it.
    pub(super) async fn issue_code(&self, phone: &str) -> String {
        let cooperative = OrganisationId::named("HTX Bình Minh");
        let wish = OpenAccount {
            name: "Điểu Thị Tám".to_owned(),
            email: None,
            phone: Some(Phone::parse(phone).unwrap()),
            person: None,
            grants: vec![grant(
                Role::CooperativeDirector,
                Place::Organisation(cooperative),
            )],
        };
        let db = &self.house.db;
        let opened = open_account(db, &self.administrator(), &self.house.command(wish)).await;
        let form = self.house.command(opened.unwrap().id);
        let issued = issue_code(db, &self.setup, &self.administrator(), &form).await;
        issued.unwrap().code.to_vietnamese()
    }

    pub(super) async fn link(&self, account: AccountId) -> WaitingLink {
        let page = account_page(&self.house.db, &self.administrator(), account).await;
        page.unwrap().link.unwrap()
    }

    /// How much work waits for the administrator.
    pub(super) async fn waiting(&self) -> u32 {
        let mut rx = self.house.db.read().await.unwrap();
        directory::api::waiting(&mut rx, &self.administrator())
            .await
            .unwrap()
    }
}

fn grant(role: Role, place: Place) -> Grant {
    Grant::since(role, place, Day::of(2020, 1, 1).unwrap())
}
