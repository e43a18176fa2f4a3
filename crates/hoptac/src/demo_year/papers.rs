//! The papers of the year: invented, with numbers that no office gives.

use kernel::Day;
use library::api::register_paper::{RegisterPaper, register_paper};
use library::api::{
    Confidentiality, Direction, InForce, Issuer, PaperContent, PaperId, PaperKind, PaperNumber,
};

use super::bodies::{area, body, title};
use super::stage::{Stage, named, told};

/// A paper of the year.
#[derive(Debug, Clone)]
pub(super) struct NewPaper<'a> {
    /// The body whose paper it is.
    pub(super) slug: &'a str,
    /// What sort.
    pub(super) kind: PaperKind,
    /// What it is about; that it is invented is added.
    pub(super) about: String,
    /// Its day.
    pub(super) on: Day,
}

/// Enters a paper, or gives the one of these words that is there.
pub(super) async fn paper(
    stage: &mut Stage<'_>,
    login: &str,
    new: &NewPaper<'_>,
) -> Result<PaperId, String> {
    let name = format!("giấy {} {} {}", new.slug, new.on, new.about);
    if let Some(paper) = stage.papers.get(&name) {
        return Ok(*paper);
    }
    let count = stage.papers.len().saturating_add(1);
    let number = PaperNumber::parse(&format!("{count:03}/{}-TD", sign(new.kind)));
    let content = PaperContent {
        number: number.ok(),
        kind: new.kind,
        direction: Direction::Issued,
        issuer: Issuer {
            organisation: Some(body(new.slug)),
            name: title(new.slug).to_owned(),
        },
        issued: Some(new.on),
        summary: format!("{} (minh hoạ)", new.about),
        aliases: Vec::new(),
        confidentiality: Confidentiality::Internal,
        in_force: InForce::default(),
        area: Some(area(new.slug)),
        organisation: Some(body(new.slug)),
        note: Some("Dữ liệu minh hoạ: số, ngày và nội dung là giả định.".to_owned()),
        verified: false,
    };
    let actor = stage.actor(new.on, login).await?;
    let files = Vec::new();
    let command = named(&name, RegisterPaper { content, files });
    let entered = register_paper(&stage.on(new.on), &actor, &command).await;
    let entered = told(&name, entered)?;
    stage.papers.insert(name, entered.id);
    Ok(entered.id)
}

/// The letters of its number; all of them end so that nobody takes them for the number of an office.
fn sign(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Minutes => "BB",
        PaperKind::Certificate => "GCN",
        PaperKind::Decision => "QĐ",
        PaperKind::Report => "BC",
        PaperKind::Contract => "HĐ",
        PaperKind::OfficialLetter => "CV",
        PaperKind::Law
        | PaperKind::Ordinance
        | PaperKind::Resolution
        | PaperKind::Decree
        | PaperKind::Circular
        | PaperKind::Directive
        | PaperKind::Plan
        | PaperKind::Programme
        | PaperKind::Scheme
        | PaperKind::Submission
        | PaperKind::Notice
        | PaperKind::Voucher
        | PaperKind::Other => "VB",
    }
}
