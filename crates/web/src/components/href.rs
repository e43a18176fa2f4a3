//! Where a link leads.

use std::fmt;

/// An address that a link may lead to: of this site, or of the web, mail and telephone. Any other becomes `#`,
/// so that a value somebody typed can never become a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href(String);

const OUTSIDE: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

impl Href {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Href {
    fn from(address: String) -> Self {
        let inside = address.starts_with(['/', '#', '?']) && !address.starts_with("//");
        let outside = OUTSIDE.iter().any(|scheme| address.starts_with(scheme));
        let strange = address.contains(|c: char| c.is_control() || c == '\\');
        Self(if (inside || outside) && !strange {
            address
        } else {
            "#".to_owned()
        })
    }
}

impl From<&str> for Href {
    fn from(address: &str) -> Self {
        Self::from(address.to_owned())
    }
}

impl From<&String> for Href {
    fn from(address: &String) -> Self {
        Self::from(address.clone())
    }
}

impl fmt::Display for Href {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_addresses_of_other_sites_in_disguise_lead_nowhere() {
        for bad in [
            "javascript:alert(1)",
            " javascript:x",
            "data:text/html,x",
            "//evil.vn",
            "/\\evil.vn",
            "/a\nb",
            "",
        ] {
            assert_eq!(Href::from(bad).as_str(), "#", "{bad}");
        }
    }

    #[test]
    fn addresses_of_the_site_the_web_and_the_telephone_stay() {
        for good in [
            "/htx?a=1#x",
            "#von",
            "?trang=2",
            "https://vca.org.vn",
            "tel:+842713",
            "mailto:a@b.vn",
        ] {
            assert_eq!(Href::from(good).as_str(), good);
        }
    }
}
