//! The fields of an entry, and what was typed into them.

use ::web::components::{Choice, Field, Form};
use ::web::{Posted, Visit};
use askama::Template;
use kernel::{BadText, Day, Dong, Fault, FieldError, OrganisationId, Refusal, RefusalKind};

use super::{labels, naming};
use crate::model::entry::{NOTE_CHARS_MAX, NewEntry, PROGRAMME_CHARS_MAX, REASON_CHARS_MAX};
use crate::model::kind::KindCode;
use crate::model::money::MoneySource;
use crate::queries::body_choices::BodyChoice;

/// Thousandths of one.
const ONE: i64 = 1000;
/// Digits behind the comma.
const DECIMALS: usize = 3;

#[derive(Template)]
#[template(path = "web/record_fields.html")]
pub(super) struct RecordFields {
    kind: Field,
    day: Field,
    body: Field,
    subjects: Field,
    papers: Field,
    quantity: Field,
    amount: Field,
    money: Field,
    programme: Field,
    note: Field,
    letter: Field,
    again: Option<Field>,
}

impl askama::filters::HtmlSafe for RecordFields {}

/// The fields with what was typed. The reason for recording the same again is asked for once it is known to be the same.
pub(super) fn fields(visit: &Visit, form: &Form, bodies: &[BodyChoice]) -> RecordFields {
    let words = visit.words();
    let say = |key: &str| words.say(key);
    let bodies = bodies
        .iter()
        .map(|body| Choice::new(body.id.to_string(), &body.name));
    let none = vec![Choice::new("", say("evidence-money-none"))];
    // A kind that nobody chose would count where nobody looks.
    let kind = vec![Choice::new("", say("evidence-field-kind-choose"))];
    let again = form.error("again").is_some() || !form.value("again").is_empty();
    let area =
        |name, key: &str, hint: &str| Field::area(form, name, say(key)).hint(say(hint)).rows(3);
    RecordFields {
        kind: Field::select(
            form,
            "kind",
            say("evidence-field-kind"),
            [kind, labels::kinds(words)].concat(),
        ),
        day: Field::day(form, "day", say("evidence-field-day")),
        body: Field::select(form, "body", say("evidence-field-body"), bodies.collect()),
        subjects: area(
            "subjects",
            "evidence-field-subjects",
            "evidence-field-subjects-hint",
        ),
        papers: area(
            "papers",
            "evidence-field-papers",
            "evidence-field-papers-hint",
        ),
        quantity: Field::number(form, "quantity", say("evidence-field-quantity"))
            .hint(say("evidence-field-quantity-hint")),
        amount: Field::number(form, "amount", say("evidence-field-amount"))
            .hint(say("evidence-field-amount-hint")),
        money: Field::select(
            form,
            "money",
            say("evidence-field-money"),
            [none, labels::sources(words)].concat(),
        ),
        programme: Field::text(form, "programme", say("evidence-field-programme"))
            .hint(say("evidence-field-programme-hint"))
            .short()
            .optional(),
        note: Field::area(form, "note", say("evidence-field-note"))
            .rows(2)
            .optional(),
        letter: Field::text(form, "letter", say("evidence-field-letter"))
            .hint(say("evidence-field-letter-hint"))
            .short()
            .optional(),
        again: again.then(|| Field::text(form, "again", say("evidence-field-again"))),
    }
}

/// What was typed, or the form with sentences beside the fields.
pub(super) async fn read(visit: &Visit, posted: &Posted) -> Result<Result<NewEntry, Form>, Fault> {
    let form = posted.form(visit.words());
    let subjects = naming::organisations(visit, posted.text("subjects")).await?;
    let papers = naming::papers(visit, posted.text("papers")).await?;
    let letter = naming::papers(visit, posted.text("letter")).await?;
    let mut form = form;
    for (field, problems) in [
        ("subjects", &subjects.problems),
        ("papers", &papers.problems),
        ("letter", &letter.problems),
    ] {
        if !problems.is_empty() {
            form = form.problem(field, problems.join(" "));
        }
    }
    let mut entry = match plain(posted) {
        Ok(entry) => entry,
        Err(errors) => return Ok(Err(form.wrong(&errors))),
    };
    if form.has_problems() {
        return Ok(Err(form));
    }
    entry.subjects = subjects.found.iter().map(|it| it.id).collect();
    entry.papers = papers.found;
    entry.letter = letter.found.first().copied();
    Ok(Ok(entry))
}

/// Everything that needs nothing looked up.
fn plain(posted: &Posted) -> Result<NewEntry, Vec<FieldError>> {
    let mut reading = posted.read();
    let kind = reading.with("kind", str::parse::<KindCode>);
    let day = reading.with("day", Day::parse_vietnamese);
    let body = reading.with("body", OrganisationId::parse);
    let quantity = reading.with_if_any("quantity", quantity);
    let amount = reading.with_if_any("amount", Dong::parse_vietnamese);
    let money = reading.with_if_any("money", str::parse::<MoneySource>);
    let programme = reading.line_if_any("programme", PROGRAMME_CHARS_MAX);
    let paragraph = |text: &str| kernel::text::paragraph(text, NOTE_CHARS_MAX);
    let note = reading.with_if_any("note", paragraph);
    let reason =
        |text: &str| -> Result<String, BadText> { kernel::text::line(text, REASON_CHARS_MAX) };
    let again = reading.with_if_any("again", reason);
    let (Some(kind), Some(day), Some(body), Some(quantity), Some(amount)) =
        (kind, day, body, quantity, amount)
    else {
        return Err(reading.errors);
    };
    let (Some(money), Some(programme), Some(note), Some(again)) = (money, programme, note, again)
    else {
        return Err(reading.errors);
    };
    Ok(NewEntry {
        quantity,
        amount,
        money,
        programme,
        note,
        again,
        ..NewEntry::of(kind, day, body)
    })
}

/// A text that is no quantity.
#[derive(Debug, thiserror::Error)]
#[error("no quantity")]
pub(super) struct BadQuantity;

impl Refusal for BadQuantity {
    fn code(&self) -> &'static str {
        "evidence.record.quantity"
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }
}

/// A quantity in thousandths, as officers write it: `2,5` or `1.200`.
fn quantity(text: &str) -> Result<i64, BadQuantity> {
    let bare = text.replace('.', "");
    let (whole, decimals) = bare.split_once(',').unwrap_or((&bare, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || decimals.len() > DECIMALS || !digits(whole) || !digits(decimals) {
        return Err(BadQuantity);
    }
    let whole: i64 = whole.parse().map_err(|_| BadQuantity)?;
    let parts: i64 = format!("{decimals:0<3}").parse().map_err(|_| BadQuantity)?;
    let thousandths = whole
        .checked_mul(ONE)
        .and_then(|whole| whole.checked_add(parts));
    thousandths.ok_or(BadQuantity)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_is_read_as_officers_write_it() {
        let check =
            |text: &str, wanted: Option<i64>| assert_eq!(quantity(text).ok(), wanted, "{text}");
        check("2,5", Some(2_500));
        check("1.200", Some(1_200_000));
        check("30", Some(30_000));
        check("0,125", Some(125));
        for wrong in ["", "-1", "2,5555", "hai", "1,2,3", "9999999999999999999"] {
            check(wrong, None);
        }
    }
}
