//! A target, a task or a measure of a draft: the form in which it is written, with bodies chosen or named.

use ::web::components::{Address, Button, Choice, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::Denied;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::FieldError;

use super::item_fields::{Offered, filled_item, item_fields, read_item, with_chosen_written};
use super::writing::{ITEM, SEEN, crumbs, kind_way, seen_version, writing_path};
use super::writing_ends::{end_fields, ends, with_ends};
use crate::model::check_draft::LABEL_CHARS_MAX;
use crate::model::draft::{Comparator, PlanDraft, Recurrence, Rounding, Tally};
use crate::model::item_facts::{ItemFacts, ItemKind, MeasureFacts, TargetFacts, TaskFacts};
use crate::model::writing::WritingId;
use crate::model::writing_item::{carried_by, said};
use crate::queries::writing_page::{WritingPage, writing_choices, writing_page};
use crate::use_cases::write_item::{WriteItem, write_item};
use crate::use_cases::written_bodies::Unknown;

/// Where a target is written.
pub(super) const TARGET: &str = "/lam-viec/ke-hoach/soan/{draft}/chi-tieu";
/// Where a task is written.
pub(super) const TASK: &str = "/lam-viec/ke-hoach/soan/{draft}/viec";
/// Where a measure is written.
pub(super) const MEASURE: &str = "/lam-viec/ke-hoach/soan/{draft}/bien-phap";
/// The field of the section.
const SECTION: &str = "section";
/// The tick that lets an unknown name be followed by letter.
const BY_LETTER: &str = "by_letter";
/// The button that only adds what was chosen.
const PRESSED: &str = "bam";
/// Its word.
const ADD: &str = "them";

#[derive(Template)]
#[template(path = "web/write_item.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: String,
    fields: Vec<Field>,
    act: Button,
    add: Option<Button>,
    back: Button,
    remove: Option<Button>,
}

/// The item that a form is about.
struct Asked {
    key: Option<String>,
    section: String,
    facts: ItemFacts,
}

/// `GET /lam-viec/ke-hoach/soan/{draft}/chi-tieu`
pub(super) async fn show_target(
    visit: Visit,
    path: Path<WritingId>,
    registers: Extension<Registers>,
) -> Result<Response, Refused> {
    show(&visit, (path.0, ItemKind::Target), &registers).await
}

/// `GET /lam-viec/ke-hoach/soan/{draft}/viec`
pub(super) async fn show_task(
    visit: Visit,
    path: Path<WritingId>,
    registers: Extension<Registers>,
) -> Result<Response, Refused> {
    show(&visit, (path.0, ItemKind::Task), &registers).await
}

/// `GET /lam-viec/ke-hoach/soan/{draft}/bien-phap`
pub(super) async fn show_measure(
    visit: Visit,
    path: Path<WritingId>,
    registers: Extension<Registers>,
) -> Result<Response, Refused> {
    show(&visit, (path.0, ItemKind::Measure), &registers).await
}

/// `POST /lam-viec/ke-hoach/soan/{draft}/chi-tieu`
pub(super) async fn send_target(
    visit: Visit,
    path: Path<WritingId>,
    registers: Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    send(&visit, (path.0, ItemKind::Target), &registers, &posted).await
}

/// `POST /lam-viec/ke-hoach/soan/{draft}/viec`
pub(super) async fn send_task(
    visit: Visit,
    path: Path<WritingId>,
    registers: Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    send(&visit, (path.0, ItemKind::Task), &registers, &posted).await
}

/// `POST /lam-viec/ke-hoach/soan/{draft}/bien-phap`
pub(super) async fn send_measure(
    visit: Visit,
    path: Path<WritingId>,
    registers: Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    send(&visit, (path.0, ItemKind::Measure), &registers, &posted).await
}

async fn show(
    visit: &Visit,
    (writing, kind): (WritingId, ItemKind),
    registers: &Registers,
) -> Result<Response, Refused> {
    let shown = writing_page(visit.app().db(), visit.actor(), writing).await?;
    let asked = asked(visit, &shown, kind)?;
    let form = filled_item(visit.form(), &asked.facts)
        .with(SEEN, shown.version.to_string())
        .with(SECTION, asked.section.clone());
    let form = match &asked.key {
        Some(key) => with_ends(form, &carried_by(&shown.draft, key)),
        None => form,
    };
    draw(visit, registers, (&shown, &asked), &form).await
}

async fn send(
    visit: &Visit,
    (writing, kind): (WritingId, ItemKind),
    registers: &Registers,
    posted: &Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let shown = writing_page(db, visit.actor(), writing).await?;
    let asked = asked(visit, &shown, kind)?;
    if posted.text(PRESSED) == ADD {
        let form = with_chosen_written(posted.form(visit.words()), posted);
        return draw(visit, registers, (&shown, &asked), &form).await;
    }
    let form = match read(posted, &shown.draft, &asked) {
        Ok((section, facts)) => {
            let command = posted.command(WriteItem {
                writing,
                seen_version: seen_version(posted.text(SEEN)),
                key: asked.key.clone(),
                section,
                facts,
                unknown: match posted.is_ticked(BY_LETTER) {
                    true => Unknown::ByLetter,
                    false => Unknown::Refused,
                },
                carried_by: ends(posted, &shown.draft),
            })?;
            match db::settle(|| write_item(db, registers, visit.actor(), &command)).await {
                Ok(written) => {
                    let facts = [("title", super::wording::cut(&written.title, 80).into())];
                    let said = visit.words().say_with("plan-write-item-done", &facts);
                    let to = format!("{}#h-{}", writing_path(writing), kind_way(kind));
                    return Ok(done(visit, to, &Toast::new(said)));
                }
                Err(error) => {
                    with_chosen_written(posted.form(visit.words()), posted).refuse(error)?
                }
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    draw(visit, registers, (&shown, &asked), &form).await
}

/// The item of the address, or a new one with what is usual.
fn asked(visit: &Visit, shown: &WritingPage, kind: ItemKind) -> Result<Asked, Denied> {
    let address = visit.address();
    let Some(key) = address.get(ITEM) else {
        let (section, facts) = new(&shown.draft, kind);
        return Ok(Asked {
            key: None,
            section,
            facts,
        });
    };
    let found = said(&shown.draft, key, &shown.names);
    let found = found.filter(|(_, facts)| facts.kind() == kind);
    let (section, facts) = found.ok_or(Denied::Hidden)?;
    Ok(Asked {
        key: Some(key.to_owned()),
        section,
        facts,
    })
}

/// A new item: a target in the first section, a task in the last, a measure between them.
fn new(draft: &PlanDraft, kind: ItemKind) -> (String, ItemFacts) {
    let sections = &draft.sections;
    let (section, facts) = match kind {
        ItemKind::Target => (
            sections.first(),
            ItemFacts::Target(TargetFacts {
                text: String::new(),
                quantity: 0,
                unit: "HTX".to_owned(),
                comparator: Comparator::AtLeast,
                share_of: None,
                yearly: false,
                due: draft.to,
                due_proposed: false,
                responsible: None,
                kinds: Vec::new(),
                tally: Tally::Subjects,
                baseline: None,
                rounding: Rounding::Up,
                also_in: Vec::new(),
            }),
        ),
        ItemKind::Task => (
            sections.last(),
            ItemFacts::Task(TaskFacts {
                text: String::new(),
                title: String::new(),
                leads: Vec::new(),
                partners: Vec::new(),
                due: Some(draft.to),
                due_proposed: false,
                recurrence: Recurrence::Once,
                target: None,
            }),
        ),
        ItemKind::Measure => (
            sections.get(1).or(sections.first()),
            ItemFacts::Measure(MeasureFacts {
                text: String::new(),
                title: String::new(),
            }),
        ),
    };
    let label = section.map(|section| section.label.clone());
    (label.unwrap_or_default(), facts)
}

fn read(
    posted: &Posted,
    draft: &PlanDraft,
    asked: &Asked,
) -> Result<(String, ItemFacts), Vec<FieldError>> {
    let mut reading = posted.read();
    let section = reading.line_if_any(SECTION, LABEL_CHARS_MAX);
    match (section, read_item(posted, &asked.facts)) {
        (Some(section), Ok(facts)) => {
            let known = section.filter(|label| {
                let sections = draft.sections.iter();
                sections.clone().any(|section| section.label == *label) || *label == asked.section
            });
            Ok((known.unwrap_or_default(), facts))
        }
        (_, facts) => {
            let mut errors = reading.errors;
            errors.extend(facts.err().unwrap_or_default());
            Err(errors)
        }
    }
}

async fn draw(
    visit: &Visit,
    registers: &Registers,
    (shown, asked): (&WritingPage, &Asked),
    form: &Form,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let choices = writing_choices(db, registers, visit.actor(), &shown.draft).await?;
    let targets = shown.draft.targets.iter();
    let targets = targets.map(|target| (target.key.as_str(), target.text.as_str()));
    let offered = Offered {
        lists: &choices.lists,
        shares: true,
        targets: targets.collect(),
        bodies: &choices.bodies,
    };
    let kind = asked.facts.kind();
    let mut fields = vec![section_field(visit, form, (&shown.draft, asked))];
    fields.extend(item_fields(visit, form, (&asked.facts, &offered)));
    match kind {
        ItemKind::Target => {}
        ItemKind::Task => {
            let letter = Field::tick(form, BY_LETTER, visit.say("plan-write-by-letter"));
            fields.push(letter.hint(visit.say("plan-write-by-letter-hint")));
        }
        ItemKind::Measure => fields.extend(end_fields(visit, form, &shown.draft)),
    }
    let title = visit.say(title_key(kind, asked.key.is_some()));
    let add = Button::submit_as(visit.say("plan-write-add-bodies"), PRESSED, ADD);
    let remove = asked.key.as_deref().map(|key| {
        let path = format!("{}/bo-muc", writing_path(shown.id));
        let path = Address::parse(&path).with(ITEM, key).href();
        Button::link(visit.say("plan-write-remove"), path)
    });
    let body = View {
        head: Head::new(&title).under(asked.key.clone().unwrap_or_default()),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        fields,
        act: Button::submit(visit.say("plan-import-save")),
        add: (kind == ItemKind::Task).then_some(add),
        back: Button::link(visit.say("plan-write-back"), writing_path(shown.id)),
        remove,
    };
    let crumbs = crumbs(visit, &title, Some(shown));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    Ok(page(visit, drawn.with_form(form)))
}

fn title_key(kind: ItemKind, is_known: bool) -> &'static str {
    match (kind, is_known) {
        (ItemKind::Target, false) => "plan-write-new-target",
        (ItemKind::Target, true) => "plan-write-target",
        (ItemKind::Task, false) => "plan-write-new-task",
        (ItemKind::Task, true) => "plan-write-task",
        (ItemKind::Measure, false) => "plan-write-new-measure",
        (ItemKind::Measure, true) => "plan-write-measure",
    }
}

/// The section in which it stands. One that the draft has no more stays until another is chosen.
fn section_field(visit: &Visit, form: &Form, (draft, asked): (&PlanDraft, &Asked)) -> Field {
    let label = asked.section.as_str();
    let is_known = draft.sections.iter().any(|section| section.label == label);
    let own = (!is_known && !label.is_empty()).then(|| Choice::new(label, label));
    let sections = draft.sections.iter().map(|section| {
        let words = format!("{} {}", section.label, section.title);
        Choice::new(&section.label, super::wording::cut(&words, 90))
    });
    let none = Choice::new("", visit.say("plan-write-no-section"));
    let choices = [none].into_iter().chain(own).chain(sections).collect();
    Field::select(form, SECTION, visit.say("plan-fact-section"), choices)
}
