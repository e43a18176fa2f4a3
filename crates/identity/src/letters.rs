//! The words in which a link or a code is brought: short, plain, in the language of whoever receives them.

use std::sync::Arc;

use ::web::{Fact, Texts, Words};

use crate::model::code::OneTimeCode;
use crate::model::keys::Keys;
use crate::model::link::{LinkId, token};
use crate::notify::{Carriers, Notice, Route};
use crate::queries::errand::{Content, Errand};
use crate::web::language;

/// Where a one-time code is typed.
const CODE_PAGE: &str = "/dang-nhap/ma";

/// What bringing needs (bưu vụ): carriers, and what letters are made of. A copy is the same.
#[derive(Debug, Clone)]
pub struct Post {
    /// What carries.
    pub carriers: Carriers,
    /// With which links and codes are drawn.
    pub keys: Keys,
    /// The words.
    pub texts: Arc<Texts>,
    /// The address by which people come; links begin with it.
    pub address: String,
    /// The Alliance, by its whole name.
    pub house: String,
    /// The same in short, for a message to a telephone.
    pub house_short: String,
}

impl Post {
    /// Writes what is brought.
    pub(crate) fn notice(&self, errand: &Errand) -> Notice {
        let words = Words::new(Arc::clone(&self.texts), language(errand.account.language));
        let facts = self.facts(errand);
        let say = |key: &str| words.say_with(key, &facts);
        let (subject, text, short) = match &errand.content {
            Content::Invitation(..) => (
                "identity-letter-invite-subject",
                "identity-letter-invite-text",
                "identity-letter-invite-short",
            ),
            Content::Reset(_) => (
                "identity-letter-reset-subject",
                "identity-letter-reset-text",
                "identity-letter-reset-short",
            ),
            Content::Code(_) => (
                "identity-letter-code-subject",
                "identity-letter-code-text",
                "identity-letter-code-short",
            ),
        };
        let text = match errand.route {
            Route::Mail | Route::ByHand => text,
            Route::Gateway => short,
        };
        Notice {
            id: errand.id(),
            at: errand.made_at,
            name: errand.account.name.clone(),
            email: errand.account.email.clone(),
            phone: errand.account.phone.clone(),
            subject: say(subject),
            text: say(text),
        }
    }

    fn facts(&self, errand: &Errand) -> Vec<(&'static str, Fact)> {
        let start = self.address.trim_end_matches('/');
        let link = |id: LinkId| format!("{start}/kich-hoat/{}", token(&self.keys, id).spell());
        let (secret, inviter) = match &errand.content {
            Content::Invitation(id, by) => (link(*id), by.clone()),
            Content::Reset(id) => (link(*id), None),
            Content::Code(id) => {
                let code = OneTimeCode::draw(&self.keys, errand.account.id, *id);
                (code.to_vietnamese(), None)
            }
        };
        vec![
            ("house", (&self.house).into()),
            ("house_short", (&self.house_short).into()),
            ("name", (&errand.account.name).into()),
            (
                "inviter",
                inviter.unwrap_or_else(|| self.house.clone()).into(),
            ),
            ("link", secret.as_str().into()),
            ("code", secret.into()),
            ("where", format!("{start}{CODE_PAGE}").into()),
            ("until", errand.expires_at.time_in_vietnam().into()),
        ]
    }
}

impl Errand {
    /// The same each time it is sent; no secret.
    fn id(&self) -> String {
        match &self.content {
            Content::Invitation(id, _) | Content::Reset(id) => id.to_string(),
            Content::Code(id) => id.to_string(),
        }
    }
}
