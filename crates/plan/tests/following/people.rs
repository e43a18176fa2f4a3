//! People with accounts, and what carries letters to them.

use std::sync::{Arc, Mutex, PoisonError};

use authz::{Actor, Grant, Place, Role};
use identity::api::account_page::account_page;
use identity::api::end_role::{EndRole, end_role};
use identity::api::lock_account::{LockAccount, lock_account};
use identity::api::open_account::{OpenAccount, open_account};
use identity::api::{Keys, Post, Setup, activate, actor_of};
use identity::notify::{Carrier, Carriers, Carrying, NotSent, Notice, Obstacle, Reach};
use jobs::{End, Step, Worker};
use kernel::{AccountId, By, Email, OrganisationId, RequestId};
use testkit::TestDb;
use testkit::pages::{Answer, Browser};
use web::{Language, Texts};

use crate::house::{body, day};

/// The address by which people come.
pub(crate) const ADDRESS: &str = "https://htx.example.vn";
/// The page where people choose.
pub(crate) const FOLLOW: &str = "/lam-viec/tai-khoan/nhac-viec";

pub(crate) fn ict() -> OrganisationId {
    body("so-thong-tin-va-truyen-thong")
}

pub(crate) fn keys() -> Keys {
    Keys::of([9; 32])
}

pub(crate) fn texts() -> Vec<(Language, &'static str)> {
    [
        plan::TEXTS,
        evidence::TEXTS,
        identity::TEXTS,
        directory::TEXTS,
    ]
    .concat()
}

/// Opens an account with a role.
pub(crate) async fn account(test: &TestDb, name: &str, role: Role, place: Place) -> AccountId {
    let wish = OpenAccount {
        name: name.to_owned(),
        email: Some(Email::parse(&format!("{name}@example.vn")).unwrap()),
        phone: None,
        person: None,
        grants: vec![Grant::since(role, place, day("2020-01-01"))],
    };
    let opened = open_account(&test.db, &test.system(), &test.command(wish)).await;
    let id = opened.unwrap().id;
    activate(&test.db, &test.system(), &test.command(id))
        .await
        .unwrap();
    id
}

/// Whoever acts with an account today.
pub(crate) async fn acting(test: &TestDb, id: AccountId) -> Actor {
    let by = By::account(id, RequestId::named("test"));
    let mut rx = test.db.read().await.unwrap();
    actor_of(&mut rx, by).await.unwrap().unwrap()
}

/// Ends every role of an account yesterday.
pub(crate) async fn end_roles(test: &TestDb, id: AccountId) {
    let page = account_page(&test.db, &test.system(), id).await.unwrap();
    for held in page.grants {
        let wish = EndRole {
            grant: held.id,
            last_day: test.db.day().plus_days(-1),
        };
        end_role(&test.db, &test.system(), &test.command(wish))
            .await
            .unwrap();
    }
}

pub(crate) async fn lock(test: &TestDb, id: AccountId) {
    let page = account_page(&test.db, &test.system(), id).await.unwrap();
    let wish = LockAccount {
        account: id,
        reason: "Nghỉ việc".to_owned(),
        seen_version: page.account.version,
    };
    lock_account(&test.db, &test.system(), &test.command(wish))
        .await
        .unwrap();
}

/// Opens the pages, of an installation with mail or without.
pub(crate) fn open(test: TestDb, reach: Reach) -> Browser {
    let setup = Setup {
        reach,
        public_address: Some(ADDRESS.to_owned()),
        ..Setup::of([9; 32])
    };
    Browser::open_with(test, plan::web::routes(), &texts(), |app, router| {
        identity::web::sessions(app, setup, router)
    })
}

pub(crate) const MAIL: Reach = Reach {
    mail: true,
    gateway: false,
};

/// Switches on the calendar of a body by the page; the path of its address.
pub(crate) async fn switch_on(browser: &mut Browser, body: OrganisationId) -> String {
    let drawn = browser.get(FOLLOW).await;
    let sent = [("muc", &*body.to_string())];
    let shown = browser
        .fill_drawn(&drawn, &format!("{FOLLOW}/lich"), &sent)
        .await;
    let (_, rest) = shown.body.split_once(&format!("{ADDRESS}/lich/")).unwrap();
    let (secret, _) = rest.split_once(".ics").unwrap();
    format!("/lich/{secret}.ics")
}

pub(crate) fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let value = answer.headers.get(name);
    value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

/// A box in which letters lie that were sent; while there is an obstacle, none is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Letters(Arc<Mutex<(Vec<Notice>, Option<Obstacle>)>>);

impl Letters {
    pub(crate) fn all(&self) -> Vec<Notice> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .0
            .clone()
    }

    pub(crate) fn obstruct(&self, obstacle: Option<Obstacle>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 = obstacle;
    }
}

impl Carrier for Letters {
    fn carry<'a>(&'a self, notice: &'a Notice) -> Carrying<'a> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let came = match held.1 {
            Some(obstacle) => Err(NotSent {
                obstacle,
                status: None,
                words: String::new(),
            }),
            None => {
                held.0.push(notice.clone());
                Ok(())
            }
        };
        Box::pin(async move { came })
    }
}

/// A server that does what plans do later, and sends by this box.
pub(crate) fn worker(letters: Option<&Letters>) -> Worker {
    let mail = letters
        .cloned()
        .map(|letters| Arc::new(letters) as Arc<dyn Carrier>);
    let all = [web::TEXTS.as_slice(), &texts()].concat();
    let post = Post {
        carriers: Carriers {
            mail,
            gateway: None,
        },
        keys: keys(),
        texts: Arc::new(Texts::load(&all).unwrap()),
        address: ADDRESS.to_owned(),
        house: "Liên minh Hợp tác xã tỉnh Mẫu".to_owned(),
        house_short: "Liên minh HTX tỉnh Mẫu".to_owned(),
    };
    Worker::new(plan::jobs(post)).unwrap()
}

/// Runs what is due; how each run ended.
pub(crate) async fn run(worker: &Worker, db: &db::Db) -> Vec<(String, End)> {
    let mut ends = Vec::new();
    while let Step::Ran(ran) = worker.run_once(db).await.unwrap() {
        ends.push((ran.kind, ran.end));
    }
    ends
}
