//! How a link or a word reaches somebody: one port, three ways. The house sends nothing while a transaction is open; an
//! act only says what is to be brought and by which way.

use kernel::{Email, Phone};

kernel::text_enum! {
    /// By which way somebody is told.
    pub enum Route {
        /// By mail (SMTP).
        Mail = "mail",
        /// By a gateway of HTTP: SMS, Zalo.
        Gateway = "gateway",
        /// Somebody calls, or copies the link: a work item among the accounts.
        ByHand = "by_hand",
    }
}

/// What an installation can send with (phương tiện thông báo). Without anything people are called by hand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach {
    /// Whether mail can be sent.
    pub mail: bool,
    /// Whether there is a gateway to telephones.
    pub gateway: bool,
}

/// Decides how somebody is told: by mail, else by telephone, else by hand.
pub(crate) fn route(reach: Reach, email: Option<&Email>, phone: Option<&Phone>) -> Route {
    if reach.mail && email.is_some() {
        Route::Mail
    } else if reach.gateway && phone.is_some() {
        Route::Gateway
    } else {
        Route::ByHand
    }
}

/// A word to somebody, as a sender takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Whom it is for, by name.
    pub name: String,
    /// Their mail.
    pub email: Option<Email>,
    /// Their phone.
    pub phone: Option<Phone>,
    /// Its subject, in their language.
    pub subject: String,
    /// Its text, in their language.
    pub text: String,
}

/// Why a word was not sent; it is tried again.
#[derive(Debug, thiserror::Error)]
pub enum NotSent {
    /// Whoever should carry it is away.
    #[error("the carrier is away")]
    Away(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// Whoever should carry it does not take it, and will not.
    #[error("the carrier refused: {0}")]
    Refused(String),
}

/// What carries words: mail, a gateway. Written where network is allowed, in the jobs of the binary.
pub trait Carrier: Send + Sync + std::fmt::Debug {
    /// Carries a word to somebody.
    ///
    /// # Errors
    /// It could not be sent.
    fn carry<'a>(
        &'a self,
        notice: &'a Notice,
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<(), NotSent>> + Send + 'a>>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_cannot_be_reached_otherwise_is_called_by_hand() {
        let (email, phone) = (
            Email::parse("lan@example.vn").unwrap(),
            Phone::parse("0912345678").unwrap(),
        );
        let (mail, gateway) = (
            Reach {
                mail: true,
                gateway: false,
            },
            Reach {
                mail: false,
                gateway: true,
            },
        );
        assert_eq!(
            route(Reach::default(), Some(&email), Some(&phone)),
            Route::ByHand
        );
        assert_eq!(route(mail, None, Some(&phone)), Route::ByHand);
        assert_eq!(route(mail, Some(&email), Some(&phone)), Route::Mail);
        assert_eq!(route(gateway, Some(&email), Some(&phone)), Route::Gateway);
    }
}
