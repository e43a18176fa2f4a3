//! Tell whether a cooperative works, its rank, or whether it is effective.

use ::web::components::{Choice, Field, Form, Toast};
use ::web::{Posted, Refused, Visit, Words, done};
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::{Day, FieldError, text};

use super::cooperative_id;
use super::form_page::{FormPage, draw};
use super::paper_field::{paper_field, paper_named};
use super::wording::{activity_word, effective_word, rank_word, signal_choices};
use crate::model::fact::{Activity, Effective, Rank, Signal};
use crate::queries::cooperative_profile::{CooperativeProfile, cooperative_profile};
use crate::use_cases::tell::cooperative_link;
use crate::use_cases::tell_fact::{DETAIL_CHARS_MAX, TellFact, Telling, tell_fact};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/hop-tac-xa/{id}/tinh-trang";
/// The fields, each with the beginning of its values.
const WHAT: &str = "what";

/// `GET /lam-viec/hop-tac-xa/{id}/tinh-trang`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), &registers);
    let shown = cooperative_profile(at, visit.actor(), cooperative_id(&id)?).await?;
    let form = visit.form().with("day", visit.day().to_vietnamese());
    Ok(drawn(&visit, &shown, &form))
}

/// `POST /lam-viec/hop-tac-xa/{id}/tinh-trang`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), &registers);
    let shown = cooperative_profile(at, visit.actor(), cooperative_id(&id)?).await?;
    let form = match read(&visit, &shown, &posted).await? {
        Ok(wish) => {
            let command = posted.command(wish)?;
            let act = || tell_fact(visit.app().db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(told) => {
                    let facts = [("name", told.name.into())];
                    let said = visit.words().say_with("registry-fact-done", &facts);
                    let back = cooperative_link(shown.cooperative.id);
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
    shown: &CooperativeProfile,
    posted: &Posted,
) -> Result<Result<TellFact, Vec<FieldError>>, Refused> {
    let mut reading = posted.read();
    let telling = reading.with(WHAT, |word| {
        telling(word).ok_or_else(|| kernel::BadWord::new("Telling", word))
    });
    let day = reading.with("day", Day::parse_vietnamese);
    let signal = reading.with_if_any("signal", str::parse::<Signal>);
    let detail = reading.with_if_any("detail", |it| text::paragraph(it, DETAIL_CHARS_MAX));
    let mut errors = reading.errors;
    let paper = paper_named(visit, posted).await?;
    let paper = paper.map_err(|error| errors.push(error)).ok().flatten();
    let (Some(telling), Some(day), true) = (telling, day, errors.is_empty()) else {
        return Ok(Err(errors));
    };
    Ok(Ok(TellFact {
        organisation: shown.cooperative.id,
        telling,
        day,
        signal: signal.flatten(),
        detail: detail.flatten(),
        paper,
    }))
}

/// A word with its facet before it: `activity.stopped`.
fn telling(word: &str) -> Option<Telling> {
    match word.split_once('.')? {
        ("activity", word) => Activity::parse(word).map(Telling::Activity),
        ("rank", word) => Rank::parse(word).map(Telling::Rank),
        ("effective", word) => Effective::parse(word).map(Telling::Effective),
        _ => None,
    }
}

fn choices(words: &Words) -> Vec<Choice> {
    let activity = words.say("registry-facet-activity");
    let rank = words.say("registry-facet-rank");
    let effective = words.say("registry-facet-effective");
    let activities = Activity::ALL.iter().map(|it| {
        let label = format!("{activity}: {}", activity_word(words, *it));
        Choice::new(format!("activity.{it}"), label)
    });
    let ranks = Rank::ALL.iter().map(|it| {
        let label = format!("{rank}: {}", rank_word(words, *it));
        Choice::new(format!("rank.{it}"), label)
    });
    let effects = Effective::ALL.iter().map(|it| {
        let label = format!("{effective}: {}", effective_word(words, *it));
        Choice::new(format!("effective.{it}"), label)
    });
    let none = Choice::new("", words.say("registry-choose"));
    let all = std::iter::once(none).chain(activities).chain(ranks);
    all.chain(effects).collect()
}

fn drawn(visit: &Visit, shown: &CooperativeProfile, form: &Form) -> Response {
    let words = visit.words();
    let say = |key: &str| visit.say(key);
    let page = FormPage {
        title: say("registry-fact"),
        under: say("registry-fact-what"),
        notes: Vec::new(),
        fields: vec![
            Field::select(form, WHAT, say("registry-fact-word"), choices(words)),
            Field::day(form, "day", say("registry-fact-day")),
            Field::select(
                form,
                "signal",
                say("registry-fact-signal"),
                signal_choices(words),
            )
            .optional(),
            Field::area(form, "detail", say("registry-fact-seen")).optional(),
            paper_field(visit, form).optional(),
        ],
        act: say("registry-fact-act"),
        of: Some((shown.cooperative.id, shown.cooperative.name.clone())),
    };
    draw(visit, form, page)
}
