//! The cooperatives of the demonstration: invented, numbered, spread over the communes of the province.

use directory::api::{OrganisationKind, RegisterOrganisation, register_organisation};
use directory::reference::area_id;
use kernel::{AreaId, Day};

use super::bodies::{DISTRICTS, OFFICER, PROVINCE};
use super::stage::{Stage, day, named, told};

/// How the cooperatives are numbered.
pub(super) struct Numbers {
    /// The one to which some of the people belong.
    pub(super) of_the_people: u16,
    /// The first that works no more.
    pub(super) first_dormant: u16,
    /// The last that was there when the year began.
    pub(super) last: u16,
}

/// How they are numbered: 65 of them work no more.
pub(super) const NUMBERS: Numbers = Numbers {
    of_the_people: 17,
    first_dormant: 56,
    last: 120,
};

/// Registers those that are there when the year begins.
pub(super) async fn register(stage: &mut Stage<'_>) -> Result<(), String> {
    let since = Day::of(2019, 7, 1).unwrap_or(day((1, 1)));
    for number in 1..=NUMBERS.last {
        if number != NUMBERS.of_the_people {
            enter(stage, number, (day((1, 5)), since)).await?;
        }
    }
    Ok(())
}

/// Enters one of them on a day; it has been there since another.
pub(super) async fn enter(
    stage: &mut Stage<'_>,
    number: u16,
    (on, since): (Day, Day),
) -> Result<(), String> {
    let wish = RegisterOrganisation {
        kind: OrganisationKind::Cooperative,
        name: format!("Hợp tác xã nông nghiệp Mẫu {number:03}"),
        short_name: format!("HTX Mẫu {number:03}"),
        code: None,
        area: Some(commune(number)),
        parent: None,
        from: since,
        basis: String::new(),
        is_another: false,
    };
    let actor = stage.actor(on, OFFICER).await?;
    let command = named(&format!("HTX Mẫu {number:03}"), wish);
    let registered = register_organisation(&stage.on(on), &actor, &command).await;
    let registered = told("ghi danh mục HTX", registered)?;
    stage.cooperatives.insert(number, registered.id);
    Ok(())
}

/// One commune after the other, districts in turn.
fn commune(number: u16) -> AreaId {
    let count = u16::try_from(DISTRICTS.len()).unwrap_or(1);
    let district = DISTRICTS.get(usize::from(number % count));
    let (code, communes) = district.map_or(("", ["", ""]), |(code, _, communes)| (code, *communes));
    let commune = communes.get(usize::from(number / count % 2));
    area_id(&format!("{PROVINCE}/{code}/{}", commune.unwrap_or(&"")))
}
