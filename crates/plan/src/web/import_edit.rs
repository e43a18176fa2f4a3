//! Put an item right: the sentence that was read stands above what it is to say.

use ::web::components::{Button, Choice, Field, Form, FormFrame, Head};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use evidence::api::{Baseline, BaselineId, KindCode, baseline_list};
use kernel::{Day, FieldError};

use super::import::{SEEN, SHOWN, crumbs, gone, import_path, seen_version};
use super::import_item::{list, told};
use super::import_review::parts::{comparator_key, kind_name, quantity, recurrence_key};
use crate::model::draft::{Comparator, ImportId, Recurrence, Rounding, Tally};
use crate::model::import_item::{
    BODY_CHARS_MAX, ITEM_TEXT_CHARS_MAX, ITEM_TITLE_CHARS_MAX, Item, ItemFacts, ItemId,
    MeasureFacts, TargetFacts, TaskFacts, UNIT_CHARS_MAX,
};
use crate::queries::import_review::{ImportReview, import_review};
use crate::use_cases::edit_import_item::{EditItem, edit_import_item};

/// Where the form is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/doc/{import}/muc/{item}/sua";
/// Characters of the names of all bodies of a task.
const NAMES_CHARS_MAX: usize = 40 * BODY_CHARS_MAX;

#[derive(Template)]
#[template(path = "web/import_edit.html")]
struct View {
    head: Head,
    read_label: String,
    quote: String,
    frame: FormFrame,
    seen: String,
    shown: String,
    fields: Vec<Field>,
    act: Button,
    back: Button,
}

/// `GET /lam-viec/ke-hoach/doc/{import}/muc/{item}/sua`
pub(super) async fn show(
    visit: Visit,
    Path((import, item)): Path<(ImportId, ItemId)>,
) -> Result<Response, Refused> {
    let review = import_review(visit.app().db(), visit.actor(), import).await?;
    let item = review.item(item).ok_or_else(gone)?;
    let address = visit.address();
    let form = filled(visit.form(), item).with(SHOWN, address.get(SHOWN).unwrap_or_default());
    let lists = baseline_list(visit.app().db(), visit.actor()).await?;
    Ok(draw(&visit, (&review, &lists), (item, &form)))
}

/// `POST /lam-viec/ke-hoach/doc/{import}/muc/{item}/sua`
pub(super) async fn send(
    visit: Visit,
    Path((import, item)): Path<(ImportId, ItemId)>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let review = import_review(app.db(), visit.actor(), import).await?;
    let shown = review.item(item).ok_or_else(gone)?;
    let form = match read(&posted, shown) {
        Ok(facts) => {
            let seen_version = seen_version(posted.text(SEEN));
            let command = posted.command(EditItem {
                import,
                item,
                seen_version,
                facts,
            })?;
            let act = || edit_import_item(app.db(), &registers, visit.actor(), &command);
            match db::settle(act).await {
                Ok(outcome) => {
                    let to = list(import, posted.text(SHOWN));
                    return Ok(done(&visit, to, &told(&visit, &outcome, (import, item))));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    let lists = baseline_list(app.db(), visit.actor()).await?;
    Ok(draw(&visit, (&review, &lists), (shown, &form)))
}

fn read(posted: &Posted, item: &Item) -> Result<ItemFacts, Vec<FieldError>> {
    match &item.made {
        ItemFacts::Target(facts) => read_target(posted, facts).map(ItemFacts::Target),
        ItemFacts::Task(facts) => read_task(posted, facts).map(ItemFacts::Task),
        ItemFacts::Measure(_) => {
            let mut reading = posted.read();
            let title = reading.line("title", ITEM_TITLE_CHARS_MAX);
            let text = reading.paragraph("text", ITEM_TEXT_CHARS_MAX);
            match (title, text) {
                (Some(title), Some(text)) => Ok(ItemFacts::Measure(MeasureFacts { text, title })),
                _ => Err(reading.errors),
            }
        }
    }
}

fn read_target(posted: &Posted, before: &TargetFacts) -> Result<TargetFacts, Vec<FieldError>> {
    let mut reading = posted.read();
    let text = reading.paragraph("text", ITEM_TEXT_CHARS_MAX);
    let number = reading.with("quantity", parse_quantity);
    let unit = reading.line("unit", UNIT_CHARS_MAX);
    let comparator = reading.with("comparator", str::parse::<Comparator>);
    let share_of = reading.line_if_any("share_of", ITEM_TEXT_CHARS_MAX);
    let due = reading.with("due", Day::parse_vietnamese);
    let responsible = reading.line_if_any("responsible", BODY_CHARS_MAX);
    let kind = reading.with_if_any("kinds", parse_kind);
    let baseline = reading.with_if_any("baseline", BaselineId::parse);
    let tally = reading.with("tally", str::parse::<Tally>);
    let rounding = reading.with_if_any("rounding", str::parse::<Rounding>);
    let (Some(text), Some(quantity), Some(unit), Some(comparator), Some(share_of)) =
        (text, number, unit, comparator, share_of)
    else {
        return Err(reading.errors);
    };
    let (Some(due), Some(responsible), Some(kind), Some(baseline), Some(tally), Some(rounding)) =
        (due, responsible, kind, baseline, tally, rounding)
    else {
        return Err(reading.errors);
    };
    Ok(TargetFacts {
        text,
        quantity,
        unit,
        comparator,
        share_of,
        yearly: before.yearly,
        due,
        due_proposed: posted.is_ticked("due_proposed"),
        responsible,
        kinds: kind.into_iter().collect(),
        tally,
        baseline,
        rounding: rounding.unwrap_or(before.rounding),
        also_in: before.also_in.clone(),
    })
}

fn read_task(posted: &Posted, before: &TaskFacts) -> Result<TaskFacts, Vec<FieldError>> {
    let mut reading = posted.read();
    let title = reading.line("title", ITEM_TITLE_CHARS_MAX);
    let text = reading.paragraph("text", ITEM_TEXT_CHARS_MAX);
    let leads = reading.paragraph("leads", NAMES_CHARS_MAX);
    let due = reading.with_if_any("due", Day::parse_vietnamese);
    let recurrence = reading.with("recurrence", str::parse::<Recurrence>);
    let (Some(title), Some(text), Some(leads), Some(due), Some(recurrence)) =
        (title, text, leads, due, recurrence)
    else {
        return Err(reading.errors);
    };
    let target = Some(posted.text("target")).filter(|key| !key.is_empty());
    Ok(TaskFacts {
        text,
        title,
        leads: lines(&leads),
        partners: lines(posted.text("partners")),
        due,
        due_proposed: due.is_some() && posted.is_ticked("due_proposed"),
        recurrence,
        target: target.map(str::to_owned).or_else(|| {
            // A form that shows no targets has none to choose, and says nothing of them.
            let is_asked = posted.fields().iter().any(|(name, _)| name == "target");
            before.target.clone().filter(|_| !is_asked)
        }),
    })
}

fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// Why a kind of evidence is none.
#[derive(Debug, thiserror::Error)]
#[error("no kind of the catalogue")]
struct BadKind;

kernel::refusal! { BadKind from [] {
    Self => Invalid "plan.import.item_kind";
} }

/// Reads the code of a kind of evidence that the catalogue has.
fn parse_kind(text: &str) -> Result<String, BadKind> {
    let kind = KindCode::parse(text).ok_or(BadKind)?;
    Ok(kind.as_str().to_owned())
}

/// Why a number is none.
#[derive(Debug, thiserror::Error)]
#[error("not a number with three decimals at most")]
struct BadQuantity;

kernel::refusal! { BadQuantity from [] {
    Self => Invalid "plan.import.item_quantity";
} }

/// Reads `1.250,5` as thousandths.
fn parse_quantity(text: &str) -> Result<i64, BadQuantity> {
    let (whole, rest) = text.split_once(',').unwrap_or((text, ""));
    let whole = whole.replace(['.', ' '], "");
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(&whole) || !is_digits(rest) || rest.len() > 3 {
        return Err(BadQuantity);
    }
    let number = format!("{whole}{rest:0<3}");
    number.parse().map_err(|_| BadQuantity)
}

fn filled(form: Form, item: &Item) -> Form {
    let day = |day: Option<Day>| day.map(Day::to_vietnamese).unwrap_or_default();
    let tick = |form: Form, is_ticked| match is_ticked {
        true => form.with("due_proposed", "1"),
        false => form,
    };
    let form = form
        .with(SEEN, item.version.to_string())
        .with("text", item.made.text())
        .with("title", item.made.title());
    match &item.made {
        ItemFacts::Measure(_) => form,
        ItemFacts::Target(target) => tick(form, target.due_proposed)
            .with("quantity", quantity(target.quantity))
            .with("unit", target.unit.clone())
            .with("comparator", target.comparator.as_str())
            .with("share_of", target.share_of.clone().unwrap_or_default())
            .with("due", day(Some(target.due)))
            .with(
                "responsible",
                target.responsible.clone().unwrap_or_default(),
            )
            .with("kinds", target.kinds.first().cloned().unwrap_or_default())
            .with(
                "baseline",
                target
                    .baseline
                    .map(|list| list.to_string())
                    .unwrap_or_default(),
            )
            .with("tally", target.tally.as_str())
            .with("rounding", target.rounding.as_str()),
        ItemFacts::Task(task) => tick(form, task.due_proposed)
            .with("leads", task.leads.join("\n"))
            .with("partners", task.partners.join("\n"))
            .with("due", day(task.due))
            .with("recurrence", task.recurrence.as_str())
            .with("target", task.target.clone().unwrap_or_default()),
    }
}

fn draw(
    visit: &Visit,
    (review, lists): (&ImportReview, &[Baseline]),
    (item, form): (&Item, &Form),
) -> Response {
    let title = visit.say("plan-import-edit-title");
    let fields = match &item.made {
        ItemFacts::Target(target) => target_fields(visit, form, (target, lists)),
        ItemFacts::Task(_) => task_fields(visit, form, review),
        ItemFacts::Measure(_) => vec![text_field(visit, form), title_field(visit, form)],
    };
    let body = View {
        head: Head::new(&title).under(item.key.clone()),
        read_label: visit.say("plan-import-was-read"),
        quote: item.read.text().to_owned(),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        shown: form.value(SHOWN).to_owned(),
        fields,
        act: Button::submit(visit.say("plan-import-save")),
        back: Button::link(visit.say("plan-import-back"), import_path(review.import.id)),
    };
    let crumbs = crumbs(visit, &title, Some(review.import.id));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn.with_form(form))
}

fn text_field(visit: &Visit, form: &Form) -> Field {
    Field::area(form, "text", visit.say("plan-import-field-text")).rows(4)
}

fn title_field(visit: &Visit, form: &Form) -> Field {
    Field::text(form, "title", visit.say("plan-import-field-item-title"))
}

fn due_fields(visit: &Visit, form: &Form) -> [Field; 2] {
    [
        Field::day(form, "due", visit.say("plan-import-field-due")),
        Field::tick(
            form,
            "due_proposed",
            visit.say("plan-import-field-due-proposed"),
        ),
    ]
}

fn target_fields(
    visit: &Visit,
    form: &Form,
    (target, lists): (&TargetFacts, &[Baseline]),
) -> Vec<Field> {
    let say = |key: &str| visit.say(key);
    let signs = Comparator::ALL.iter();
    let signs = signs.map(|sign| Choice::new(sign.as_str(), say(comparator_key(*sign))));
    let mut fields = vec![
        text_field(visit, form),
        Field::select(
            form,
            "comparator",
            say("plan-import-field-comparator"),
            signs.collect(),
        ),
        Field::number(form, "quantity", say("plan-import-field-quantity")),
        Field::text(form, "unit", say("plan-import-field-unit")).short(),
        Field::text(form, "share_of", say("plan-import-field-share-of"))
            .optional()
            .hint(say("plan-import-field-share-of-hint")),
    ];
    fields.extend(due_fields(visit, form));
    fields.push(Field::text(form, "responsible", say("plan-import-field-responsible")).optional());
    fields.extend(counting_fields(visit, form));
    if target.share_of.is_some() {
        fields.extend(share_fields(visit, form, lists));
    }
    fields
}

/// What counts a target: a kind of evidence, and how.
fn counting_fields(visit: &Visit, form: &Form) -> [Field; 2] {
    let say = |key: &str| visit.say(key);
    let none = Choice::new("", say("plan-import-no-kind"));
    let kinds = KindCode::all();
    let kinds =
        kinds.map(|code| Choice::new(code.as_str(), kind_name(visit, code.as_str()).to_owned()));
    let tallies = Tally::ALL.iter();
    let tallies = tallies.map(|tally| Choice::new(tally.as_str(), say(tally_key(*tally))));
    let kinds = [none].into_iter().chain(kinds).collect();
    [
        Field::select(form, "kinds", say("plan-import-field-kinds"), kinds)
            .hint(say("plan-import-field-kinds-hint")),
        Field::select(
            form,
            "tally",
            say("plan-import-field-tally"),
            tallies.collect(),
        ),
    ]
}

/// Of a share: the list that it is a share of, and how it becomes a whole number.
fn share_fields(visit: &Visit, form: &Form, lists: &[Baseline]) -> [Field; 2] {
    let say = |key: &str| visit.say(key);
    let none = Choice::new("", say("plan-import-no-baseline"));
    let lists = lists.iter().map(|list| {
        let facts = [
            ("title", list.title.as_str().into()),
            ("day", list.day.to_vietnamese().into()),
            ("n", i64::try_from(list.size).unwrap_or(i64::MAX).into()),
        ];
        let label = visit.words().say_with("plan-import-baseline", &facts);
        Choice::new(list.id.to_string(), label)
    });
    let roundings = Rounding::ALL.iter();
    let roundings = roundings.map(|way| Choice::new(way.as_str(), say(rounding_key(*way))));
    let lists = [none].into_iter().chain(lists).collect();
    [
        Field::select(form, "baseline", say("plan-import-field-baseline"), lists)
            .hint(say("plan-import-field-baseline-hint")),
        Field::select(
            form,
            "rounding",
            say("plan-import-field-rounding"),
            roundings.collect(),
        )
        .hint(say("plan-import-field-rounding-hint")),
    ]
}

fn task_fields(visit: &Visit, form: &Form, review: &ImportReview) -> Vec<Field> {
    let say = |key: &str| visit.say(key);
    let rhythms = Recurrence::ALL.iter();
    let rhythms = rhythms.map(|rhythm| Choice::new(rhythm.as_str(), say(recurrence_key(*rhythm))));
    let standing = review.items.iter().filter(|item| item.decision.stands());
    let targets = standing.filter_map(|item| match &item.made {
        ItemFacts::Target(target) => {
            let text: String = target.text.chars().take(80).collect();
            Some(Choice::new(
                item.key.clone(),
                format!("{}: {text}", item.key),
            ))
        }
        ItemFacts::Task(_) | ItemFacts::Measure(_) => None,
    });
    let none = Choice::new("", say("plan-import-no-target"));
    let targets: Vec<Choice> = [none].into_iter().chain(targets).collect();
    let mut fields = vec![
        title_field(visit, form),
        text_field(visit, form),
        Field::area(form, "leads", say("plan-import-field-leads"))
            .rows(2)
            .hint(say("plan-import-field-bodies-hint")),
        Field::area(form, "partners", say("plan-import-field-partners"))
            .rows(3)
            .optional()
            .hint(say("plan-import-field-bodies-hint")),
    ];
    fields.extend(due_fields(visit, form));
    fields.push(Field::select(
        form,
        "recurrence",
        say("plan-import-field-recurrence"),
        rhythms.collect(),
    ));
    fields.push(Field::select(
        form,
        "target",
        say("plan-import-field-target"),
        targets,
    ));
    fields
}

fn tally_key(tally: Tally) -> &'static str {
    match tally {
        Tally::Entries => "plan-import-tally-entries",
        Tally::Subjects => "plan-import-tally-subjects",
        Tally::Quantity => "plan-import-tally-quantity",
        Tally::Amount => "plan-import-tally-amount",
    }
}

fn rounding_key(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Up => "plan-import-rounding-up",
        Rounding::Down => "plan-import-rounding-down",
        Rounding::Nearest => "plan-import-rounding-nearest",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_here_write_it() {
        for bad in ["", "x", "1,2345", "-3", "1,2,3", ","] {
            assert!(parse_quantity(bad).is_err(), "{bad}");
        }
        for (good, thousandths) in [("4", 4_000), ("1.250,5", 1_250_500), ("04", 4_000)] {
            assert_eq!(parse_quantity(good).unwrap(), thousandths, "{good}");
        }
    }
}
