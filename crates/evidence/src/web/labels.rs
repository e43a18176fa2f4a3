//! Words of kinds and states, the same on every page of evidence.

use ::web::components::{Badge, Choice, State, Value};
use ::web::{Language, Visit, Words};
use kernel::Instant;

use crate::model::kind::{Kind, KindCode, Need, Unit};
use crate::model::money::MoneySource;
use crate::model::standing::EntryState;
use crate::queries::entry_list::{EntryLine, EntryPaper};

/// The name of a kind.
pub(super) fn kind(words: &Words, kind: &Kind) -> &'static str {
    match words.language() {
        Language::Vietnamese => kind.title_vi,
        Language::English => kind.title_en,
    }
}

pub(super) fn unit(words: &Words, unit: &Unit) -> &'static str {
    match words.language() {
        Language::Vietnamese => unit.title_vi,
        Language::English => unit.title_en,
    }
}

/// Every kind that a body records by the form.
pub(super) fn kinds(words: &Words) -> Vec<Choice> {
    KindCode::all()
        .map(|code| Choice::new(code.as_str(), kind(words, code.kind())))
        .collect()
}

pub(super) fn money(words: &Words, source: MoneySource) -> String {
    words.say(&format!("evidence-money-{source}"))
}

pub(super) fn sources(words: &Words) -> Vec<Choice> {
    let sources = MoneySource::ALL.iter();
    sources
        .map(|source| Choice::new(source.as_str(), money(words, *source)))
        .collect()
}

pub(super) fn need(words: &Words, need: Need) -> String {
    words.say(match need {
        Need::Required => "evidence-need-required",
        Need::Optional => "evidence-need-optional",
        Need::Never => "evidence-need-never",
    })
}

pub(super) fn state_word(words: &Words, state: EntryState) -> String {
    words.say(&format!("evidence-state-{state}"))
}

/// The shape of a state.
pub(super) fn shape(state: EntryState) -> State {
    match state {
        EntryState::Recorded | EntryState::AwaitingCountersign => State::Pending,
        EntryState::Verified => State::Done,
        EntryState::Returned => State::Risk,
        EntryState::Reversed => State::Plain,
    }
}

pub(super) fn state(words: &Words, state: EntryState) -> Badge {
    Badge::new(shape(state), state_word(words, state))
}

/// Who holds an entry and for how many days; of one that is settled, who settled it and when.
pub(super) fn holder(visit: &Visit, line: &EntryLine) -> String {
    let words = visit.words();
    let held = |who: String| {
        let days = line.since.day_in_vietnam().until(visit.day());
        if days == 0 {
            return words.say_with("evidence-held-today", &[("who", who.into())]);
        }
        words.say_with("evidence-held", &[("who", who.into()), ("n", days.into())])
    };
    match line.state {
        EntryState::Recorded => held(line.body.1.clone()),
        EntryState::AwaitingCountersign => held(words.say("evidence-holder-alliance")),
        EntryState::Returned => held(line.recorded_by.clone()),
        EntryState::Verified | EntryState::Reversed => by_at(words, &line.by, line.since),
    }
}

pub(super) fn by_at(words: &Words, by: &str, at: Instant) -> String {
    let by = if by.is_empty() {
        words.say("evidence-by-house")
    } else {
        by.to_owned()
    };
    let facts = [
        ("by", by.into()),
        ("at", at.day_in_vietnam().to_vietnamese().into()),
    ];
    words.say_with("evidence-by-at", &facts)
}

/// The quantity with its unit, and the money: `2,5 ha · 120.000.000 đồng`.
pub(super) fn numbers(words: &Words, line: &EntryLine) -> String {
    let quantity = line.quantity.map(|quantity| {
        let shown = Value::Thousandths(quantity).shown(words.language());
        let unit = line.kind.kind().unit().map(|it| unit(words, it));
        format!("{shown} {}", unit.unwrap_or_default())
    });
    let amount = line.amount.map(|amount| {
        let shown = Value::Dong(amount.amount()).shown(words.language());
        words.say_with("evidence-dong", &[("n", shown.into())])
    });
    let both: Vec<String> = quantity.into_iter().chain(amount).collect();
    both.join(" · ")
}

/// Whom an entry is about, in a few words; of those that the reader is not told of, how many they are.
pub(super) fn whom(words: &Words, line: &EntryLine) -> String {
    let names: Vec<String> = line.subjects.iter().map(|(_, name)| name.clone()).collect();
    let told = crate::telling::whom(&names);
    match others(words, line) {
        Some(others) => format!("{told} {others}"),
        None => told,
    }
}

/// How many subjects there are of whom the reader is not told.
pub(super) fn others(words: &Words, line: &EntryLine) -> Option<String> {
    let hidden = i64::try_from(line.subjects_hidden).unwrap_or(i64::MAX);
    (hidden > 0).then(|| words.say_with("evidence-subjects-hidden", &[("n", hidden.into())]))
}

/// A paper as people call it.
pub(super) fn paper(paper: &EntryPaper) -> String {
    paper
        .number
        .clone()
        .unwrap_or_else(|| paper.summary.clone())
}

/// Where a paper is shown.
pub(super) fn paper_path(paper: &EntryPaper) -> String {
    format!("/lam-viec/van-ban/{}", paper.id)
}

/// Where an organisation is shown.
pub(super) fn organisation_path(id: kernel::OrganisationId) -> String {
    format!("/lam-viec/danh-muc/co-quan/{id}")
}
