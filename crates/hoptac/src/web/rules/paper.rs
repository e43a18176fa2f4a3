//! The field in which the paper is named that answers for a ruling: by its number, and where several have it, chosen.

use kernel::{FieldError, Refusal};
use library::api::paper_list::paper_list;
use library::api::{PaperFilter, PaperId, PaperNumber, PaperOrder, PaperSummary};
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
        let filter = PaperFilter {
            text: number.to_string(),
            ..PaperFilter::default()
        };
        let part = (PaperOrder::Newest, 1);
        let list = paper_list(visit.app().db(), visit.actor(), &filter, part).await?;
        let key = kernel::text::fold(number.as_str());
        let has_number = |paper: &PaperSummary| {
            let number = paper.number.as_ref();
            number.is_some_and(|number| kernel::text::fold(number.as_str()) == key)
        };
        let papers = list.lines.into_iter().map(|line| line.paper);
        Ok(Self(papers.filter(has_number).collect()))
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
