//! A target, a task or a measure in a form, for items that were read and for those written by hand.

use ::web::components::{Choice, Field, Form};
use ::web::{Posted, Visit};
use evidence::api::{Baseline, BaselineId, KINDS_MAX, KindCode};
use kernel::{BadText, Day, FieldError};

use super::import_review::parts::{comparator_key, kind_name, quantity, recurrence_key};
use crate::model::draft::{Comparator, Recurrence, Rounding, Tally};
use crate::model::item_facts::{
    BODY_CHARS_MAX, ITEM_TEXT_CHARS_MAX, ITEM_TITLE_CHARS_MAX, ItemFacts, MeasureFacts,
    TargetFacts, TaskFacts, UNIT_CHARS_MAX,
};

/// Characters of the names of all bodies of a task.
const NAMES_CHARS_MAX: usize = 40 * BODY_CHARS_MAX;
/// The field of one body more that leads.
const LEADS_MORE: &str = "leads_more";
/// The field of one body more that takes part.
const PARTNERS_MORE: &str = "partners_more";

/// What a form offers to choose.
#[derive(Debug)]
pub(super) struct Offered<'a> {
    /// Frozen lists, of which a share may be counted.
    pub(super) lists: &'a [Baseline],
    /// Whether a target may be a share of one.
    pub(super) shares: bool,
    /// Keys and sentences of the targets that a task may serve.
    pub(super) targets: Vec<(&'a str, &'a str)>,
    /// Names of bodies; with none, they are written.
    pub(super) bodies: &'a [String],
}

/// The fields of an item.
pub(super) fn item_fields(
    visit: &Visit,
    form: &Form,
    (facts, offered): (&ItemFacts, &Offered<'_>),
) -> Vec<Field> {
    match facts {
        ItemFacts::Target(_) => target_fields(visit, form, offered),
        ItemFacts::Task(_) => task_fields(visit, form, offered),
        ItemFacts::Measure(_) => vec![text_field(visit, form), title_field(visit, form)],
    }
}

/// What was typed; what a form does not ask for stays as it was.
pub(super) fn read_item(posted: &Posted, before: &ItemFacts) -> Result<ItemFacts, Vec<FieldError>> {
    match before {
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
    let kinds = parse_kinds(posted);
    reading.errors.extend(kinds.as_ref().err().cloned());
    let baseline = reading.with_if_any("baseline", BaselineId::parse);
    let tally = reading.with("tally", str::parse::<Tally>);
    let rounding = reading.with_if_any("rounding", str::parse::<Rounding>);
    let (Some(text), Some(quantity), Some(unit), Some(comparator), Some(share_of)) =
        (text, number, unit, comparator, share_of)
    else {
        return Err(reading.errors);
    };
    let (Some(due), Some(responsible), Ok(kinds), Some(baseline), Some(tally), Some(rounding)) =
        (due, responsible, kinds, baseline, tally, rounding)
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
        kinds,
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
    let leads = reading.with_if_any("leads", names);
    let partners = reading.with_if_any("partners", names);
    let due = reading.with_if_any("due", Day::parse_vietnamese);
    let recurrence = reading.with("recurrence", str::parse::<Recurrence>);
    let (Some(title), Some(text), Some(leads), Some(partners)) = (title, text, leads, partners)
    else {
        return Err(reading.errors);
    };
    let (Some(due), Some(recurrence)) = (due, recurrence) else {
        return Err(reading.errors);
    };
    let target = Some(posted.text("target")).filter(|key| !key.is_empty());
    Ok(TaskFacts {
        text,
        title,
        leads: with_chosen(leads, posted.text(LEADS_MORE)),
        partners: with_chosen(partners, posted.text(PARTNERS_MORE)),
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

/// Names of bodies, one a line.
fn names(text: &str) -> Result<Vec<String>, BadText> {
    let text = kernel::text::paragraph(text, NAMES_CHARS_MAX)?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.map(str::to_owned).collect())
}

/// The names with the one that was chosen beside them.
fn with_chosen(names: Option<Vec<String>>, chosen: &str) -> Vec<String> {
    let mut names = names.unwrap_or_default();
    if !chosen.is_empty() && names.iter().all(|name| name != chosen) {
        names.push(chosen.to_owned());
    }
    names
}

/// The form with the bodies that were chosen among the written ones, and nothing chosen any more.
pub(super) fn with_chosen_written(form: Form, posted: &Posted) -> Form {
    let mut form = form;
    for (written, more) in [("leads", LEADS_MORE), ("partners", PARTNERS_MORE)] {
        let (before, chosen) = (posted.text(written), posted.text(more));
        if !chosen.is_empty() {
            let all = [before.trim_end(), chosen].join("\n");
            form = form.with(written, all.trim_start()).with(more, "");
        }
    }
    form
}

/// Why a kind of evidence is none.
#[derive(Debug, thiserror::Error)]
#[error("no kind of the catalogue")]
struct BadKind;

kernel::refusal! { BadKind from [] {
    Self => Invalid "plan.import.item_kind";
} }

/// Reads the codes of kinds of evidence, each of which the catalogue has, in the order of the catalogue.
fn parse_kinds(posted: &Posted) -> Result<Vec<String>, FieldError> {
    let asked = posted.all("kinds").filter(|code| !code.is_empty());
    let kinds: Option<Vec<KindCode>> = asked.map(KindCode::parse).collect();
    let mut kinds = kinds.ok_or_else(|| FieldError::of("kinds", &BadKind))?;
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.len() > KINDS_MAX {
        return Err(FieldError::of("kinds", &TooManyKinds));
    }
    Ok(kinds.iter().map(|kind| kind.as_str().to_owned()).collect())
}

/// Why so many kinds are not counted as one.
#[derive(Debug, thiserror::Error)]
#[error("more than {KINDS_MAX} kinds")]
struct TooManyKinds;

kernel::refusal! { TooManyKinds from [] {
    Self => Invalid "plan.import.item_kinds" { "most": KINDS_MAX };
} }

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

/// A number as it is typed; a new target asks for none yet.
fn number_typed(thousandths: i64) -> String {
    match thousandths {
        0 => String::new(),
        some => quantity(some),
    }
}

/// The form with an item in it.
pub(super) fn filled_item(form: Form, facts: &ItemFacts) -> Form {
    let day = |day: Option<Day>| day.map(Day::to_vietnamese).unwrap_or_default();
    let tick = |form: Form, is_ticked| match is_ticked {
        true => form.with("due_proposed", "1"),
        false => form,
    };
    let form = form.with("text", facts.text()).with("title", facts.title());
    match facts {
        ItemFacts::Measure(_) => form,
        ItemFacts::Target(target) => with_kinds(tick(form, target.due_proposed), &target.kinds)
            .with("quantity", number_typed(target.quantity))
            .with("unit", target.unit.clone())
            .with("comparator", target.comparator.as_str())
            .with("share_of", target.share_of.clone().unwrap_or_default())
            .with("due", day(Some(target.due)))
            .with(
                "responsible",
                target.responsible.clone().unwrap_or_default(),
            )
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

fn with_kinds(form: Form, kinds: &[String]) -> Form {
    kinds
        .iter()
        .fold(form, |form, kind| form.with_also("kinds", kind.clone()))
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

fn target_fields(visit: &Visit, form: &Form, offered: &Offered<'_>) -> Vec<Field> {
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
    if offered.shares {
        fields.extend(share_fields(visit, form, offered.lists));
    }
    fields
}

/// What counts a target: kinds of evidence, and how.
fn counting_fields(visit: &Visit, form: &Form) -> [Field; 2] {
    let say = |key: &str| visit.say(key);
    let kinds = KindCode::all();
    let kinds =
        kinds.map(|code| Choice::new(code.as_str(), kind_name(visit, code.as_str()).to_owned()));
    let tallies = Tally::ALL.iter();
    let tallies = tallies.map(|tally| Choice::new(tally.as_str(), say(tally_key(*tally))));
    [
        Field::ticks(
            form,
            "kinds",
            say("plan-import-field-kinds"),
            kinds.collect(),
        )
        .optional()
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

fn task_fields(visit: &Visit, form: &Form, offered: &Offered<'_>) -> Vec<Field> {
    let say = |key: &str| visit.say(key);
    let rhythms = Recurrence::ALL.iter();
    let rhythms = rhythms.map(|rhythm| Choice::new(rhythm.as_str(), say(recurrence_key(*rhythm))));
    let targets = offered.targets.iter().map(|(key, text)| {
        let text: String = text.chars().take(80).collect();
        Choice::new(*key, format!("{key}: {text}"))
    });
    let none = Choice::new("", say("plan-import-no-target"));
    let targets: Vec<Choice> = [none].into_iter().chain(targets).collect();
    let mut fields = vec![title_field(visit, form), text_field(visit, form)];
    fields.push(
        Field::area(form, "leads", say("plan-import-field-leads"))
            .rows(2)
            .hint(say("plan-import-field-bodies-hint")),
    );
    fields.extend(more(visit, form, LEADS_MORE, offered.bodies));
    fields.push(
        Field::area(form, "partners", say("plan-import-field-partners"))
            .rows(3)
            .optional()
            .hint(say("plan-import-field-bodies-hint")),
    );
    fields.extend(more(visit, form, PARTNERS_MORE, offered.bodies));
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

/// One body more, chosen by its name; none where there are none to choose among.
fn more(visit: &Visit, form: &Form, name: &'static str, bodies: &[String]) -> Option<Field> {
    if bodies.is_empty() {
        return None;
    }
    let none = Choice::new("", visit.say("plan-write-nobody-more"));
    let bodies = bodies.iter().map(|body| Choice::new(body, body));
    let choices = [none].into_iter().chain(bodies).collect();
    let label = visit.say(match name {
        LEADS_MORE => "plan-write-lead-more",
        _ => "plan-write-partner-more",
    });
    Some(Field::select(form, name, label, choices))
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
