//! Who can sign in.

use kernel::{AccountId, Email, PersonId, Phone};

kernel::text_enum! {
    /// Where an account stands.
    pub enum AccountState {
        /// Invited; has not chosen a password yet.
        Invited = "invited",
        /// Can sign in.
        Active = "active",
        /// Cannot sign in until an administrator says otherwise.
        Locked = "locked",
    }
}

kernel::text_enum! {
    /// The language of a person's screens.
    pub enum AccountLanguage {
        /// Tiếng Việt.
        Vietnamese = "vi",
        /// Tiếng Anh.
        English = "en",
    }
}

/// The list of accounts.
pub(crate) const LIST: &str = "/lam-viec/quan-tri/tai-khoan";

/// The address of an account's page.
pub(crate) fn page_of(account: AccountId) -> String {
    format!("{LIST}/{account}")
}

/// An account (tài khoản).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The person of the directory, where one is known.
    pub person: Option<PersonId>,
    /// The name that screens show.
    pub name: String,
    /// By which an officer signs in.
    pub email: Option<Email>,
    /// By which anybody signs in.
    pub phone: Option<Phone>,
    /// Where it stands.
    pub state: AccountState,
    /// The language of its screens.
    pub language: AccountLanguage,
    /// Counts the changes.
    pub version: i64,
}

impl Account {
    /// What a search finds it by: name, e-mail and phone, as it is kept and as people write it.
    pub(crate) fn search(&self) -> String {
        let email = self.email.as_ref().map_or("", Email::as_str);
        let phone = self.phone.as_ref().map_or("", Phone::as_str);
        let national = phone.strip_prefix("+84").map(|digits| format!("0{digits}"));
        let national = national.unwrap_or_default();
        kernel::text::fold(&format!("{} {email} {phone} {national}", self.name))
    }

    /// The address of its page among those of administrators.
    pub(crate) fn page(&self) -> String {
        page_of(self.id)
    }

    /// Whom an administrator may let choose a password: anybody who is not locked.
    pub(crate) fn may_choose_password(&self) -> bool {
        match self.state {
            AccountState::Invited | AccountState::Active => true,
            AccountState::Locked => false,
        }
    }

    /// Whether it can be used to sign in.
    pub fn can_sign_in(&self) -> bool {
        match self.state {
            AccountState::Active => true,
            AccountState::Invited | AccountState::Locked => false,
        }
    }
}
