//! What every installation begins with: areas and bodies of its province, and the law that this program knows.

use authz::Actor;
use directory::api::{LoadReference, load_reference};
use kernel::{Command, CommandId, Day, Refusal};
use library::api::load_laws::{LoadLaws, load_laws};
use library::api::{InForce, LawText, PaperKind, PaperNumber};
use vanban::plan::LegalText;

use crate::command::refused;
use crate::house::House;

/// Loads the stock, or puts it right after a new release; what somebody changed by hand stays.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn load(
    house: &House,
    actor: &Actor,
    provinces: Vec<String>,
) -> Result<String, String> {
    let told = |error: &dyn Refusal| refused(error);
    let wish = command(house, LoadReference { provinces })?;
    let areas = load_reference(&house.db, actor, &wish).await;
    let areas = areas.map_err(|error| told(&error))?;
    let texts = vanban::plan::legal_texts().iter().filter_map(law).collect();
    let wish = command(house, LoadLaws { texts })?;
    let laws = load_laws(&house.db, actor, &wish).await;
    let laws = laws.map_err(|error| told(&error))?;
    Ok(format!(
        "Đã nạp hoặc cập nhật {} địa bàn, {} cơ quan, {} văn bản pháp luật.\n",
        areas.areas,
        areas.organisations,
        laws.new + laws.changed
    ))
}

fn command<T>(house: &House, body: T) -> Result<Command<T>, String> {
    let (now, chance) = house.db.seed().map_err(|fault| refused(&fault))?;
    Ok(Command::new(CommandId::new(now, chance), body))
}

/// A legal text of the list as the library takes it.
fn law(text: &LegalText) -> Option<LawText> {
    let number = |number: &String| PaperNumber::parse(number).ok();
    let note = [text.note.clone(), text.source.clone()];
    let note: Vec<String> = note.into_iter().flatten().collect();
    Some(LawText {
        number: number(&text.number)?,
        kind: PaperKind::parse(&text.kind).unwrap_or(PaperKind::Other),
        title: text.title.clone(),
        issuer: text.issuer.clone().unwrap_or_default(),
        issued: text.issued.and_then(day),
        in_force: InForce {
            from: text.in_force_from.and_then(day),
            to: text.in_force_to.and_then(day),
        },
        replaced_by: text.replaced_by.iter().filter_map(number).collect(),
        aliases: text.aliases.clone(),
        note: (!note.is_empty()).then(|| note.join(" ")),
        verified: text.verified,
    })
}

fn day(date: jiff::civil::Date) -> Option<Day> {
    Day::of(date.year(), date.month(), date.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_legal_text_of_the_list_has_a_number_that_the_library_takes() {
        let texts = vanban::plan::legal_texts();
        let left: Vec<&String> = texts
            .iter()
            .filter(|text| law(text).is_none())
            .map(|text| &text.number)
            .collect();
        assert!(left.is_empty(), "{left:?}");
    }

    #[test]
    fn the_last_day_of_the_law_of_2012_is_the_thirtieth_of_june_2024() {
        let texts = vanban::plan::legal_texts();
        let old = texts
            .iter()
            .find(|text| text.number == "23/2012/QH13")
            .unwrap();
        assert_eq!(law(old).unwrap().in_force.to, Day::of(2024, 6, 30));
    }
}
