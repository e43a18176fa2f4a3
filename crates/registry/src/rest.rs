//! What programs read here: the register with its filters.

use ::web::api::{ApiQuery, ApiVisit, Operation, Paging};
use ::web::{Access, Refused, Routes};
use authz::Action;
use axum::response::Response;
use kernel::AreaId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::model::fact::{Activity, Effective, Rank};
use crate::model::kind::CooperativeKind;
use crate::model::legal_status::LegalStatus;
use crate::model::listing::{Asked, Told};
use crate::queries::cooperative_list::cooperatives_after;
use crate::store::cooperative_list::CooperativeLine;

/// Which cooperatives.
#[derive(Debug, Deserialize, IntoParams)]
struct CooperativeQuery {
    /// Words that begin words of its name, code, number, products or officers, with or without tone marks.
    #[param(value_type = String, required = false)]
    text: Option<String>,
    /// `cooperative`, `union` or `group`.
    #[param(value_type = String, required = false)]
    kind: Option<CooperativeKind>,
    /// An area with all that lies in it.
    #[param(value_type = String, format = "uuid", required = false)]
    area: Option<AreaId>,
    /// Legal status: `registered`, `suspended`, `dissolving`, `dissolved` and others.
    #[param(value_type = String, required = false)]
    legal: Option<LegalStatus>,
    /// Activity: `active`, `intermittent`, `formal_only` or `stopped`.
    #[param(value_type = String, required = false)]
    activity: Option<Activity>,
    /// Rank: `good`, `fair`, `average`, `weak` or `not_ranked`.
    #[param(value_type = String, required = false)]
    rank: Option<Rank>,
    /// `yes` or `no`.
    #[param(value_type = String, required = false)]
    effective: Option<Effective>,
}

/// A cooperative (hợp tác xã) with the latest of its four facts.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Cooperative)]
struct CooperativeTwin {
    /// The organisation of the directory.
    #[schema(format = "uuid")]
    id: String,
    /// `cooperative`, `union` or `group`.
    #[schema(example = "cooperative")]
    kind: &'static str,
    /// Its name.
    name: String,
    /// Its code, where it has one.
    code: Option<String>,
    /// The number of its certificate of registration.
    registration_number: Option<String>,
    /// The day of its registration.
    #[schema(format = Date)]
    registered_on: Option<String>,
    /// The commune of its seat.
    #[schema(format = "uuid")]
    seat: String,
    /// Its first day, where it is known.
    #[schema(format = Date)]
    began: Option<String>,
    /// Its last day, if it is no more.
    #[schema(format = Date)]
    ended: Option<String>,
    /// Legal status.
    #[schema(example = "registered")]
    legal: &'static str,
    /// Whether it works; null where nobody told.
    activity: Option<&'static str>,
    /// Its rank; null where nobody told.
    rank: Option<&'static str>,
    /// Whether it is effective; null where nobody told.
    effective: Option<&'static str>,
    /// Members, by the latest count.
    members: Option<u32>,
    /// Charter capital in đồng.
    charter_capital: Option<i64>,
}

impl From<CooperativeLine> for CooperativeTwin {
    fn from(line: CooperativeLine) -> Self {
        let day = |day: Option<kernel::Day>| day.map(|day| day.to_string());
        Self {
            id: line.organisation.to_string(),
            kind: line.kind.as_str(),
            name: line.name,
            code: line.code,
            registration_number: line.number,
            registered_on: day(line.registered_on),
            seat: line.seat.to_string(),
            began: day(line.began),
            ended: day(line.ended),
            legal: line.legal.as_str(),
            activity: line.activity.map(Activity::as_str),
            rank: line.ranking.map(Rank::as_str),
            effective: line.effective.map(Effective::as_str),
            members: line.members,
            charter_capital: line.charter_capital.map(kernel::Dong::amount),
        }
    }
}

/// The routes for programs.
pub fn routes() -> Routes {
    Routes::new().api_get(
        "/api/v1/cooperatives",
        Access::Needs(Action::ViewCooperatives),
        list,
        Operation::new(
            "listCooperatives",
            "cooperatives",
            "The cooperatives, unions and groups of the account's places, by name.",
        )
        .query::<CooperativeQuery>()
        .gives_pages_of::<CooperativeTwin>(),
    )
}

/// `GET /api/v1/cooperatives`
async fn list(
    visit: ApiVisit,
    ApiQuery(query): ApiQuery<CooperativeQuery>,
    paging: Paging,
) -> Result<Response, Refused> {
    let asked = Asked {
        area: query.area,
        kind: query.kind,
        legal: query.legal,
        activity: query.activity.map(Told::Is),
        rank: query.rank.map(Told::Is),
        effective: query.effective,
        words: query.text.unwrap_or_default(),
    };
    let slice = (paging.after()?, paging.rows_wanted());
    let lines = cooperatives_after(visit.app().db(), visit.actor(), &asked, slice).await?;
    let rows = lines.into_iter().map(|line| {
        let key = (line.sort_key.clone(), line.organisation);
        (key, CooperativeTwin::from(line))
    });
    paging.answer(rows.collect::<Vec<_>>())
}
