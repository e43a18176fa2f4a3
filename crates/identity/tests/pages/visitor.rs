//! A browser at the door of an invented house, with the layer that knows sessions.

use authz::{Grant, Place, Role};
use axum::http::header::SET_COOKIE;
use identity::api::{EnsureAccount, NewPassword, Setup, account_of, ensure_account, hash_password};
use kernel::{AccountId, Day, Email, OrganisationId, Phone};
use testkit::fresh;
use testkit::pages::{Answer, Browser};

pub(crate) const PASSWORD: &str = "lan và bảy con mèo";
pub(crate) const ANOTHER: &str = "minh và tám con chó";
pub(crate) const LAN: &str = "lan@example.vn";
pub(crate) const PHONE: &str = "0912 345 678";
pub(crate) const SIGN_IN: &str = "/dang-nhap";

/// The setup of every house of these tests.
pub(crate) fn setup() -> Setup {
    Setup::of([9; 32])
}

/// A house in which Lan is an officer with a password and Tám a director with a phone.
pub(crate) async fn open() -> Browser {
    let house = fresh().await;
    let setup = setup();
    let password = NewPassword::parse(PASSWORD).unwrap();
    let password = hash_password(&setup.keys, &password).await.unwrap();
    let since = Day::of(2020, 1, 1).unwrap();
    let cooperative = Place::Organisation(OrganisationId::named("HTX Bình Minh"));
    let lan = EnsureAccount {
        name: "Lan".to_owned(),
        email: Some(Email::parse(LAN).unwrap()),
        phone: None,
        grants: vec![Grant::since(
            Role::AllianceOfficer,
            Place::Installation,
            since,
        )],
        password: Some(password),
    };
    let tam = EnsureAccount {
        name: "Tám".to_owned(),
        email: None,
        phone: Some(Phone::parse(PHONE).unwrap()),
        grants: vec![Grant::since(Role::CooperativeDirector, cooperative, since)],
        password: None,
    };
    for wish in [lan, tam] {
        ensure_account(&house.db, &setup.keys, &house.system(), wish)
            .await
            .unwrap();
    }
    Browser::open_with(
        house,
        identity::web::routes(),
        &identity::TEXTS,
        |app, router| identity::web::sessions(app, self::setup(), router),
    )
}

/// Whose account signs in so.
pub(crate) async fn account(browser: &Browser, login: &str) -> AccountId {
    let login = identity::api::Login::parse(login).unwrap();
    let mut rx = browser.house.db.read().await.unwrap();
    account_of(&mut rx, &login).await.unwrap().unwrap()
}

/// Signs Lan in by the page.
pub(crate) async fn lan_comes_in(browser: &mut Browser) -> Answer {
    browser
        .fill(SIGN_IN, &[("ten", LAN), ("mat_khau", PASSWORD)])
        .await
}

/// The lines that set a cookie of this name.
pub(crate) fn cookie<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    let lines = answer.headers.get_all(SET_COOKIE).into_iter();
    let mut lines = lines.filter_map(|line| line.to_str().ok());
    lines.find(|line| line.starts_with(&format!("hoptac-{name}=")))
}
