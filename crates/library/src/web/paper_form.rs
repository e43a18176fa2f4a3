//! The fields of a paper, the same where it is entered and where it is changed.

use ::web::components::{Choice, Field, Form};
use ::web::{Posted, Words};
use askama::Template;
use authz::Place;
use kernel::{Day, FieldError};

use super::{labels, place_field};
use crate::model::number::PaperNumber;
use crate::model::paper::{
    Confidentiality, Direction, ISSUER_CHARS_MAX, Issuer, NOTE_CHARS_MAX, PaperContent, PaperKind,
    SUMMARY_CHARS_MAX,
};
use crate::model::standing::InForce;

/// The longest text of all other names together, in characters.
const ALIASES_CHARS_MAX: usize = 5_000;

#[derive(Template)]
#[template(path = "web/paper_form.html")]
pub(super) struct PaperFields {
    direction: Field,
    kind: Field,
    number: Field,
    issued: Field,
    issuer_name: Field,
    summary: Field,
    place: Field,
    confidentiality: Field,
    in_force_from: Field,
    in_force_to: Field,
    aliases: Field,
    note: Field,
    verified: Field,
}

impl askama::filters::HtmlSafe for PaperFields {}

/// The fields with what was typed or is there, and the places to choose from.
pub(super) fn fields(words: &Words, form: &Form, places: Vec<Choice>) -> PaperFields {
    let say = |key: &str| words.say(key);
    let levels = Confidentiality::ALL.iter().map(|level| {
        let hint = say(&format!("library-confidentiality-{level}-hint"));
        Choice::new(level.as_str(), labels::confidentiality(words, *level)).hint(hint)
    });
    PaperFields {
        direction: Field::radios(
            form,
            "direction",
            say("library-field-direction"),
            labels::directions(words),
        ),
        kind: Field::select(
            form,
            "kind",
            say("library-field-kind"),
            labels::kinds(words),
        ),
        number: Field::text(form, "number", say("library-field-number"))
            .optional()
            .hint(say("library-field-number-hint"))
            .short(),
        issued: Field::day(form, "issued", say("library-field-issued")),
        issuer_name: Field::text(form, "issuer_name", say("library-field-issuer"))
            .hint(say("library-field-issuer-hint")),
        summary: Field::area(form, "summary", say("library-field-summary")),
        place: Field::select(form, place_field::NAME, say("library-field-place"), places),
        confidentiality: Field::radios(
            form,
            "confidentiality",
            say("library-field-confidentiality"),
            levels.collect(),
        ),
        in_force_from: Field::day(form, "in_force_from", say("library-field-in-force-from"))
            .optional(),
        in_force_to: Field::day(form, "in_force_to", say("library-field-in-force-to")).optional(),
        aliases: Field::area(form, "aliases", say("library-field-aliases"))
            .optional()
            .hint(say("library-field-aliases-hint"))
            .rows(2),
        note: Field::area(form, "note", say("library-field-note"))
            .optional()
            .rows(2),
        verified: Field::tick(form, "verified", say("library-field-verified")),
    }
}

/// A form with what a paper says.
pub(super) fn filled(form: Form, content: &PaperContent) -> Form {
    let day = |day: Option<Day>| day.map(Day::to_vietnamese).unwrap_or_default();
    let number = content.number.as_ref().map(PaperNumber::to_string);
    let place = place_field::place(content.area, content.organisation);
    let verified = if content.verified { "1" } else { "" };
    form.with("direction", content.direction.as_str())
        .with("kind", content.kind.as_str())
        .with("number", number.unwrap_or_default())
        .with("issued", day(content.issued))
        .with("issuer_name", &content.issuer.name)
        .with("summary", &content.summary)
        .with(place_field::NAME, place_field::word(place))
        .with("confidentiality", content.confidentiality.as_str())
        .with("in_force_from", day(content.in_force.from))
        .with("in_force_to", day(content.in_force.to))
        .with("aliases", content.aliases.join("\n"))
        .with("note", content.note.clone().unwrap_or_default())
        .with("verified", verified)
}

/// What was typed, or what is wrong with it.
pub(super) fn read(posted: &Posted) -> Result<PaperContent, Vec<FieldError>> {
    let mut reading = posted.read();
    let direction = reading.with("direction", str::parse::<Direction>);
    let kind = reading.with("kind", str::parse::<PaperKind>);
    let number = reading.with_if_any("number", PaperNumber::parse);
    let issued = reading.with_if_any("issued", Day::parse_vietnamese);
    let issuer_name = reading.line("issuer_name", ISSUER_CHARS_MAX);
    let summary = reading.paragraph("summary", SUMMARY_CHARS_MAX);
    let place = reading.with_if_any(place_field::NAME, place_field::read);
    let confidentiality = reading.with("confidentiality", str::parse::<Confidentiality>);
    let from = reading.with_if_any("in_force_from", Day::parse_vietnamese);
    let to = reading.with_if_any("in_force_to", Day::parse_vietnamese);
    let paragraph = |most: usize| move |text: &str| kernel::text::paragraph(text, most);
    let aliases = reading.with_if_any("aliases", paragraph(ALIASES_CHARS_MAX));
    let note = reading.with_if_any("note", paragraph(NOTE_CHARS_MAX));
    let (Some(direction), Some(kind), Some(number), Some(issued), Some(name), Some(summary)) =
        (direction, kind, number, issued, issuer_name, summary)
    else {
        return Err(reading.errors);
    };
    let (Some(place), Some(confidentiality), Some(from), Some(to), Some(aliases), Some(note)) =
        (place, confidentiality, from, to, aliases, note)
    else {
        return Err(reading.errors);
    };
    let lines = aliases.unwrap_or_default();
    let aliases = lines.lines().filter(|line| !line.is_empty());
    let (area, organisation) = match place {
        Some(Place::Area(area)) => (Some(area), None),
        Some(Place::Organisation(organisation)) => (None, Some(organisation)),
        Some(Place::Installation) | None => (None, None),
    };
    Ok(PaperContent {
        number,
        kind,
        direction,
        issuer: Issuer {
            organisation: None,
            name,
        },
        issued,
        summary,
        aliases: aliases.map(str::to_owned).collect(),
        confidentiality,
        in_force: InForce { from, to },
        area,
        organisation,
        note,
        verified: posted.is_ticked("verified"),
    })
}
