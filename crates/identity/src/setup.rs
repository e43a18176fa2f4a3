//! What an installation gives this crate when it starts.

use crate::model::keys::Keys;
use crate::notify::Reach;

/// Keys and means of an installation (thiết lập). A copy is the same.
#[derive(Debug, Clone)]
pub struct Setup {
    /// Drawn from the installation's secret.
    pub keys: Keys,
    /// With what people can be told something.
    pub reach: Reach,
    /// The provider of identities, where one is configured.
    pub oidc: Option<OidcProvider>,
    /// What stands between the network and this program.
    pub behind: Behind,
    /// What other contexts put among the doors of one's own account.
    pub doors: Vec<AccountDoor>,
    /// The address by which people come, as `https://htx.binhphuoc.gov.vn`; without it links take that of the request.
    pub public_address: Option<String>,
}

/// A door on the page of one's own account that leads into another context (lối vào trong trang tài khoản).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountDoor {
    /// The key of its name.
    pub title: &'static str,
    /// The key of what lies behind it.
    pub what: &'static str,
    /// The key of its verb.
    pub verb: &'static str,
    /// Where it leads.
    pub path: &'static str,
}

/// What stands between the network and this program. It says whose word for an address is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behind {
    /// Nothing: who connects is who comes.
    Nothing,
    /// One proxy, which adds the address of who comes at the end of `X-Forwarded-For`.
    Proxy,
}

impl Setup {
    /// An installation with this secret and without any means: links are copied by hand.
    pub fn of(master: [u8; crate::model::keys::KEY_BYTES]) -> Self {
        Self {
            keys: Keys::of(master),
            reach: Reach::default(),
            oidc: None,
            behind: Behind::Nothing,
            doors: Vec::new(),
            public_address: None,
        }
    }
}

/// A provider of identities (OpenID Connect), as the configuration names it. A seam: nothing signs in by it yet.
///
/// What fills it does the code flow with PKCE against the issuer, takes an identity by its verified e-mail only, and ends
/// as every other way of signing in does, with a session by the means `oidc`; accounts are invited, never made by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OidcProvider {
    /// Its address; everything else is discovered from there.
    pub issuer: String,
    /// As whom it knows this installation.
    pub client_id: String,
    /// The file in which the secret stands, never the secret itself.
    pub client_secret_file: String,
    /// What the button says.
    pub name: String,
}
