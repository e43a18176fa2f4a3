//! The object that `hoptac plan read --json` prints.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::body::Class;
use crate::model::Kind;
use crate::outline::Span;

/// A plan as understood. Unknown is null, never a guess.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Plan {
    /// Type and subject in sentence case.
    pub title: String,
    /// plan, scheme, programme, directive, decision, report, submission, other.
    pub kind: Cow<'static, str>,
    /// The issuing body in sentence case.
    pub issuer: Option<String>,
    /// Number and symbol, when printed in full: `153/KH-UBND`.
    pub number: Option<String>,
    /// The symbol alone: `KH-UBND`.
    pub number_suffix: Option<String>,
    /// The day of issue.
    pub date: Option<Date>,
    /// The place of issue.
    pub place: Option<String>,
    /// The year of issue.
    pub year: Option<i16>,
    /// Who signs.
    pub signatory: Option<Signatory>,
    /// The plan that a decision brings with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attached: Option<Attached>,
    /// The legal texts of the preamble, in order.
    pub legal_bases: Vec<Citation>,
    /// Every other legal text named in the body.
    pub citations: Vec<Citation>,
    /// Sections, flat and in reading order.
    pub sections: Vec<SectionLine>,
    /// Every measurable commitment, each once.
    pub targets: Vec<Target>,
    /// Every item that asks a body to do something.
    pub tasks: Vec<Task>,
    /// Items of the content part that name no body.
    pub measures: Vec<Measure>,
    /// The bodies that owe tasks, in order of appearance.
    pub bodies: Vec<Body>,
    /// Where the money comes from.
    pub budget_sources: Vec<BudgetSource>,
    /// The time the plan covers.
    pub period: Option<Period>,
    /// Recipients, without dash and closing mark.
    pub recipients: Vec<String>,
    /// What a drafter should look at.
    pub diagnostics: Vec<Diagnostic>,
}

/// The document that a decision issues.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Attached {
    /// Its type and subject in sentence case.
    pub title: String,
    /// Its kind.
    pub kind: Cow<'static, str>,
}

/// Who signs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Signatory {
    /// Lines of authority.
    pub authority: Option<String>,
    /// The signer's own title.
    pub title: Option<String>,
    /// The signer.
    pub name: Option<String>,
}

/// A legal text named in the document.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Citation {
    /// `2598/QĐ-UBND`; a law named by year alone has none.
    pub number: Option<String>,
    /// decision, decree, law, …
    #[serde(serialize_with = "cited_kind")]
    pub kind: Kind,
    /// Day of issue.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
    /// Where it is named, for texts named in the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The words that name it.
    pub span: Span,
}

/// A letter is "other" among the kinds of the contract.
fn cited_kind<S: Serializer>(kind: &Kind, serializer: S) -> Result<S::Ok, S::Error> {
    let kind = if *kind == Kind::OfficialLetter {
        &Kind::Other
    } else {
        kind
    };
    kind.serialize(serializer)
}

/// One section.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SectionLine {
    /// Printed markers joined by dots.
    pub label: String,
    /// Depth from 1.
    pub level: usize,
    /// Heading without marker; an article that is one sentence has none.
    pub title: Option<String>,
    /// Subsections if any, else items, else table rows, else paragraphs.
    pub items: usize,
    /// Heading and content.
    pub span: Span,
}

/// A number in thousandths. Printed as a whole number where it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(pub i64);

impl fmt::Display for Quantity {
    /// The Vietnamese way: `1.250,5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = (self.0 / 1000).to_string();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) && digit.is_ascii_digit() {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        let rest = format!("{:03}", (self.0 % 1000).abs());
        match rest.trim_end_matches('0') {
            "" => Ok(()),
            decimals => write!(f, ",{decimals}"),
        }
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 1000 == 0 {
            serializer.serialize_i64(self.0 / 1000)
        } else {
            // JSON knows no decimals; this is the printed form only, nothing is computed with it.
            let printed = format!("{}.{:03}", self.0 / 1000, (self.0 % 1000).abs());
            serializer.serialize_f64(printed.parse().unwrap_or_default())
        }
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let printed = serde_json::Number::deserialize(deserializer)?.to_string();
        thousandths(&printed)
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom("a quantity has three decimals at most"))
    }
}

/// The thousandths of a number as JSON prints it: `1250`, `0.125`.
fn thousandths(printed: &str) -> Option<i64> {
    let (whole, rest) = printed.split_once('.').unwrap_or((printed, ""));
    if rest.len() > 3 || !rest.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let decimals: i64 = format!("{rest:0<3}").parse().ok()?;
    let whole = whole.parse::<i64>().ok().filter(|whole| *whole >= 0)?;
    whole.checked_mul(1000)?.checked_add(decimals)
}

/// How a figure binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparator {
    /// đạt, phấn đấu đạt.
    Exactly,
    /// tối thiểu, ít nhất, trên, từ … trở lên.
    AtLeast,
    /// không quá, tối đa, dưới.
    AtMost,
    /// khoảng.
    About,
}

/// The stretch of time a figure is promised for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartOfYear {
    /// The whole plan.
    Plan,
    /// Each year.
    Year,
    /// Each quarter.
    Quarter,
    /// Each month.
    Month,
}

/// A measurable commitment.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Target {
    /// `T1`, `T2`, …
    pub id: String,
    /// The sentence, or the name of the table row.
    pub text: String,
    /// The figure.
    pub quantity: Quantity,
    /// Its unit as printed.
    pub unit: String,
    /// What is counted.
    pub subject: String,
    /// How it binds.
    pub comparator: Comparator,
    /// For a share: what it is a share of.
    pub percent_of: Option<String>,
    /// The stretch it is promised for.
    pub period: PartOfYear,
    /// The milestone year, where the text names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_year: Option<i16>,
    /// Where it stands first.
    pub section: String,
    /// Where it is said again.
    pub repeated_at: Vec<String>,
    /// The words.
    pub span: Span,
    /// From 0 to 1.
    pub confidence: f32,
}

/// How often a task comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recurrence {
    /// Once, by the due day.
    Once,
    /// Every year.
    Yearly,
    /// Every quarter.
    Quarterly,
    /// Every month.
    Monthly,
}

/// Something a body is asked to do.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Task {
    /// `IV.1-3`: section and number.
    pub id: String,
    /// Where it stands.
    pub section: String,
    /// The whole item.
    pub text: String,
    /// At most 12 words.
    pub title: String,
    /// Who leads.
    pub lead: Vec<String>,
    /// Who works with them.
    pub partners: Vec<String>,
    /// Last day.
    pub due: Option<Date>,
    /// How often.
    pub recurrence: Option<Recurrence>,
    /// The target it carries.
    pub target: Option<String>,
    /// The words.
    pub span: Span,
    /// From 0 to 1.
    pub confidence: f32,
    /// "thường xuyên": there is no day and none is missing.
    #[serde(skip)]
    pub standing: bool,
}

/// An item of the content part that names no body.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Measure {
    /// `II.3-1`.
    pub id: String,
    /// Where it stands.
    pub section: String,
    /// The whole item.
    pub text: String,
    /// At most 12 words.
    pub title: String,
    /// The words.
    pub span: Span,
}

/// A body with what it owes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Body {
    /// As named in the document.
    pub name: String,
    /// Where it first owes something.
    pub section: String,
    /// How many tasks it leads.
    pub tasks: usize,
    /// One body, or a class of them.
    pub class: Class,
}

/// A source of money.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BudgetSource {
    /// The item.
    pub text: String,
    /// The paper it rests on.
    pub citation: Option<String>,
    /// Where it stands.
    pub section: String,
    /// The words; the contract has no place for them.
    #[serde(skip)]
    pub span: Span,
}

/// First and last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// What a drafter should look at.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Diagnostic {
    /// `target.conflict`, `due.missing`, …
    pub code: Cow<'static, str>,
    /// One sentence.
    pub message: String,
    /// Where.
    pub spans: Vec<Span>,
}

/// From 0 to 1 as whole percent, for those who compute without floating point.
fn percent(confidence: f32) -> u8 {
    // The cast saturates; what is no number becomes nothing.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=100 first"
    )]
    let percent = (confidence * 100.0).round().clamp(0.0, 100.0) as u8;
    percent
}

impl Target {
    /// How sure the reading is, in percent.
    pub fn confidence_percent(&self) -> u8 {
        percent(self.confidence)
    }
}

impl Task {
    /// How sure the reading is, in percent.
    pub fn confidence_percent(&self) -> u8 {
        percent(self.confidence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{outline, read, repair};

    #[test]
    fn a_quantity_comes_back_from_json_and_one_with_four_decimals_is_refused() {
        for thousandths in [0, 4_000, 2_500, 1, 1_250] {
            let json = serde_json::to_string(&Quantity(thousandths)).unwrap();
            let back: Quantity = serde_json::from_str(&json).unwrap();
            assert_eq!(back, Quantity(thousandths), "{json}");
        }
        assert!(serde_json::from_str::<Quantity>("0.1234").is_err());
        assert!(serde_json::from_str::<Quantity>("\"4\"").is_err());
    }

    #[test]
    fn what_is_printed_of_a_plan_is_read_back_as_the_same() {
        let bytes = include_bytes!("../../../../samples/ke-hoach-song-lam-2024.txt");
        let (source, repairs) = repair::mend(read::read(bytes).unwrap());
        let plan = crate::plan::plan(&outline::outline(&source, &repairs), None);
        let json = serde_json::to_string(&plan).unwrap();
        let back: Plan = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&back).unwrap(), json);
        assert!(
            back.targets
                .iter()
                .all(|target| target.confidence_percent() >= 50)
        );
    }
}
