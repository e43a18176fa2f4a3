//! What is asked of the audit, as the address says it.

use db::{AuditChoices, AuditFilter, AuditPlace};
use kernel::{AccountId, Day, EntryId, FieldError, Instant};
use web::Visit;
use web::components::{Address, Choice, Field, Filters, Form};

use super::table::say_action;
use crate::web::people::People;

const FROM: &str = "tu";
const TO: &str = "den";
const ACTION: &str = "viec";
const ACCOUNT: &str = "nguoi";
/// The question that says the subject.
pub(super) const SUBJECT: &str = "doi_tuong";
/// The question that says behind which entry the page begins.
const AFTER: &str = "sau";

/// What is asked for.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) filter: AuditFilter,
    pub(super) after: Option<AuditPlace>,
    errors: Vec<FieldError>,
}

impl Asked {
    /// Reads an address. A day that is none is told beside its field; any other answer that is none counts as not given.
    pub(super) fn of(here: &Address) -> Self {
        let mut errors = Vec::new();
        let mut day = |name| match here.get(name).map(Day::parse_vietnamese) {
            None => None,
            Some(Ok(day)) => Some(day),
            Some(Err(error)) => {
                errors.push(FieldError::of(name, &error));
                None
            }
        };
        let (from, to) = (day(FROM), day(TO));
        let midnight = |day| Instant::in_vietnam(day, 0, 0);
        let filter = AuditFilter {
            from: from.map(midnight),
            before: to.map(|day| midnight(day.plus_days(1))),
            action: here.get(ACTION).map(str::to_owned),
            account: here.get(ACCOUNT).and_then(|id| AccountId::parse(id).ok()),
            subject: here.get(SUBJECT).map(str::to_owned),
        };
        Self {
            filter,
            after: here.get(AFTER).and_then(place_of),
            errors,
        }
    }

    /// Whether something narrows the list.
    pub(super) fn narrows(&self) -> bool {
        self.filter != AuditFilter::default()
    }

    /// The form of the questions as it was filled in.
    pub(super) fn form(&self, visit: &Visit, here: &Address) -> Form {
        let filled = here.pairs();
        let filled = filled.fold(visit.form(), |form, (name, value)| form.with(name, value));
        if self.errors.is_empty() {
            filled
        } else {
            filled.wrong(&self.errors)
        }
    }
}

/// The address of the list behind this entry.
pub(super) fn behind(here: &Address, place: AuditPlace) -> Address {
    let word = format!("{}.{}", place.at.micros(), place.id);
    here.with(AFTER, &word)
}

/// The address of the list from its beginning.
pub(super) fn newest(here: &Address) -> Address {
    here.without(AFTER)
}

fn place_of(word: &str) -> Option<AuditPlace> {
    let (at, id) = word.split_once('.')?;
    Some(AuditPlace {
        at: Instant::of_micros(at.parse().ok()?),
        id: EntryId::parse(id).ok()?,
    })
}

/// The questions, with all that there is to choose from.
pub(super) fn filters(
    visit: &Visit,
    here: &Address,
    form: &Form,
    (choices, people): (&AuditChoices, &People),
) -> Filters {
    let say = |key: &str| visit.say(key);
    let all = || vec![Choice::new("", say("hoptac-audit-all"))];
    let (mut actions, mut accounts) = (all(), all());
    let mut named: Vec<(String, &String)> = choices
        .actions
        .iter()
        .map(|action| (say_action(visit, action), action))
        .collect();
    named.sort_by_cached_key(|(name, _)| kernel::text::sort_key(name));
    actions.extend(
        named
            .into_iter()
            .map(|(name, action)| Choice::new(action, name)),
    );
    let mut persons: Vec<(String, AccountId)> = choices
        .accounts
        .iter()
        .map(|id| (people.name(*id), *id))
        .collect();
    persons.sort_by_cached_key(|(name, _)| kernel::text::person_sort_key(name));
    let person = |(name, id): (String, AccountId)| Choice::new(id.to_string(), name);
    accounts.extend(persons.into_iter().map(person));
    let fields = vec![
        Field::day(form, FROM, say("hoptac-audit-from")),
        Field::day(form, TO, say("hoptac-audit-to")),
        Field::select(form, ACTION, say("hoptac-audit-action-label"), actions),
        Field::select(form, ACCOUNT, say("hoptac-audit-who"), accounts),
        Field::text(form, SUBJECT, say("hoptac-audit-subject-id")),
    ];
    Filters::new(visit.words(), &newest(here), fields, &[])
}
