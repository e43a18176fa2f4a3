//! As of which day and for whom the rules are asked.

use ::rules::Rulebook;
use authz::{Action, Place};
use db::Rx;
use directory::api::Registers;
use kernel::{Day, FieldError};
use library::api::Ruling;
use library::api::ruling_list::ruling_list;
use web::components::{Address, Form};
use web::{Refused, Visit};

use crate::web::place::{Places, parse, places_of, word};

/// The question that says the day.
pub(super) const DAY: &str = "ngay";
/// The question that says for whose place.
pub(super) const PLACE: &str = "noi";

/// The rules of a place as of a day.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) day: Day,
    pub(super) place: Place,
    /// Every place that has a word of its own, and the one that is shown.
    pub(super) places: Places,
    pub(super) book: Rulebook<'static>,
    /// Every ruling of the installation.
    pub(super) rulings: Vec<Ruling>,
    wrong: Option<FieldError>,
}

impl Asked {
    /// Reads what the address asks for: today where it names no day, and the reader's own Alliance where it names none.
    pub(super) async fn read(visit: &Visit, registers: &Registers) -> Result<Self, Refused> {
        let here = visit.address();
        let (day, wrong) = day_of(visit, &here);
        let rulings = ruling_list(visit.app().db(), visit.actor()).await?;
        let mut known: Vec<Place> = rulings.iter().map(|ruling| ruling.place).collect();
        let own = places_of(visit.actor(), Action::ConfirmRule);
        let here_too = places_of(visit.actor(), Action::ViewRules);
        let own: Vec<Place> = own.into_iter().chain(here_too).collect();
        let place = here.get(PLACE).and_then(parse);
        let place = place.unwrap_or_else(|| usual(&known, &own));
        known.push(place);
        let mut rx = visit.app().db().read().await?;
        let book = book_of(&mut rx, place).await?;
        let places = Places::read(visit, (registers, &mut rx), known).await?;
        Ok(Self {
            day,
            place,
            places,
            book,
            rulings,
            wrong,
        })
    }

    /// The form of the questions, as it was filled in.
    pub(super) fn form(&self, visit: &Visit) -> Form {
        let here = visit.address();
        let pairs = here.pairs();
        let form = pairs.fold(visit.form(), |form, (name, value)| form.with(name, value));
        let form = form.with(PLACE, word(self.place));
        match &self.wrong {
            Some(error) => form.wrong(std::slice::from_ref(error)),
            // Today is no answer: the head of the page says it.
            None if here.get(DAY).is_none() => form,
            None => form.with(DAY, self.day.to_vietnamese()),
        }
    }
}

/// The day that an address asks for, as people write it or as links do. One that is none is told beside its field.
fn day_of(visit: &Visit, here: &Address) -> (Day, Option<FieldError>) {
    let Some(asked) = here.get(DAY) else {
        return (visit.day(), None);
    };
    match Day::parse(asked).or_else(|_| Day::parse_vietnamese(asked)) {
        Ok(day) => (day, None),
        Err(error) => (visit.day(), Some(FieldError::of(DAY, &error))),
    }
}

/// The place whose rules are shown first: of the reader's own, where they may speak before the others, the one of which
/// something was said, or else simply the first; never that of another Alliance.
fn usual(known: &[Place], own: &[Place]) -> Place {
    let spoken = own.iter().find(|place| known.contains(place));
    let place = spoken.or_else(|| own.first());
    place.copied().unwrap_or(Place::Installation)
}

async fn book_of(rx: &mut Rx, place: Place) -> Result<Rulebook<'static>, kernel::Fault> {
    let (area, alliance) = match place {
        Place::Installation => (None, None),
        Place::Area(area) => (Some(area), None),
        Place::Organisation(organisation) => (None, Some(organisation)),
    };
    library::api::rulebook(rx, area, alliance).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::AreaId;

    #[test]
    fn a_reader_is_shown_the_rules_of_their_own_place_first() {
        let [own, other] = ["Đồng Nai", "Lâm Đồng"].map(|name| Place::Area(AreaId::named(name)));
        assert_eq!(usual(&[other], &[own]), own, "nobody spoke there yet");
        assert_eq!(usual(&[other, own], &[own]), own);
        assert_eq!(usual(&[own], &[other, own]), own, "somebody spoke there");
        assert_eq!(usual(&[other], &[]), Place::Installation);
    }
}
