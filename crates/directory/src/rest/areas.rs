//! Areas, as programs read them.

use ::web::Refused;
use ::web::api::{ApiQuery, ApiVisit, Paging};
use axum::Extension;
use axum::response::Response;
use kernel::Day;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::model::area::Area;
use crate::queries::area_tree::{began, title};
use crate::queries::slices::area_slice;
use crate::registers::Registers;

/// Which areas.
#[derive(Debug, Deserialize, IntoParams)]
pub(super) struct AreaQuery {
    /// The day of the map; the business day where none is given.
    #[param(value_type = String, format = Date, required = false)]
    day: Option<Day>,
}

/// An administrative area (địa bàn) by its name on a day.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Area)]
pub(super) struct AreaTwin {
    /// Its id, the same in every installation.
    #[schema(format = "uuid")]
    id: String,
    /// Its code in the state's list.
    #[schema(example = "25195")]
    code: String,
    /// Its tier: `province`, `district`, `commune`.
    level: String,
    /// Its kind on the day.
    #[schema(example = "ward")]
    kind: String,
    /// Kind and name on the day.
    #[schema(example = "phường Đồng Xoài")]
    name: String,
    /// The area it belongs to.
    #[schema(format = "uuid")]
    parent: Option<String>,
    /// Its first day; null where that is not known.
    #[schema(format = Date)]
    from_day: Option<String>,
    /// Its last day, included; null where there is none yet.
    #[schema(format = Date)]
    to_day: Option<String>,
    /// Whether it was compared with a public text.
    verified: bool,
}

impl AreaTwin {
    fn on(area: &Area, day: Day) -> Self {
        let title = title(area, day);
        Self {
            id: area.id.to_string(),
            code: area.code.clone(),
            level: area.level.to_string(),
            kind: title.kind.to_string(),
            name: title.name,
            parent: area.parent.map(|parent| parent.to_string()),
            from_day: began(area).map(|day| day.to_string()),
            to_day: area.life.ended.map(|day| day.to_string()),
            verified: title.verified,
        }
    }
}

/// `GET /api/v1/areas`
pub(super) async fn list(
    visit: ApiVisit,
    Extension(registers): Extension<Registers>,
    ApiQuery(query): ApiQuery<AreaQuery>,
    paging: Paging,
) -> Result<Response, Refused> {
    let day = query.day.unwrap_or_else(|| visit.day());
    let slice = (paging.after()?, paging.rows_wanted());
    let from = (visit.app().db(), &registers);
    let told = |area: &Area| AreaTwin::on(area, day);
    let rows = area_slice(from, visit.actor(), day, slice, told).await?;
    paging.answer(rows)
}
