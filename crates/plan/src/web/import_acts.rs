//! Acts on an import as a whole: accept what is sure, settle a finding, give it up, bring it to life.

use ::web::components::{Confirm, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::Refusal;

use super::import::{IMPORTS, SEEN, crumbs, import_path, seen_version};
use super::import_review::draw;
use crate::model::draft::ImportId;
use crate::model::import_finding::FindingId;
use crate::queries::import_review::import_review;
use crate::use_cases::accept_sure_items::{AcceptSure, accept_sure_items};
use crate::use_cases::begin_import::{BeginImport, begin_import};
use crate::use_cases::drop_import::{DropImport, drop_import};
use crate::use_cases::settle_import_finding::{SettleFinding, settle_import_finding};

/// Accepts what is sure.
pub(super) const SURE: &str = "/lam-viec/ke-hoach/doc/{import}/nhan-chac-chan";
/// Settles a finding.
pub(super) const FINDING: &str = "/lam-viec/ke-hoach/doc/{import}/xem-lai/{finding}";
/// Gives the import up.
pub(super) const DROP: &str = "/lam-viec/ke-hoach/doc/{import}/bo";
/// Brings the plan to life.
pub(super) const BEGIN: &str = "/lam-viec/ke-hoach/doc/{import}/chay";

/// `POST /lam-viec/ke-hoach/doc/{import}/nhan-chac-chan`
pub(super) async fn accept_sure(
    visit: Visit,
    Path(import): Path<ImportId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let command = posted.command(AcceptSure { import })?;
    match db::settle(|| accept_sure_items(app.db(), visit.actor(), &command)).await {
        Ok(outcome) => {
            let count = i64::try_from(outcome.count).unwrap_or(i64::MAX);
            let said = visit
                .words()
                .say_with("plan-import-done-sure", &[("n", count.into())]);
            Ok(done(&visit, import_path(import), &Toast::new(said)))
        }
        Err(error) => refused(&visit, import, &posted, error).await,
    }
}

/// `POST /lam-viec/ke-hoach/doc/{import}/xem-lai/{finding}`
pub(super) async fn settle(
    visit: Visit,
    Path((import, finding)): Path<(ImportId, FindingId)>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let command = posted.command(SettleFinding {
        import,
        finding,
        seen_version: seen_version(posted.text(SEEN)),
    })?;
    match db::settle(|| settle_import_finding(app.db(), visit.actor(), &command)).await {
        Ok(outcome) => {
            let key = if outcome.settled {
                "plan-import-done-settled"
            } else {
                "plan-import-done-reopened"
            };
            let to = format!("{}#xem-lai", import_path(import));
            Ok(done(&visit, to, &Toast::new(visit.say(key))))
        }
        Err(error) => refused(&visit, import, &posted, error).await,
    }
}

#[derive(Template)]
#[template(source = "{{ confirm }}", ext = "html")]
struct Ask {
    confirm: Confirm,
}

/// `GET /lam-viec/ke-hoach/doc/{import}/bo`
pub(super) async fn ask_drop(
    visit: Visit,
    Path(import): Path<ImportId>,
) -> Result<Response, Refused> {
    let review = import_review(visit.app().db(), visit.actor(), import).await?;
    let title = visit.say("plan-import-drop-title");
    let facts = [("title", review.import.head.title.as_str().into())];
    let effect = visit.words().say_with("plan-import-drop-effect", &facts);
    let path = import_path(import);
    let confirm = Confirm::new(
        format!("{path}/bo"),
        visit.frame(&visit.form()),
        &title,
        effect,
    )
    .verbs(
        &visit.say("plan-import-drop-act"),
        &visit.say("plan-import-drop-leave"),
        path,
    );
    let crumbs = crumbs(&visit, &title, Some(import));
    let drawn = Page::new(title, Ask { confirm }).room(Room::Plans);
    Ok(page(&visit, drawn.crumbs(crumbs)))
}

/// `POST /lam-viec/ke-hoach/doc/{import}/bo`
pub(super) async fn drop_it(
    visit: Visit,
    Path(import): Path<ImportId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let command = posted.command(DropImport { import })?;
    match db::settle(|| drop_import(app.db(), visit.actor(), &command)).await {
        Ok(_) => {
            let said = Toast::new(visit.say("plan-import-drop-done"));
            Ok(done(&visit, IMPORTS, &said))
        }
        Err(error) => refused(&visit, import, &posted, error).await,
    }
}

/// `POST /lam-viec/ke-hoach/doc/{import}/chay`
pub(super) async fn begin(
    visit: Visit,
    Path(import): Path<ImportId>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let seen_version = seen_version(posted.text(SEEN));
    let command = posted.command(BeginImport {
        import,
        seen_version,
    })?;
    let act = || begin_import(app.db(), &registers, visit.actor(), &command);
    match db::settle(act).await {
        Ok(outcome) => {
            let plan = outcome.plan;
            let facts = [
                ("bodies", i64::from(plan.bodies).into()),
                ("obligations", i64::from(plan.obligations).into()),
            ];
            let said = visit.words().say_with("plan-import-begun", &facts);
            let to = format!("{}/{}", Room::Plans.path(), plan.id);
            Ok(done(&visit, to, &Toast::new(said)))
        }
        Err(error) => refused(&visit, import, &posted, error).await,
    }
}

/// The review again, with the sentence of what was refused.
async fn refused<E: Refusal + Send + Sync + 'static>(
    visit: &Visit,
    import: ImportId,
    posted: &Posted,
    error: E,
) -> Result<Response, Refused> {
    let said = visit.words().sentence(error.code(), &error.facts());
    let form = posted.form(visit.words()).refuse(error)?;
    let review = import_review(visit.app().db(), visit.actor(), import).await?;
    draw(visit, &review, &form, Some(said)).await
}
