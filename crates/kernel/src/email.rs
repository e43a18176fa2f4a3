//! Addresses of electronic mail.

use std::fmt;
use std::str::FromStr;

use crate::refusal::{Refusal, RefusalKind};

/// Characters of an address, and of the part before its `@` (RFC 5321, 4.5.3.1).
const CHARS_MAX: usize = 254;
const MAILBOX_CHARS_MAX: usize = 64;
const LABEL_CHARS_MAX: usize = 63;

/// An address of electronic mail (*thư điện tử*), in small letters.
///
/// The part before the `@` is made small too: no server that our people use tells capitals apart, and two accounts that
/// differ in nothing else would be a trap.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

impl Email {
    /// Reads an address; blanks around it are dropped.
    pub fn parse(text: &str) -> Result<Self, BadEmail> {
        let address = text.trim().to_ascii_lowercase();
        if address.is_empty() {
            return Err(BadEmail::Empty);
        }
        if address.len() > CHARS_MAX {
            return Err(BadEmail::TooLong);
        }
        let (mailbox, domain) = address.split_once('@').ok_or(BadEmail::Malformed)?;
        if is_mailbox(mailbox) && is_domain(domain) {
            Ok(Self(address))
        } else {
            Err(BadEmail::Malformed)
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_mailbox(text: &str) -> bool {
    let dotted = text.split('.').all(|part| !part.is_empty());
    let allowed =
        |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte);
    dotted && text.len() <= MAILBOX_CHARS_MAX && text.bytes().all(allowed)
}

fn is_domain(text: &str) -> bool {
    let label = |part: &str| {
        !part.is_empty()
            && part.len() <= LABEL_CHARS_MAX
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let top = text.rsplit('.').next().unwrap_or_default();
    text.contains('.')
        && text.split('.').all(label)
        && top.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Why a text is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadEmail {
    /// Nothing was written.
    #[error("no address is given")]
    Empty,
    /// Not of the form `name@domain.vn`, or with letters that have marks.
    #[error("not of the form name@domain")]
    Malformed,
    /// Longer than mail allows.
    #[error("the address is too long")]
    TooLong,
}

impl Refusal for BadEmail {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "kernel.email.empty",
            Self::Malformed => "kernel.email.malformed",
            Self::TooLong => "kernel.email.too_long",
        }
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Personal data: a log has the first letter and the domain only.
impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.0.chars().next().unwrap_or_default();
        let domain = self.0.split_once('@').map_or("", |(_, domain)| domain);
        write!(f, "Email({first}…@{domain})")
    }
}

impl FromStr for Email {
    type Err = BadEmail;

    fn from_str(text: &str) -> Result<Self, BadEmail> {
        Self::parse(text)
    }
}

crate::travels_as_text!(Email);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_address_is_refused() {
        assert_eq!(Email::parse(" "), Err(BadEmail::Empty));
        let long = format!("a@{}.vn", "b.".repeat(140));
        assert_eq!(Email::parse(&long), Err(BadEmail::TooLong));
        for bad in [
            "an",
            "an@",
            "@nghean.gov.vn",
            "an@localhost",
            "an@@nghean.gov.vn",
            "an@nghean..vn",
            "an@-nghean.vn",
            "an@nghean-.vn",
            "a n@nghean.vn",
            "an@nghean.vn,binh@nghean.vn",
            "an@10.0.0.1",
            "ân@nghean.vn",
            ".an@nghean.vn",
            "an.@nghean.vn",
            "a..n@nghean.vn",
            "<an@nghean.vn>",
            "an@nghean.vn\r\nBcc: x@y.vn",
        ] {
            assert_eq!(Email::parse(bad), Err(BadEmail::Malformed), "{bad}");
        }
        let mailbox = format!("{}@nghean.vn", "a".repeat(65));
        assert_eq!(Email::parse(&mailbox), Err(BadEmail::Malformed));
    }

    #[test]
    fn an_address_is_kept_in_small_letters() {
        let email = Email::parse("  Lan.HTX+1@Nghean.GOV.vn ").unwrap();
        assert_eq!(email.as_str(), "lan.htx+1@nghean.gov.vn");
        assert_eq!(email.to_string().parse(), Ok(email));
    }

    #[test]
    fn a_log_shows_the_domain_and_not_the_person() {
        let email = Email::parse("lan@nghean.gov.vn").unwrap();
        assert_eq!(format!("{email:?}"), "Email(l…@nghean.gov.vn)");
    }
}
