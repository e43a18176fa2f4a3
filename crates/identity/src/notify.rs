//! How a link or a word reaches somebody: one port, three ways. The house sends nothing while a transaction is open; an
//! act only says what is to be brought and by which way, and a job brings it.

use std::pin::Pin;
use std::sync::Arc;

use kernel::{Email, Instant, Phone};

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
    } else {
        route_by_phone(reach, phone)
    }
}

/// The same for what goes to a telephone or nowhere.
pub(crate) fn route_by_phone(reach: Reach, phone: Option<&Phone>) -> Route {
    if reach.gateway && phone.is_some() {
        Route::Gateway
    } else {
        Route::ByHand
    }
}

/// A word to somebody, as a sender takes it (lời nhắn). It may carry a secret, so nothing of its text is for the log.
#[derive(Clone, PartialEq, Eq)]
pub struct Notice {
    /// The same whenever the same word is sent again, so that who receives it twice can tell; no secret.
    pub id: String,
    /// When it was written.
    pub at: Instant,
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

impl std::fmt::Debug for Notice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Notice({})", self.id)
    }
}

kernel::text_enum! {
    /// What stood in the way of a word (trở ngại), as far as it tells people what to do.
    pub enum Obstacle {
        /// Nobody answered, or the line broke (không liên lạc được).
        Unreachable = "unreachable",
        /// The line could not be encrypted as it must be (không mã hoá được).
        Tls = "tls",
        /// The carrier does not know who sends (sai tài khoản gửi).
        SignIn = "sign_in",
        /// The carrier asks to come again (hẹn gửi lại).
        Later = "later",
        /// The carrier knows no such address (không có người nhận).
        Recipient = "recipient",
        /// The carrier will not take it, for another reason (bị từ chối).
        Refused = "refused",
        /// The installation no longer has what would carry it (chưa cấu hình).
        NotConfigured = "not_configured",
    }
}

impl Obstacle {
    /// Whether trying again would come to the same.
    pub fn is_final(self) -> bool {
        match self {
            Self::Unreachable | Self::Tls | Self::Later => false,
            Self::SignIn | Self::Recipient | Self::Refused | Self::NotConfigured => true,
        }
    }
}

/// Why a word was not sent.
///
/// The carrier's own words are for whoever sends a test at a terminal. They are kept and logged nowhere: a carrier may
/// repeat the address, or the very text with its link.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("not sent: {obstacle}{}", status.map(|status| format!(" ({status})")).unwrap_or_default())]
pub struct NotSent {
    /// What stood in the way.
    pub obstacle: Obstacle,
    /// The number of the carrier's answer, where there was one.
    pub status: Option<u16>,
    /// What the carrier or the line said.
    pub words: String,
}

impl std::fmt::Debug for NotSent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NotSent({}, {:?})", self.obstacle, self.status)
    }
}

/// A word under way.
pub type Carrying<'a> = Pin<Box<dyn Future<Output = Result<(), NotSent>> + Send + 'a>>;

/// What carries words (nơi chuyển): mail, a gateway. Written where network is allowed, in the binary.
pub trait Carrier: Send + Sync + std::fmt::Debug {
    /// Carries a word to somebody, in a minute at most.
    ///
    /// # Errors
    /// It could not be sent.
    fn carry<'a>(&'a self, notice: &'a Notice) -> Carrying<'a>;
}

/// What an installation has to carry words. A copy is the same.
#[derive(Debug, Clone, Default)]
pub struct Carriers {
    /// Mail.
    pub mail: Option<Arc<dyn Carrier>>,
    /// The gateway to telephones.
    pub gateway: Option<Arc<dyn Carrier>>,
}

impl Carriers {
    /// What can be reached with these.
    pub fn reach(&self) -> Reach {
        Reach {
            mail: self.mail.is_some(),
            gateway: self.gateway.is_some(),
        }
    }

    /// Carries a word by its way.
    ///
    /// # Errors
    /// It could not be sent.
    pub(crate) async fn carry(&self, route: Route, notice: &Notice) -> Result<(), NotSent> {
        let carrier = match route {
            Route::Mail => self.mail.as_ref(),
            Route::Gateway => self.gateway.as_ref(),
            Route::ByHand => None,
        };
        match carrier {
            Some(carrier) => carrier.carry(notice).await,
            None => Err(NotSent {
                obstacle: Obstacle::NotConfigured,
                status: None,
                words: String::new(),
            }),
        }
    }
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
        assert_eq!(route_by_phone(mail, Some(&phone)), Route::ByHand);
        assert_eq!(route_by_phone(gateway, None), Route::ByHand);
    }

    #[test]
    fn a_log_tells_neither_the_text_nor_what_the_carrier_repeated_of_it() {
        let not_sent = NotSent {
            obstacle: Obstacle::Refused,
            status: Some(554),
            words: "https://htx.example.vn/kich-hoat/secret".to_owned(),
        };
        assert_eq!(not_sent.to_string(), "not sent: refused (554)");
        assert_eq!(format!("{not_sent:?}"), "NotSent(refused, Some(554))");
    }
}
