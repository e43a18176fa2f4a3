//! What a cooperative does, makes, has been certified for, and who runs it: one line each, read as an officer writes it.

use kernel::{Day, FieldError, text};
use serde::{Deserialize, Serialize};

/// Characters of a name in a line.
pub const NAME_CHARS_MAX: usize = 120;
/// The largest area or output of a line, in thousandths.
pub const QUANTITY_THOUSANDTHS_MAX: i64 = 10_000_000_000;

/// A field of activity by its code (*mã ngành VSIC*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Two to five digits, or the letter of a section.
    pub code: String,
}

/// What it grows, raises or makes (*cây, con, sản phẩm chính*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// Tên.
    pub name: String,
    /// Diện tích, in thousandths of a hectare.
    pub area: Option<i64>,
    /// Sản lượng một vụ, in thousandths of a tonne.
    pub output: Option<i64>,
    /// Mùa vụ, năm.
    pub season: Option<String>,
}

kernel::text_enum! {
    /// Post of an officer (*chức vụ*).
    pub enum Post {
        /// Chủ tịch hội đồng quản trị.
        Chair = "chair",
        /// Thành viên hội đồng quản trị.
        Board = "board",
        /// Giám đốc (tổng giám đốc).
        Director = "director",
        /// Trưởng ban kiểm soát, kiểm soát viên.
        Controller = "controller",
        /// Kế toán.
        Accountant = "accountant",
        /// Tổ trưởng tổ hợp tác.
        Head = "head",
    }
}

/// Who runs it (*người quản lý*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// Họ và tên.
    pub name: String,
    /// Chức vụ.
    pub post: Post,
    /// Từ ngày.
    pub from: Option<Day>,
    /// Đến ngày.
    pub to: Option<Day>,
}

kernel::text_enum! {
    /// Kind of a certificate (*loại chứng nhận*).
    pub enum CertificateKind {
        /// VietGAP.
        VietGap = "vietgap",
        /// Hữu cơ.
        Organic = "organic",
        /// OCOP 3 sao.
        OcopThree = "ocop_3",
        /// OCOP 4 sao.
        OcopFour = "ocop_4",
        /// OCOP 5 sao.
        OcopFive = "ocop_5",
        /// Mã số vùng trồng.
        GrowingArea = "growing_area",
        /// Nhãn hiệu.
        Mark = "mark",
        /// Chỉ dẫn địa lý.
        GeographicalIndication = "geographical_indication",
        /// Khác.
        Other = "other",
    }
}

/// A certificate (*chứng nhận*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Loại.
    pub kind: CertificateKind,
    /// Số hiệu hoặc sản phẩm.
    pub title: String,
    /// Từ ngày.
    pub from: Option<Day>,
    /// Đến ngày.
    pub to: Option<Day>,
}

impl Certificate {
    /// Whether it is valid on a day, as far as its days are known.
    pub fn is_valid(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// A line that is none, with its number from 1.
fn bad(field: &'static str, code: &'static str, (number, line): (usize, &str)) -> FieldError {
    FieldError {
        field,
        code,
        facts: vec![
            ("number", number.saturating_add(1).to_string()),
            ("found", line.chars().take(NAME_CHARS_MAX).collect()),
        ],
    }
}

/// The lines that are not empty, each read by `read`; parts of a line lie between semicolons.
fn lines<T>(
    (field, code): (&'static str, &'static str),
    typed: &str,
    read: impl Fn(&[&str]) -> Option<T>,
) -> Result<Vec<T>, FieldError> {
    let lines = typed.lines().map(str::trim).enumerate();
    let lines = lines.filter(|(_, line)| !line.is_empty());
    let read = lines.map(|(number, line)| {
        let parts: Vec<&str> = line.split(';').map(str::trim).collect();
        read(&parts).ok_or_else(|| bad(field, code, (number, line)))
    });
    read.collect()
}

fn name(part: &str) -> Option<String> {
    text::line(part, NAME_CHARS_MAX).ok()
}

/// None where nothing is written, and nothing at all where it cannot be read.
fn maybe<T>(part: Option<&&str>, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match part.copied().unwrap_or_default() {
        "" => Some(None),
        written => read(written).map(Some),
    }
}

fn day(written: &str) -> Option<Day> {
    Day::parse_vietnamese(written).ok()
}

/// Thousandths of a number as officers write it: `1.250,5`.
pub fn thousandths(written: &str) -> Option<i64> {
    let (whole, rest) = written.split_once(',').unwrap_or((written, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let whole = whole.replace('.', "");
    if !digits(&whole) || !digits(rest) || rest.len() > 3 {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let rest: i64 = format!("{rest:0<3}").parse().ok()?;
    let all = whole.checked_mul(1_000)?.checked_add(rest)?;
    (all <= QUANTITY_THOUSANDTHS_MAX).then_some(all)
}

/// Codes of fields, one a line.
///
/// # Errors
/// The line that is none.
pub fn read_fields(typed: &str) -> Result<Vec<Field>, FieldError> {
    lines(("fields", "registry.line.field"), typed, |parts| {
        let code = parts.first().map(|code| code.to_uppercase())?;
        let is_section = code.len() == 1 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_number =
            (2..=5).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
        (is_section || is_number).then_some(Field { code })
    })
}

/// Products, one a line: name; hectares; tonnes; season.
///
/// # Errors
/// The line that is none.
pub fn read_products(typed: &str) -> Result<Vec<Product>, FieldError> {
    lines(("products", "registry.line.product"), typed, |parts| {
        Some(Product {
            name: name(parts.first()?)?,
            area: maybe(parts.get(1), thousandths)?,
            output: maybe(parts.get(2), thousandths)?,
            season: maybe(parts.get(3), name)?,
        })
    })
}

/// Officers, one a line: name; post; from; to. The post is found by the words that `posts` has for it.
///
/// # Errors
/// The line that is none.
pub fn read_officers(
    typed: &str,
    posts: impl Fn(&str) -> Option<Post>,
) -> Result<Vec<Officer>, FieldError> {
    lines(("officers", "registry.line.officer"), typed, |parts| {
        Some(Officer {
            name: name(parts.first()?)?,
            post: posts(parts.get(1)?)?,
            from: maybe(parts.get(2), day)?,
            to: maybe(parts.get(3), day)?,
        })
    })
}

/// Certificates, one a line: kind; number or product; from; to.
///
/// # Errors
/// The line that is none.
pub fn read_certificates(
    typed: &str,
    kinds: impl Fn(&str) -> Option<CertificateKind>,
) -> Result<Vec<Certificate>, FieldError> {
    let named = ("certificates", "registry.line.certificate");
    lines(named, typed, |parts| {
        Some(Certificate {
            kind: kinds(parts.first()?)?,
            title: name(parts.get(1)?)?,
            from: maybe(parts.get(2), day)?,
            to: maybe(parts.get(3), day)?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_none_is_told_by_its_number() {
        let refused = read_products("Điều; 64,5\n\nCà phê; nhiều").unwrap_err();
        assert_eq!(refused.code, "registry.line.product");
        assert_eq!(refused.facts[0], ("number", "3".to_owned()));
        assert!(read_fields("0123\nABC").is_err());
        let posts = |word: &str| (word == "Giám đốc").then_some(Post::Director);
        assert!(read_officers("Người mẫu; Giám đốc; 31/09/2023", posts).is_err());
        assert!(read_officers("Người mẫu", posts).is_err());
        assert_eq!(thousandths("1,2345"), None);
        assert_eq!(thousandths("-1"), None);
    }

    #[test]
    fn lines_are_read_as_officers_write_them() {
        let product = &read_products("Điều; 1.064,5; 142; vụ 2022").unwrap()[0];
        assert_eq!(
            (product.area, product.output),
            (Some(1_064_500), Some(142_000))
        );
        let posts = |word: &str| (word == "Giám đốc").then_some(Post::Director);
        let officer = &read_officers("Người mẫu; Giám đốc; 01/05/2021;", posts).unwrap()[0];
        assert_eq!((officer.from, officer.to), (Day::of(2021, 5, 1), None));
        assert_eq!(read_fields("a\n0123").unwrap().len(), 2);
    }
}
