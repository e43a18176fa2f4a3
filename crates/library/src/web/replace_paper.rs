//! Say which paper this one replaces, and from which day: the form, and the form when it is sent.

use ::web::components::{Button, Choice, Crumbs, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Day, FieldError};

use super::{PAPERS, changeable, labels, path_of};
use crate::model::number::PaperNumber;
use crate::model::paper::PaperId;
use crate::queries::paper_detail::PaperDetail;
use crate::queries::paper_summary::PaperSummary;
use crate::queries::papers_by_number::{NumberedPaper, papers_by_number};
use crate::use_cases::replace_paper::{ReplacePaper, replace_paper};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/van-ban/{paper}/thay-the";
/// The field of the number of the older paper.
const OLDER: &str = "older";
/// The field of one among several of that number.
const CHOSEN: &str = "chosen";

#[derive(Template)]
#[template(path = "web/replace_paper.html")]
struct View {
    head: Head,
    frame: FormFrame,
    older: Field,
    chosen: Option<Field>,
    from_day: Field,
    act: Button,
    leave: Button,
}

/// `GET /lam-viec/van-ban/{paper}/thay-the`
pub(super) async fn show(visit: Visit, Path(paper): Path<PaperId>) -> Result<Response, Refused> {
    let shown = changeable(&visit, paper).await?;
    let day = shown.paper.content.in_force.from.unwrap_or(shown.day);
    let form = visit.form().with("from_day", day.to_vietnamese());
    Ok(draw(&visit, &shown, (&form, &[])))
}

/// `POST /lam-viec/van-ban/{paper}/thay-the`
pub(super) async fn send(
    visit: Visit,
    Path(paper): Path<PaperId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let shown = changeable(&visit, paper).await?;
    let form = posted.form(visit.words());
    let mut reading = posted.read();
    let number = reading.with(OLDER, PaperNumber::parse);
    let from_day = reading.with("from_day", Day::parse_vietnamese);
    let (Some(number), Some(from_day)) = (number, from_day) else {
        return Ok(draw(&visit, &shown, (&form.wrong(&reading.errors), &[])));
    };
    let mut found = papers_by_number(app.db(), visit.actor(), &number).await?;
    found.retain(|numbered| numbered.paper.id != paper);
    let older = match one_of(&found, posted.text(CHOSEN)) {
        Ok(older) => older,
        Err(error) => return Ok(draw(&visit, &shown, (&form.wrong(&[error]), &found))),
    };
    let command = posted.command(ReplacePaper {
        newer: paper,
        older: older.paper.id,
        from_day,
        seen_version: older.version,
    })?;
    match db::settle(|| replace_paper(app.db(), visit.actor(), &command)).await {
        Ok(outcome) => {
            let name = labels::title(visit.words(), &older.paper);
            let last = outcome.last_day.map(Day::to_vietnamese);
            let facts = [
                ("paper", name.into()),
                ("last", last.unwrap_or_default().into()),
            ];
            let said = visit.words().say_with("library-replaced", &facts);
            Ok(done(&visit, path_of(paper), &Toast::new(said)))
        }
        Err(error) => Ok(draw(&visit, &shown, (&form.refuse(error)?, &found))),
    }
}

/// The paper that is meant: the only one of its number, or the one that was chosen.
fn one_of<'a>(found: &'a [NumberedPaper], chosen: &str) -> Result<&'a NumberedPaper, FieldError> {
    let error = |field, code| FieldError {
        field,
        code,
        facts: Vec::new(),
    };
    match found {
        [] => Err(error(OLDER, "library.replace.no_such_number")),
        [one] => Ok(one),
        several => several
            .iter()
            .find(|numbered| numbered.paper.id.to_string() == chosen)
            .ok_or_else(|| error(CHOSEN, "library.replace.several")),
    }
}

fn draw(visit: &Visit, shown: &PaperDetail, (form, found): (&Form, &[NumberedPaper])) -> Response {
    let words = visit.words();
    let paper = PaperSummary::from(&shown.paper);
    let name = labels::title(words, &paper);
    let title = words.say_with("library-replace-title", &[("paper", name.clone().into())]);
    let choices = found.iter().map(|numbered| {
        let id = numbered.paper.id.to_string();
        let label = labels::title(words, &numbered.paper);
        Choice::new(id, label).hint(format!(
            "{} – {}",
            numbered.paper.issuer_name, numbered.paper.summary
        ))
    });
    let choices: Vec<Choice> = choices.collect();
    let chosen = (choices.len() > 1)
        .then(|| Field::radios(form, CHOSEN, words.say("library-replace-which"), choices));
    let body = View {
        head: Head::new(&title).under(words.say("library-replace-what")),
        older: Field::text(form, OLDER, words.say("library-replace-older"))
            .hint(words.say("library-replace-older-hint"))
            .short(),
        chosen,
        from_day: Field::day(form, "from_day", words.say("library-replace-from-day")),
        frame: visit.frame(form),
        act: Button::submit(words.say("library-replace-act")),
        leave: Button::link(words.say("library-leave"), path_of(paper.id)),
    };
    let crumbs = Crumbs::new(words, words.say("library-replace"))
        .step(words.say("library-papers"), PAPERS)
        .step(name, path_of(paper.id));
    let page_ = Page::new(title, body).room(Room::Documents).crumbs(crumbs);
    page(visit, page_.with_form(form))
}
