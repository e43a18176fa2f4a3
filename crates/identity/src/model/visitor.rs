//! From where somebody wants to sign in.

use std::net::IpAddr;

use kernel::{Email, Phone, RequestId};

use crate::model::token::Token;

/// Bits of an address of the newer kind that are one household's or one office's.
const HOME_BITS: u32 = 64;

/// Somebody at the door (người truy cập).
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The network address that the request came from.
    pub address: IpAddr,
    /// The token of a browser that has been here before.
    pub device: Option<Token>,
    /// What the browser says of itself.
    pub browser: String,
    /// The request.
    pub request: RequestId,
}

impl Visitor {
    /// The address as it is counted: one of the newer kind by its home network, since everybody has a great many.
    pub(crate) fn network(&self) -> String {
        match self.address.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let home = address.to_bits() >> (u128::BITS - HOME_BITS);
                format!("{home:x}")
            }
        }
    }
}

/// By what somebody says who they are.
#[derive(Clone, PartialEq, Eq)]
pub enum Login {
    /// An e-mail.
    Email(Email),
    /// A phone.
    Phone(Phone),
}

impl Login {
    /// Reads what was typed into the field; none where it is neither.
    pub fn parse(text: &str) -> Option<Self> {
        let phone = || Phone::parse(text).ok().map(Self::Phone);
        Email::parse(text).ok().map(Self::Email).or_else(phone)
    }

    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Email(email) => email.as_str(),
            Self::Phone(phone) => phone.as_str(),
        }
    }
}

/// Personal data: a log says which kind it is.
impl std::fmt::Debug for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Email(_) => "Email",
            Self::Phone(_) => "Phone",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(address: &str) -> String {
        let visitor = Visitor {
            address: address.parse().unwrap(),
            device: None,
            browser: String::new(),
            request: RequestId::named("test"),
        };
        visitor.network()
    }

    #[test]
    fn neighbours_are_told_apart_and_one_home_is_one() {
        assert_ne!(network("203.0.113.7"), network("203.0.113.8"));
        assert_eq!(network("203.0.113.7"), network("::ffff:203.0.113.7"));
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
    }

    #[test]
    fn a_name_is_neither_mail_nor_phone() {
        assert_eq!(Login::parse("lan"), None);
        assert_eq!(
            Login::parse(" Lan@Example.vn ").unwrap().as_str(),
            "lan@example.vn"
        );
        assert_eq!(
            Login::parse("0912 345 678").unwrap().as_str(),
            "+84912345678"
        );
    }
}
