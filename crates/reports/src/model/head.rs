//! What stands above and below the text of a report, as people write it.

use kernel::text;

/// The longest name of a body in a head, in characters.
pub(crate) const BODY_CHARS_MAX: usize = 200;
/// The most lines of a name in a head.
pub(crate) const BODY_LINES_MAX: usize = 3;
/// The longest symbol, in characters.
pub(crate) const SYMBOL_CHARS_MAX: usize = 30;
/// The longest place, in characters.
pub(crate) const PLACE_CHARS_MAX: usize = 60;
/// The longest subject, in characters.
pub(crate) const SUBJECT_CHARS_MAX: usize = 500;
/// The longest title or name of who signs, in characters.
pub(crate) const SIGNER_CHARS_MAX: usize = 100;
/// The longest list of recipients, in characters.
pub(crate) const RECIPIENTS_CHARS_MAX: usize = 2_000;

/// Head and foot of a report (*đầu và cuối văn bản*).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ReportHead {
    /// Cơ quan chủ quản; may be empty.
    pub superior: String,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Ký hiệu: `BC-LMHTX`.
    pub symbol: String,
    /// Địa danh.
    pub place: String,
    /// Trích yếu.
    pub subject: String,
    /// Chức vụ của người ký; may be empty until it is presented.
    pub signer_title: String,
    /// Họ tên người ký; may be empty until it is presented.
    pub signer_name: String,
    /// Nơi nhận, a line each; may be empty.
    pub recipients: String,
}

/// What of a head is missing, too long or not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeadFault {
    /// Cơ quan chủ quản.
    #[error("the superior body is too long")]
    Superior,
    /// Cơ quan ban hành.
    #[error("the issuing body is missing or too long")]
    Issuer,
    /// Ký hiệu.
    #[error("the symbol is missing or has other characters")]
    Symbol,
    /// Địa danh.
    #[error("the place is missing or too long")]
    Place,
    /// Trích yếu.
    #[error("the subject is missing or too long")]
    Subject,
    /// Chức vụ của người ký.
    #[error("the title of the signer is too long")]
    SignerTitle,
    /// Họ tên người ký.
    #[error("the name of the signer is too long")]
    SignerName,
    /// Nơi nhận.
    #[error("the recipients are too long")]
    Recipients,
}

kernel::refusal! { HeadFault from [] {
    Self::Superior => Invalid "reports.head.superior" at "superior"
        { "most": BODY_CHARS_MAX, "lines": BODY_LINES_MAX };
    Self::Issuer => Invalid "reports.head.issuer" at "issuer"
        { "most": BODY_CHARS_MAX, "lines": BODY_LINES_MAX };
    Self::Symbol => Invalid "reports.head.symbol" at "symbol" { "most": SYMBOL_CHARS_MAX };
    Self::Place => Invalid "reports.head.place" at "place" { "most": PLACE_CHARS_MAX };
    Self::Subject => Invalid "reports.head.subject" at "subject" { "most": SUBJECT_CHARS_MAX };
    Self::SignerTitle => Invalid "reports.head.signer_title" at "signer_title"
        { "most": SIGNER_CHARS_MAX };
    Self::SignerName => Invalid "reports.head.signer_name" at "signer_name"
        { "most": SIGNER_CHARS_MAX };
    Self::Recipients => Invalid "reports.head.recipients" at "recipients"
        { "most": RECIPIENTS_CHARS_MAX };
} }

impl ReportHead {
    /// The head as it is kept: without needless spaces, each part within its limit.
    ///
    /// # Errors
    /// The first part that is missing, too long or not understood.
    pub(crate) fn checked(&self) -> Result<Self, HeadFault> {
        let optional = |value: &str, most, fault| match value.trim() {
            "" => Ok(String::new()),
            value => text::line(value, most).map_err(|_| fault),
        };
        Ok(Self {
            superior: match self.superior.trim() {
                "" => String::new(),
                superior => body(superior).ok_or(HeadFault::Superior)?,
            },
            issuer: body(&self.issuer).ok_or(HeadFault::Issuer)?,
            symbol: symbol(&self.symbol).ok_or(HeadFault::Symbol)?,
            place: text::line(&self.place, PLACE_CHARS_MAX).map_err(|_| HeadFault::Place)?,
            subject: text::line(&self.subject, SUBJECT_CHARS_MAX)
                .map_err(|_| HeadFault::Subject)?,
            signer_title: optional(&self.signer_title, SIGNER_CHARS_MAX, HeadFault::SignerTitle)?,
            signer_name: optional(&self.signer_name, SIGNER_CHARS_MAX, HeadFault::SignerName)?,
            recipients: match self.recipients.trim() {
                "" => String::new(),
                all => {
                    text::paragraph(all, RECIPIENTS_CHARS_MAX).map_err(|_| HeadFault::Recipients)?
                }
            },
        })
    }
}

/// A name of a body in a few lines.
fn body(name: &str) -> Option<String> {
    let name = text::paragraph(name, BODY_CHARS_MAX).ok()?;
    (name.lines().count() <= BODY_LINES_MAX).then_some(name)
}

/// A symbol is what stands behind the stroke of a number: letters, digits and hyphens.
fn symbol(symbol: &str) -> Option<String> {
    let symbol = text::line(symbol, SYMBOL_CHARS_MAX).ok()?;
    let is_sound = symbol
        .chars()
        .all(|letter| letter.is_alphanumeric() || letter == '-');
    is_sound.then_some(symbol)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> ReportHead {
        ReportHead {
            superior: String::new(),
            issuer: "LIÊN MINH HỢP TÁC XÃ\nTỈNH SÔNG LAM".to_owned(),
            symbol: " BC-LMHTX ".to_owned(),
            place: "Sông  Lam".to_owned(),
            subject: "Kết quả năm 2023".to_owned(),
            signer_title: String::new(),
            signer_name: String::new(),
            recipients: String::new(),
        }
    }

    #[test]
    fn what_is_missing_too_long_or_not_understood_is_named() {
        let check = |change: fn(&mut ReportHead), fault| {
            let mut head = head();
            change(&mut head);
            assert_eq!(head.checked(), Err(fault));
        };
        check(
            |head| head.superior = "a\nb\nc\nd".to_owned(),
            HeadFault::Superior,
        );
        check(|head| head.issuer = " ".to_owned(), HeadFault::Issuer);
        check(|head| head.symbol = "45/BC".to_owned(), HeadFault::Symbol);
        check(|head| head.symbol = String::new(), HeadFault::Symbol);
        check(|head| head.place = "a".repeat(61), HeadFault::Place);
        check(|head| head.subject = String::new(), HeadFault::Subject);
        check(
            |head| head.signer_title = "a".repeat(101),
            HeadFault::SignerTitle,
        );
        check(
            |head| head.signer_name = "a".repeat(101),
            HeadFault::SignerName,
        );
        check(
            |head| head.recipients = "a".repeat(2_001),
            HeadFault::Recipients,
        );
    }

    #[test]
    fn a_sound_head_is_kept_without_needless_spaces() {
        let kept = head().checked().unwrap();
        assert_eq!(
            (kept.symbol.as_str(), kept.place.as_str()),
            ("BC-LMHTX", "Sông Lam")
        );
        assert_eq!(kept.checked().unwrap(), kept);
    }
}
