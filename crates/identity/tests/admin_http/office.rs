//! An invented office with the areas and bodies of a province.

use authz::{Grant, Place, Role};
use directory::api::{LoadReference, load_reference};
use directory::reference::{area_id, organisation_id};
use identity::api::{EnsureAccount, Setup, actor_of, ensure_account};
use kernel::{AccountId, By, Day, Email, Phone, RequestId};
use testkit::fresh;
use testkit::pages::Browser;

pub(crate) const LIST: &str = "/lam-viec/quan-tri/tai-khoan";
/// A name that somebody typed to see what happens.
pub(crate) const HOSTILE: &str = "<script>alert(1)</script> & \"Út\"";

pub(crate) fn setup() -> Setup {
    Setup {
        public_address: Some("https://htx.example.vn".to_owned()),
        ..Setup::of([9; 32])
    }
}

/// Đồng Nai, within which Bình Phước lies since 1 July 2025.
pub(crate) fn province() -> Place {
    Place::Area(area_id("2025/75"))
}

/// Another province.
pub(crate) fn elsewhere() -> Place {
    Place::Area(area_id("2023/01"))
}

/// An organisation that stands in for a cooperative.
pub(crate) fn cooperative() -> Place {
    Place::Organisation(organisation_id("2025/75/lien-minh-htx"))
}

/// A house with the map, in which an administrator of everything has signed in.
pub(crate) async fn open() -> Browser {
    let house = fresh().await;
    let provinces = vec!["75".to_owned()];
    let wish = house.command(LoadReference { provinces });
    load_reference(&house.db, &house.system(), &wish)
        .await
        .unwrap();
    let routes = identity::web::routes();
    let mut browser = Browser::open_with(house, routes, &identity::TEXTS, |app, router| {
        identity::web::sessions(app, setup(), router)
    });
    let admin = officer(
        &browser,
        "Ngô Anh Tuấn",
        Role::Administrator,
        Place::Installation,
    )
    .await;
    sign_in(&mut browser, admin).await;
    browser
}

async fn ensure(
    browser: &Browser,
    name: &str,
    (email, phone): (Option<&str>, Option<&str>),
    (role, place): (Role, Place),
) -> AccountId {
    let setup = setup();
    let wish = EnsureAccount {
        name: name.to_owned(),
        email: email.map(|email| Email::parse(email).unwrap()),
        phone: phone.map(|phone| Phone::parse(phone).unwrap()),
        grants: vec![Grant::since(role, place, Day::of(2020, 1, 1).unwrap())],
        password: None,
    };
    let house = &browser.house;
    ensure_account(&house.db, &setup.keys, &house.system(), wish)
        .await
        .unwrap()
}

/// An account with an e-mail of its own.
pub(crate) async fn officer(browser: &Browser, name: &str, role: Role, place: Place) -> AccountId {
    let folded = kernel::text::fold(name);
    let plain: String = folded.chars().filter(char::is_ascii_alphanumeric).collect();
    let email = format!("{plain}@example.vn");
    ensure(browser, name, (Some(&email), None), (role, place)).await
}

/// A director of the cooperative, known by a phone alone.
pub(crate) async fn director(browser: &Browser, name: &str, phone: &str) -> AccountId {
    let role = (Role::CooperativeDirector, cooperative());
    ensure(browser, name, (None, Some(phone)), role).await
}

/// From now on this account acts; active from its opening by the house itself.
pub(crate) async fn sign_in(browser: &mut Browser, account: AccountId) {
    let by = By::account(account, RequestId::named("test"));
    let mut rx = browser.house.db.read().await.unwrap();
    let actor = actor_of(&mut rx, by).await.unwrap().unwrap();
    drop(rx);
    browser.sign_in(actor);
}

/// From now on somebody with this role at this place acts.
pub(crate) fn act_as(browser: &mut Browser, role: Role, place: Place) {
    browser.sign_in(browser.house.actor_at(role, place));
}

pub(crate) fn page_of(account: AccountId) -> String {
    format!("{LIST}/{account}")
}

/// The path of the page on which the first role of an account is ended.
pub(crate) async fn first_role(browser: &mut Browser, account: AccountId) -> String {
    let start = format!("{}/vai-tro/", page_of(account));
    let shown = browser.get(&page_of(account)).await.body;
    let (_, rest) = shown.split_once(&start).expect("a role to end");
    format!("{start}{}", rest.split_once('"').unwrap().0)
}
