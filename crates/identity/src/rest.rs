//! What programs are told of themselves.

use ::web::api::{ApiVisit, Holder, Holding, Operation, TokenHolder, json};
use ::web::{Access, App, Refused, Routes};
use authz::{Grant, Place};
use axum::response::Response;
use kernel::RequestId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::{Allowances, actor_of_token, note_token_use};

/// Who acts with a token.
#[derive(Debug, Serialize, ToSchema)]
struct Me {
    /// The account's id.
    #[schema(format = "uuid")]
    account: String,
    /// The name of its owner.
    name: String,
    /// The business day by which roles and places are read.
    #[schema(format = Date)]
    day: String,
    /// The roles in force on that day, those of colleagues who are away among them.
    roles: Vec<MyRole>,
}

/// A role with its place and days.
#[derive(Debug, Serialize, ToSchema)]
struct MyRole {
    /// The role's word.
    #[schema(example = "alliance_officer")]
    role: String,
    /// Where it reaches.
    place: MyPlace,
    /// Its first day.
    #[schema(format = Date)]
    from_day: String,
    /// Its last day, included; null where it has none.
    #[schema(format = Date)]
    to_day: Option<String>,
    /// The account whose role it is, where it was handed over.
    #[schema(format = "uuid")]
    delegated_by: Option<String>,
}

/// A place: everything in it and below it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
enum MyPlace {
    /// The whole installation.
    Installation,
    /// An area.
    Area(String),
    /// An organisation.
    Organisation(String),
}

impl From<&Grant> for MyRole {
    fn from(grant: &Grant) -> Self {
        Self {
            role: grant.role.to_string(),
            place: match grant.place {
                Place::Installation => MyPlace::Installation,
                Place::Area(area) => MyPlace::Area(area.to_string()),
                Place::Organisation(organisation) => {
                    MyPlace::Organisation(organisation.to_string())
                }
            },
            from_day: grant.period.from.to_string(),
            to_day: grant.period.to.map(|day| day.to_string()),
            delegated_by: grant.delegated_by.map(|account| account.to_string()),
        }
    }
}

/// The routes for programs.
pub fn routes() -> Routes {
    let describe = Operation::new("getMe", "me", "Who acts with this token, and as what.");
    Routes::new().api_get("/api/v1/me", Access::SignedIn, me, describe.gives::<Me>())
}

/// `GET /api/v1/me`
async fn me(visit: ApiVisit) -> Result<Response, Refused> {
    let actor = visit.actor();
    json(&Me {
        account: actor
            .account
            .map(|account| account.to_string())
            .unwrap_or_default(),
        name: actor.name.clone(),
        day: actor.day.to_string(),
        roles: actor.grants.iter().map(MyRole::from).collect(),
    })
}

/// Says whose token a program shows, and how often it may; for `web::Settings::token_holder`.
pub fn token_holder(allowances: Allowances) -> TokenHolder {
    TokenHolder::new(move |app, token, request| holding(app, token, request, allowances.clone()))
}

fn holding<'a>(
    app: &'a App,
    token: &'a str,
    request: RequestId,
    allowances: Allowances,
) -> Holding<'a> {
    Box::pin(async move {
        let mut rx = app.db().read().await?;
        let found = actor_of_token(&mut rx, token, request).await?;
        drop(rx);
        allowances.take(app.db(), found.token).await?;
        if found.wants_note {
            note_token_use(app.db(), found.token, request).await;
        }
        Ok(Holder {
            actor: found.actor,
            token: found.token.to_string(),
        })
    })
}
