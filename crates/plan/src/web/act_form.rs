//! Act on what a body owes: the form of one act, and the form when it is sent.

use ::web::components::{Button, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;
use kernel::Day;
use library::api::PaperId;

use super::act_evidence::{evidence_field, offered, ticked};
use super::papers::{PaperField, paper_id};
use super::wording::{act_done, act_verb, crumbs, task_path};
use crate::model::act_needs::{Says, needs};
use crate::model::obligation::{ActKind, ObligationId};
use crate::model::task::TaskId;
use crate::queries::task_page::{OwedLine, TaskPage, task_page};
use crate::use_cases::act_on_obligation::{ActOnObligation, NOTE_CHARS_MAX, act_on_obligation};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/viec/{task}/xu-ly/{obligation}/{kind}";
/// The hidden field with the version that the form showed.
const SEEN: &str = "ban";

#[derive(Template)]
#[template(path = "web/act_form.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: String,
    note: Field,
    due: Option<Field>,
    evidence: Option<Field>,
    paper: Option<Field>,
    act: Button,
    leave: Button,
}

type Asked = (String, String, String);

/// `GET /lam-viec/ke-hoach/viec/{task}/xu-ly/{obligation}/{kind}`
pub(super) async fn show(visit: Visit, Path(asked): Path<Asked>) -> Result<Response, Refused> {
    let (shown, line, kind) = found(&visit, asked).await?;
    let mut form = visit.form().with(SEEN, line.version.to_string());
    if let Some(due) = line
        .owed
        .now
        .asked_due
        .filter(|_| kind == ActKind::GrantExtension)
    {
        form = form.with("due", due.to_vietnamese());
    }
    drawn(&visit, (&shown, &line, kind), &form).await
}

/// `POST /lam-viec/ke-hoach/viec/{task}/xu-ly/{obligation}/{kind}`
pub(super) async fn send(
    visit: Visit,
    Path(asked): Path<Asked>,
    posted: Posted,
) -> Result<Response, Refused> {
    let (shown, line, kind) = found(&visit, asked).await?;
    let form = match read(&visit, &posted, &line, kind).await? {
        Err(form) => form,
        Ok(wish) => {
            let command = posted.command(wish)?;
            let db = visit.app().db();
            match db::settle(|| act_on_obligation(db, visit.actor(), &command)).await {
                Ok(moved) => {
                    let said = act_done(visit.words(), kind);
                    let said = format!("{said}: {}", moved.title);
                    return Ok(done(&visit, task_path(shown.task.id), &Toast::new(said)));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
    };
    drawn(&visit, (&shown, &line, kind), &form).await
}

async fn read(
    visit: &Visit,
    posted: &Posted,
    line: &OwedLine,
    kind: ActKind,
) -> Result<Result<ActOnObligation, Form>, Refused> {
    let mut reading = posted.read();
    let note = reading.with_if_any("note", |text| kernel::text::paragraph(text, NOTE_CHARS_MAX));
    let due = reading.with_if_any("due", Day::parse_vietnamese);
    let evidence = reading.with_if_any("evidence", |_| ticked(posted));
    let form = posted.form(visit.words());
    let paper: Option<PaperId> = match paper_id(visit, posted.text("paper")).await? {
        PaperField::None => None,
        PaperField::One(paper) => Some(paper),
        PaperField::Unknown(error) => return Ok(Err(form.wrong(&[error]))),
    };
    let (Some(note), Some(due), Some(evidence)) = (note, due, evidence) else {
        return Ok(Err(form.wrong(&reading.errors)));
    };
    Ok(Ok(ActOnObligation {
        obligation: line.owed.id,
        kind,
        note,
        paper,
        due,
        evidence: evidence.unwrap_or_default(),
        // A version that is no number was seen by nobody: the use-case finds it stale.
        seen_version: posted.text(SEEN).parse().unwrap_or(0),
    }))
}

async fn found(visit: &Visit, asked: Asked) -> Result<(TaskPage, OwedLine, ActKind), Refused> {
    let (task, obligation, kind) = asked;
    let hidden = || Refused::from(Denied::Hidden);
    let task = TaskId::parse(&task).map_err(|_| hidden())?;
    let obligation = ObligationId::parse(&obligation).map_err(|_| hidden())?;
    let kind = ActKind::parse(&kind).ok_or_else(hidden)?;
    let shown = task_page(visit.app().db(), visit.actor(), task).await?;
    let line = shown.owed.iter().find(|line| line.owed.id == obligation);
    let line = line.cloned().ok_or_else(hidden)?;
    Ok((shown, line, kind))
}

/// Whether evidence may be told with an act.
fn tells_evidence(kind: ActKind) -> bool {
    matches!(kind, ActKind::Progress | ActKind::Submit)
}

async fn drawn(
    visit: &Visit,
    act: (&TaskPage, &OwedLine, ActKind),
    form: &Form,
) -> Result<Response, Refused> {
    let (shown, line, kind) = act;
    let evidence = match tells_evidence(kind) {
        true => Some(offered(visit, shown, line).await?),
        false => None,
    };
    let evidence = evidence.map(|offered| evidence_field(visit.words(), form, &offered));
    Ok(draw(visit, act, (form, evidence)))
}

fn draw(
    visit: &Visit,
    (shown, line, kind): (&TaskPage, &OwedLine, ActKind),
    (form, evidence): (&Form, Option<Field>),
) -> Response {
    let words = visit.words();
    let title = act_verb(words, kind);
    let body = shown.standing.name(line.owed.body);
    let facts = [
        ("body", body.into()),
        ("task", shown.task.title.as_str().into()),
    ];
    let note = Field::area(
        form,
        "note",
        words.say(&format!("plan-act-note-{}", needs_word(kind))),
    );
    let note = match needs(kind).says {
        Says::Words => note,
        Says::Nothing | Says::WordsOrEvidence | Says::WordsOrPaper => note.optional(),
    };
    let has_due = matches!(kind, ActKind::AskExtension | ActKind::GrantExtension);
    let letter = line.by_letter && tells_evidence(kind);
    let has_paper = letter
        || matches!(
            kind,
            ActKind::Urge | ActKind::Inspect | ActKind::Return | ActKind::AskExtension
        );
    let paper_key = if letter {
        "plan-act-letter"
    } else {
        "plan-act-paper"
    };
    let view = View {
        head: Head::new(&title).under(words.say_with("plan-act-under", &facts)),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        note,
        due: has_due.then(|| Field::day(form, "due", words.say("plan-act-due"))),
        evidence,
        paper: has_paper.then(|| {
            let field = Field::text(form, "paper", words.say(paper_key));
            let field = field.hint(words.say("plan-act-paper-hint"));
            if letter { field } else { field.optional() }
        }),
        act: Button::submit(title.clone()).primary(),
        leave: Button::link(words.say("plan-leave"), task_path(shown.task.id)),
    };
    let plan = &shown.standing.plan;
    let crumbs = crumbs(visit, Some((plan.id, &plan.title)), &title).step(
        super::wording::cut(&shown.task.title, 60),
        task_path(shown.task.id),
    );
    let page_ = Page::new(title, view).room(Room::Plans).crumbs(crumbs);
    page(visit, page_.with_form(form))
}

fn needs_word(kind: ActKind) -> &'static str {
    match needs(kind).says {
        Says::Nothing => "free",
        Says::Words => "reason",
        Says::WordsOrEvidence => "progress",
        Says::WordsOrPaper => "matter",
    }
}
