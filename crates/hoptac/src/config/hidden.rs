//! A secret of the configuration, by itself or in a file.

use std::fmt;
use std::path::Path;

use serde::{Deserialize, Deserializer, de};
use toml::Value;

/// The longest secret, in characters; a file with more is another file.
const CHARS_MAX: usize = 4_096;
/// What stands where a secret would.
pub(crate) const MASK: &str = "••••••";

/// A secret (điều giữ kín): nothing prints it, neither the log nor the sentence about a wrong configuration.
#[derive(Clone, PartialEq, Eq, Default)]
pub(crate) struct Hidden(String);

impl Hidden {
    /// The secret itself, for whom it is meant.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
impl From<&str> for Hidden {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

/// What is no text is refused without repeating it.
impl<'de> Deserialize<'de> for Hidden {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::String(text) => Ok(Self(text)),
            Value::Integer(_)
            | Value::Float(_)
            | Value::Boolean(_)
            | Value::Datetime(_)
            | Value::Array(_)
            | Value::Table(_) => Err(de::Error::custom("hãy đặt giá trị trong dấu nháy")),
        }
    }
}

/// Where a secret may stand: in the configuration, or in a file that it names.
#[derive(Debug)]
pub(crate) struct Kept<'a> {
    /// By itself.
    pub(crate) secret: Option<&'a Hidden>,
    /// In a file; one without a folder lies in the data folder.
    pub(crate) file: Option<&'a str>,
    /// The key of that file.
    pub(crate) file_key: &'static str,
}

impl Kept<'_> {
    /// Reads the secret, if there is one.
    ///
    /// # Errors
    /// The file cannot be read or holds no secret: which key, and why.
    pub(crate) fn read(&self, data: &Path) -> Result<Option<Hidden>, String> {
        let Some(file) = self.file else {
            return Ok(self.secret.cloned());
        };
        let path = data.join(file);
        let wrong = |why: &str| {
            let (key, path) = (self.file_key, path.display());
            format!("khoá «{key}»: {why} «{path}»")
        };
        let text = std::fs::read_to_string(&path)
            .map_err(|error| wrong(&format!("không đọc được tệp ({error})")))?;
        let line = text.trim();
        match line.chars().count() {
            0 => Err(wrong("không có gì trong tệp")),
            chars if chars > CHARS_MAX || line.contains(char::is_control) => {
                Err(wrong("chỉ cần một dòng trong tệp"))
            }
            _ => Ok(Some(Hidden(line.to_owned()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(file: &str) -> Kept<'_> {
        Kept {
            secret: None,
            file: Some(file),
            file_key: "mail.password_file",
        }
    }

    #[test]
    fn a_file_without_a_secret_is_named_with_its_key() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("trong"), "\n").unwrap();
        std::fs::write(folder.path().join("dai"), "một\nhai\n").unwrap();
        for file in ["trong", "dai", "khong-co"] {
            let told = kept(file).read(folder.path()).unwrap_err();
            assert!(
                told.contains("mail.password_file") && told.contains(file),
                "{told}"
            );
        }
        std::fs::write(folder.path().join("mat-khau"), "con mèo\n").unwrap();
        let read = kept("mat-khau").read(folder.path()).unwrap().unwrap();
        assert_eq!(read.reveal(), "con mèo");
        assert_eq!(format!("{read:?}"), MASK);
    }
}
