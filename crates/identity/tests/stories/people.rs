//! Invented people at an invented door.

use authz::{Actor, Grant, Place, Role};
use identity::api::entrance::{Entered, EntranceError, NewSession};
use identity::api::sign_in::{SignIn, sign_in};
use identity::api::{
    EnsureAccount, Login, NewPassword, Password, Setup, SignedIn, Token, Visitor, actor_of,
    ensure_account, hash_password, session,
};
use kernel::{AccountId, By, Day, Email, OrganisationId, Phone, RequestId};
use testkit::{TestDb, fresh};

/// A password that will do.
pub(crate) const PASSWORD: &str = "lan và bảy con mèo";
/// Another one.
pub(crate) const ANOTHER: &str = "minh và tám con chó";

/// A house with its door.
#[derive(Debug)]
pub(crate) struct Door {
    pub(crate) house: TestDb,
    pub(crate) setup: Setup,
}

pub(crate) async fn door() -> Door {
    Door {
        house: fresh().await,
        setup: Setup::of([9; 32]),
    }
}

/// Somebody at this address, in a browser that has never been here.
pub(crate) fn stranger(address: &str) -> Visitor {
    Visitor {
        address: address.parse().unwrap(),
        device: None,
        browser: "Mozilla/5.0 (Windows NT 10.0) Chrome/120.0".to_owned(),
        request: RequestId::named("test"),
    }
}

/// At the office.
pub(crate) fn office() -> Visitor {
    stranger("203.0.113.7")
}

/// In a browser that was given this token.
pub(crate) fn known(device: &Token) -> Visitor {
    Visitor {
        device: Some(device.clone()),
        ..office()
    }
}

pub(crate) fn since_2020(role: Role, place: Place) -> Grant {
    Grant::since(role, place, Day::of(2020, 1, 1).unwrap())
}

pub(crate) fn cooperative() -> Place {
    Place::Organisation(OrganisationId::named("HTX Bình Minh"))
}

/// The address of somebody of this name.
fn address(name: &str) -> Email {
    let plain = kernel::text::fold(name).replace(' ', ".");
    Email::parse(&format!("{plain}@example.vn")).unwrap()
}

impl Door {
    /// An account with an e-mail and this role everywhere, and [`PASSWORD`].
    pub(crate) async fn officer(&self, name: &str, role: Role) -> AccountId {
        self.officer_at(name, role, Place::Installation).await
    }

    pub(crate) async fn officer_at(&self, name: &str, role: Role, place: Place) -> AccountId {
        let password = NewPassword::parse(PASSWORD).unwrap();
        let wish = EnsureAccount {
            name: name.to_owned(),
            email: Some(address(name)),
            phone: None,
            grants: vec![since_2020(role, place)],
            password: Some(hash_password(&self.setup.keys, &password).await.unwrap()),
        };
        self.ensure(wish).await
    }

    /// An account with a phone, of a cooperative's director, without a password.
    pub(crate) async fn director(&self, name: &str, phone: &str) -> AccountId {
        let wish = EnsureAccount {
            name: name.to_owned(),
            email: None,
            phone: Some(Phone::parse(phone).unwrap()),
            grants: vec![since_2020(Role::CooperativeDirector, cooperative())],
            password: None,
        };
        self.ensure(wish).await
    }

    pub(crate) async fn ensure(&self, wish: EnsureAccount) -> AccountId {
        let system = self.house.system();
        ensure_account(&self.house.db, &self.setup.keys, &system, wish)
            .await
            .unwrap()
    }

    pub(crate) async fn actor(&self, account: AccountId) -> Actor {
        let by = By::account(account, RequestId::named("test"));
        let mut rx = self.house.db.read().await.unwrap();
        actor_of(&mut rx, by)
            .await
            .unwrap()
            .expect("an account that can sign in")
    }

    /// Tries e-mail and password.
    pub(crate) async fn knock(
        &self,
        visitor: &Visitor,
        email: &str,
        password: &str,
    ) -> Result<Entered, EntranceError> {
        let wish = SignIn {
            login: Login::parse(email).unwrap(),
            password: Password::given(password),
        };
        let command = self.house.command(wish);
        sign_in(&self.house.db, &self.setup.keys, visitor, &command).await
    }

    /// Comes in with [`PASSWORD`].
    pub(crate) async fn enter(&self, visitor: &Visitor, email: &str) -> NewSession {
        match self.knock(visitor, email, PASSWORD).await.unwrap() {
            Entered::Session(session) => session,
            Entered::SecondStep(_) => panic!("no second step is on"),
        }
    }

    /// Who has signed in with this token.
    pub(crate) async fn session(&self, token: &Token) -> Option<SignedIn> {
        let mut rx = self.house.db.read().await.unwrap();
        session(&mut rx, token, RequestId::named("test"))
            .await
            .unwrap()
    }

    /// Rows of one table.
    pub(crate) async fn rows(&self, table: &str) -> i64 {
        self.house.rows(table).await
    }
}
