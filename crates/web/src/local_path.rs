//! An address of this site to come back to.

use std::fmt;

/// A path of this site that somebody handed in: `?tiep=/lam-viec`. Never another site (tấn công chuyển hướng).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalPath(String);

/// Characters of a path that is worth coming back to.
const PATH_CHARS_MAX: usize = 2_000;

impl LocalPath {
    /// The start of the back office.
    pub fn home() -> Self {
        Self("/lam-viec".to_owned())
    }

    /// A path of this site; for any other address none.
    pub fn parse(text: &str) -> Option<Self> {
        let inside = text.starts_with('/') && !text.starts_with("//");
        let strange = text.contains(|c: char| c.is_control() || c == '\\');
        let short = text.chars().count() <= PATH_CHARS_MAX;
        (inside && !strange && short).then(|| Self(text.to_owned()))
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LocalPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_another_site_is_no_path_of_ours() {
        for bad in [
            "//evil.vn",
            "/\\evil.vn",
            "https://evil.vn",
            "evil",
            "",
            "/a\r\nSet-Cookie: x",
        ] {
            assert_eq!(LocalPath::parse(bad), None, "{bad}");
        }
        assert!(LocalPath::parse("/lam-viec?tim=bình").is_some());
    }
}
