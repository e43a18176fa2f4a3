//! The field in which the paper is named that answers for a ruling: by its number, and where several have it, chosen.

use kernel::{FieldError, Refusal};
use library::api::papers_by_number::papers_by_number;
use library::api::{PaperId, PaperNumber, PaperSummary};
use web::components::{Choice, Field, Form};
use web::{Posted, Refused, Visit};

/// The field with the number.
pub(super) const NUMBER: &str = "paper";
/// The field with the one that was chosen of several.
const CHOSEN: &str = "van_ban";

/// The papers of a number that this actor may see.
#[derive(Debug, Default)]
pub(super) struct Found(Vec<PaperSummary>);

impl Found {
    /// Looks for the papers of the number that was typed, with or without capitals and blanks.
    pub(super) async fn read(visit: &Visit, posted: &Posted) -> Result<Self, Refused> {
        let Ok(number) = PaperNumber::parse(posted.text(NUMBER)) else {
            return Ok(Self::default());
        };
        let found = papers_by_number(visit.app().db(), visit.actor(), &number).await?;
        Ok(Self(found.into_iter().map(|found| found.paper).collect()))
    }

    /// The paper that is meant: the only one of its number, or the one that was chosen.
    pub(super) fn meant(&self, posted: &Posted) -> Result<PaperId, FieldError> {
        let error = |field, code| FieldError {
            field,
            code,
            facts: Vec::new(),
        };
        let typed = posted.text(NUMBER);
        match (self.0.as_slice(), PaperNumber::parse(typed)) {
            (_, Err(_)) if typed.is_empty() => Err(error(NUMBER, "web.field.empty")),
            (_, Err(bad)) => Err(error(NUMBER, bad.code())),
            ([], Ok(_)) => Err(error(NUMBER, "library.ruling.no_paper")),
            ([one], Ok(_)) => Ok(one.id),
            (several, Ok(_)) => several
                .iter()
                .find(|paper| paper.id.to_string() == posted.text(CHOSEN))
                .map(|paper| paper.id)
                .ok_or_else(|| error(CHOSEN, "hoptac.ruling.several_papers")),
        }
    }

    /// The fields: the number, and the choice where there is one.
    pub(super) fn fields(&self, visit: &Visit, form: &Form) -> (Field, Option<Field>) {
        let number = Field::text(form, NUMBER, visit.say("hoptac-ruling-number"))
            .hint(visit.say("hoptac-ruling-number-hint"))
            .short();
        let choice = |paper: &PaperSummary| {
            let issued = paper
                .issued
                .map_or_else(String::new, |day| day.to_vietnamese());
            let label = format!("{} {issued}", paper.issuer_name);
            Choice::new(paper.id.to_string(), label.trim_end()).hint(paper.summary.clone())
        };
        let choices: Vec<Choice> = self.0.iter().map(choice).collect();
        let several = choices.len() > 1;
        let chosen =
            several.then(|| Field::radios(form, CHOSEN, visit.say("hoptac-ruling-which"), choices));
        (number, chosen)
    }
}
