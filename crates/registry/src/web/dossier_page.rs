//! One dossier with its steps; the form of the next one. Give it up.

use ::web::components::{
    Button, Choice, Crumbs, Facts, Field, Form, FormFrame, Head, Line, Lines, Look, Moment, Note,
    Section, State, Timeline, Toast,
};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::Denied;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::{Day, Dong, FieldError, text};

use super::dossier_list;
use super::form_page::{FormPage, SEEN, draw, seen};
use super::paper_field::{paper_field, paper_named};
use super::wording::{basis_words, dossier_word, holder_word, kind_word, left, step_word};
use crate::model::asset::read_fields;
use crate::model::dossier::{DossierId, DossierState, Step, StepRow};
use crate::model::record::NUMBER_CHARS_MAX;
use crate::queries::dossier_page::{DossierPage, dossier_page};
use crate::use_cases::do_step::{CertificateWords, DoStep, NOTE_CHARS_MAX, do_step};
use crate::use_cases::give_up_dossier::{GiveUpDossier, REASON_CHARS_MAX, give_up_dossier};
use crate::use_cases::tell::{COOPERATIVES, cooperative_link, dossier_link};

/// Where a dossier stands.
pub(super) const PATH: &str = "/lam-viec/hop-tac-xa/ho-so/{dossier}";
/// Where it is given up.
pub(super) const GIVE_UP: &str = "/lam-viec/hop-tac-xa/ho-so/{dossier}/thoi";

#[derive(Template)]
#[template(path = "web/dossier_page.html")]
struct View {
    head: Head,
    notes: Vec<Note>,
    next: Option<NextForm>,
    papers_head: Section,
    papers: Lines,
    steps_head: Section,
    steps: Option<Timeline>,
    no_steps: String,
    facts: Facts,
}

struct NextForm {
    title: String,
    under: String,
    frame: FormFrame,
    seen: String,
    fields: Vec<Field>,
    act: Button,
}

async fn read_page(visit: &Visit, registers: &Registers, id: &str) -> Result<DossierPage, Refused> {
    let id = DossierId::parse(id).map_err(|_| Denied::Hidden)?;
    Ok(dossier_page((visit.app().db(), registers), visit.actor(), id).await?)
}

/// `GET /lam-viec/hop-tac-xa/ho-so/{dossier}`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let shown = read_page(&visit, &registers, &id).await?;
    let form = visit
        .form()
        .with(SEEN, shown.dossier.version.to_string())
        .with("day", visit.day().to_vietnamese());
    Ok(drawn(&visit, &shown, &form))
}

/// `POST /lam-viec/hop-tac-xa/ho-so/{dossier}`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = read_page(&visit, &registers, &id).await?;
    let form = match read(&visit, &shown, &posted).await? {
        Ok(wish) => {
            let command = posted.command(wish)?;
            let act = || do_step(visit.app().db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(taken) => {
                    let (back, key) = match taken.organisation {
                        Some(id) => (cooperative_link(id), "registry-dossier-closed"),
                        None => (dossier_link(shown.dossier.id), "registry-step-done"),
                    };
                    let facts = [("name", taken.name.into())];
                    let said = visit.words().say_with(key, &facts);
                    return Ok(done(&visit, back, &Toast::new(said)));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    Ok(drawn(&visit, &shown, &form))
}

async fn read(
    visit: &Visit,
    shown: &DossierPage,
    posted: &Posted,
) -> Result<Result<DoStep, Vec<FieldError>>, Refused> {
    let mut reading = posted.read();
    let step = reading.with("step", str::parse::<Step>);
    let day = reading.with("day", Day::parse_vietnamese);
    let note = reading.with_if_any("note", |it| text::paragraph(it, NOTE_CHARS_MAX));
    let mut number = |name| {
        reading.with_if_any(name, |it: &str| {
            it.parse::<u32>()
                .map_err(|_| kernel::BadWord::new("Number", it))
        })
    };
    let [founders, votes, present] = ["founders", "votes", "present"].map(&mut number);
    let is_certificate = step == Some(Step::Certificate);
    let certificate = match is_certificate {
        true => certificate(&mut reading, posted),
        false => None,
    };
    let mut errors = reading.errors;
    let paper = paper_named(visit, posted).await?;
    let paper = paper.map_err(|error| errors.push(error)).ok().flatten();
    let (certificate, more) = certificate.unwrap_or_default();
    errors.extend(more);
    let (Some(step), Some(day), true) = (step, day, errors.is_empty()) else {
        return Ok(Err(errors));
    };
    Ok(Ok(DoStep {
        dossier: shown.dossier.id,
        step,
        day,
        paper,
        note: note.flatten(),
        founders: founders.flatten(),
        votes: votes.flatten().zip(present.flatten()),
        papers: posted.all("papers").map(str::to_owned).collect(),
        certificate,
        seen_version: seen(posted),
    }))
}

type ReadCertificate = (Option<CertificateWords>, Vec<FieldError>);

fn certificate(reading: &mut ::web::Reading<'_>, posted: &Posted) -> Option<ReadCertificate> {
    let number = reading.line("number", NUMBER_CHARS_MAX)?;
    let code = reading.line_if_any("code", NUMBER_CHARS_MAX);
    let capital = reading.with_if_any("charter_capital", Dong::parse_vietnamese);
    match read_fields(posted.text("fields")) {
        Ok(fields) => {
            let words = CertificateWords {
                number,
                code: code.flatten(),
                charter_capital: capital.flatten(),
                fields,
            };
            Some((Some(words), Vec::new()))
        }
        Err(error) => Some((None, vec![error])),
    }
}

fn drawn(visit: &Visit, shown: &DossierPage, form: &Form) -> Response {
    let words = visit.words();
    let dossier = &shown.dossier;
    let mut head = Head::new(dossier.name.clone())
        .under(dossier_word(words, dossier.kind))
        .badge(dossier_list::state(visit, dossier.state));
    let next = shown.next.filter(|_| dossier.state == DossierState::Open);
    if next.is_some() {
        let link = format!("{}/thoi", dossier_link(dossier.id));
        head =
            head.act(Button::link(visit.say("registry-give_up"), link.as_str()).look(Look::Quiet));
    }
    let body = View {
        head,
        notes: notes(visit, shown, next),
        next: next.map(|row| next_form(visit, shown, (row, form))),
        papers_head: papers_head(visit, shown),
        papers: papers(visit, shown),
        steps_head: Section::new("cac-buoc", visit.say("registry-steps")),
        steps: (!shown.steps.is_empty()).then(|| steps(visit, shown)),
        no_steps: visit.say("registry-steps-none"),
        facts: facts(visit, shown),
    };
    let crumbs = Crumbs::new(words, dossier.name.clone())
        .step(visit.say("web-room-cooperatives"), COOPERATIVES)
        .step(visit.say("registry-dossiers"), dossier_list::PATH);
    let drawn = Page::new(dossier.name.clone(), body)
        .room(Room::Cooperatives)
        .crumbs(crumbs);
    page(visit, drawn.with_form(form))
}

/// Who holds the next step for how long, and by when the law wants it.
fn notes(visit: &Visit, shown: &DossierPage, next: Option<&StepRow>) -> Vec<Note> {
    let words = visit.words();
    let Some(next) = next else {
        return Vec::new();
    };
    let since = shown
        .steps
        .last()
        .map_or(shown.dossier.opened_on, |it| it.day);
    let facts = [
        ("holder", holder_word(words, next.holder).into()),
        ("days", since.until(shown.day).max(0).into()),
        ("step", step_word(words, next.step).into()),
    ];
    let mut notes = vec![Note::new(words.say_with("registry-dossier-held", &facts))];
    if let Some(deadline) = &shown.deadline {
        let facts = [
            ("title", deadline.title.into()),
            ("day", deadline.due.to_vietnamese().into()),
            ("left", left(words, deadline.due, shown.day).into()),
            (
                "basis",
                basis_words(visit, &deadline.basis, deadline.verified).into(),
            ),
        ];
        let state = match deadline.due < shown.day {
            true => State::Late,
            false => State::Risk,
        };
        notes.push(Note::new(words.say_with("registry-deadline", &facts)).state(state));
    }
    notes
}

fn next_form(visit: &Visit, shown: &DossierPage, (row, form): (&StepRow, &Form)) -> NextForm {
    let say = |key: &str| visit.say(key);
    let words = visit.words();
    let mut fields = vec![Field::day(form, "day", say("registry-step-day"))];
    match row.step {
        Step::Conference => {
            fields.push(Field::number(form, "founders", say("registry-founders")));
        }
        Step::Resolution => {
            fields.push(Field::number(form, "votes", say("registry-votes")));
            fields.push(Field::number(form, "present", say("registry-present")));
        }
        Step::Certificate => fields.extend([
            Field::text(form, "number", say("registry-number")).short(),
            Field::text(form, "code", say("registry-code"))
                .optional()
                .short(),
            Field::number(form, "charter_capital", say("registry-charter_capital"))
                .hint(say("registry-dong-hint"))
                .optional(),
            Field::area(form, "fields", say("registry-fields"))
                .hint(say("registry-fields-hint"))
                .optional()
                .rows(2),
        ]),
        Step::Initiative
        | Step::Advice
        | Step::Charter
        | Step::Check
        | Step::Proposal
        | Step::Visit
        | Step::Decision
        | Step::Council
        | Step::Notice
        | Step::Debts
        | Step::File
        | Step::Confirmation => {}
    }
    let missing = shown.papers.iter().filter(|(_, is_there)| !is_there);
    let missing: Vec<Choice> = missing
        .map(|(title, _)| Choice::new(title, title))
        .collect();
    if !missing.is_empty() {
        fields.push(Field::ticks(form, "papers", say("registry-papers-now"), missing).optional());
    }
    let paper = paper_field(visit, form);
    fields.push(match row.needs_paper {
        true => paper,
        false => paper.optional(),
    });
    fields.push(Field::area(form, "note", say("registry-step-said")).optional());
    NextForm {
        title: step_word(words, row.step),
        under: holder_word(words, row.holder),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        fields,
        act: Button::submit_as(say("registry-step-act"), "step", row.step.as_str()).primary(),
    }
}

fn papers_head(visit: &Visit, shown: &DossierPage) -> Section {
    let section = Section::new("giay-to", visit.say("registry-papers"));
    match &shown.basis {
        Some((basis, verified)) => section.aside(basis_words(visit, basis, *verified)),
        None => section,
    }
}

fn papers(visit: &Visit, shown: &DossierPage) -> Lines {
    let lines = shown.papers.iter().map(|(title, is_there)| {
        let (state, key) = match is_there {
            true => (State::Done, "registry-paper-there"),
            false => (State::Pending, "registry-paper-missing"),
        };
        let badge = ::web::components::Badge::new(state, visit.say(key));
        Line::new(title.as_str()).badge(badge)
    });
    Lines::new(lines.collect())
}

fn steps(visit: &Visit, shown: &DossierPage) -> Timeline {
    let moments = shown.steps.iter().rev().map(|it| {
        let title = step_word(visit.words(), it.step);
        let said = it.note.iter().cloned().chain([it.by_name.clone()]);
        let moment = Moment::new(it.day, title).text(said.collect::<Vec<_>>().join(" · "));
        match it.paper {
            Some(_) => moment.proven(),
            None => moment,
        }
    });
    Timeline::new(moments.collect())
}

fn facts(visit: &Visit, shown: &DossierPage) -> Facts {
    let say = |key: &str| visit.say(key);
    let dossier = &shown.dossier;
    let facts = Facts::new()
        .fact(
            say("registry-kind"),
            kind_word(visit.words(), dossier.coop_kind),
        )
        .fact(say("registry-seat"), shown.seat.clone())
        .fact(say("registry-agency"), shown.agency.clone())
        .fact(
            say("registry-dossier-since"),
            dossier.opened_on.to_vietnamese(),
        )
        .fact_if(
            &say("registry-founders"),
            dossier.founders.map(|it| it.to_string()),
        );
    let Some(id) = dossier.organisation else {
        return facts;
    };
    let link =
        ::web::components::Prose::new().link(dossier.name.clone(), cooperative_link(id).as_str());
    facts.fact(say("registry-record"), link)
}

/// `GET /lam-viec/hop-tac-xa/ho-so/{dossier}/thoi`
pub(super) async fn give_up_form(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let shown = read_page(&visit, &registers, &id).await?;
    let form = visit.form().with(SEEN, shown.dossier.version.to_string());
    Ok(draw_give_up(&visit, &shown, &form))
}

/// `POST /lam-viec/hop-tac-xa/ho-so/{dossier}/thoi`
pub(super) async fn give_up(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = read_page(&visit, &registers, &id).await?;
    let mut reading = posted.read();
    let reason = reading.line("reason", REASON_CHARS_MAX);
    let form = posted.form(visit.words());
    let Some(reason) = reason else {
        return Ok(draw_give_up(&visit, &shown, &form.wrong(&reading.errors)));
    };
    let command = posted.command(GiveUpDossier {
        dossier: shown.dossier.id,
        reason,
        seen_version: seen(&posted),
    })?;
    let act = || give_up_dossier(visit.app().db(), visit.actor(), &command);
    match db::settle(act).await {
        Ok(given_up) => {
            let facts = [("name", given_up.name.into())];
            let said = visit.words().say_with("registry-give_up-done", &facts);
            Ok(done(&visit, dossier_list::PATH, &Toast::new(said)))
        }
        Err(error) => Ok(draw_give_up(&visit, &shown, &form.refuse(error)?)),
    }
}

fn draw_give_up(visit: &Visit, shown: &DossierPage, form: &Form) -> Response {
    let page = FormPage {
        title: visit.say("registry-give_up"),
        under: shown.dossier.name.clone(),
        notes: vec![Note::new(visit.say("registry-give_up-what"))],
        fields: vec![Field::text(
            form,
            "reason",
            visit.say("registry-give_up-reason"),
        )],
        act: visit.say("registry-give_up-act"),
        of: None,
    };
    draw(visit, form, page)
}
