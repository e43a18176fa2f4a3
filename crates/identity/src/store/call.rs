//! Whether a place is on the map, for work that is to wait there.

use authz::Place;
use db::Rx;
use kernel::Fault;

db::statements! {
    /// Whether an area is on the map.
    CALL_AREA_KNOWN = "
        select count(*)
        from authz_area_closure
        where descendant = $1";
    /// Whether an organisation is.
    CALL_ORGANISATION_KNOWN = "
        select count(*)
        from authz_organisation_closure
        where descendant = $1";
}

/// Whether work can wait at a place: roles may be granted at the command line before there is a map.
pub(crate) async fn place_is_known(rx: &mut Rx, place: Place) -> Result<bool, Fault> {
    let (count,): (i64,) = match place {
        Place::Installation => return Ok(true),
        Place::Area(area) => rx.one(CALL_AREA_KNOWN, db::params![area]).await?,
        Place::Organisation(organisation) => {
            rx.one(CALL_ORGANISATION_KNOWN, db::params![organisation])
                .await?
        }
    };
    Ok(count > 0)
}
