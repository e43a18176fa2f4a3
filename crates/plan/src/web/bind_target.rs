//! Say what counts a target: the form, and the form when it is sent.

use ::web::components::{Button, Choice, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;
use evidence::api::{BaselineId, KindCode};
use kernel::FieldError;

use super::target_page::kind_name;
use super::wording::{crumbs, quantity, target_path};
use crate::model::draft::{Rounding, Tally, TargetBinding, TargetQuestion};
use crate::model::task::TargetId;
use crate::queries::target_page::{TargetAsked, TargetPage, target_page};
use crate::use_cases::bind_target::{BindTarget, REASON_CHARS_MAX, bind_target};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/chi-tieu/{target}/cach-tinh";

#[derive(Template)]
#[template(path = "web/bind_target.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: String,
    kinds: Field,
    tally: Field,
    baseline: Option<Field>,
    rounding: Option<Field>,
    reason: Option<Field>,
    act: Button,
    leave: Button,
}

/// `GET /lam-viec/ke-hoach/chi-tieu/{target}/cach-tinh`
pub(super) async fn show(visit: Visit, Path(target): Path<String>) -> Result<Response, Refused> {
    let shown = read(&visit, &target).await?;
    let mut form = visit.form().with("ban", shown.target.version.to_string());
    if let Some(bound) = &shown.target.binding {
        for kind in bound.question.iter().flat_map(|question| &question.kinds) {
            form = form.with_also("kinds", kind.clone());
        }
        form = form
            .with("tally", bound.tally.as_str())
            .with("rounding", bound.rounding.as_str())
            .with(
                "baseline",
                bound.baseline.map(|id| id.to_string()).unwrap_or_default(),
            );
    } else {
        form = form.with("tally", Tally::Subjects.as_str());
    }
    draw(&visit, &shown, &form).await
}

/// `POST /lam-viec/ke-hoach/chi-tieu/{target}/cach-tinh`
pub(super) async fn send(
    visit: Visit,
    Path(target): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = read(&visit, &target).await?;
    let form = posted.form(visit.words());
    let mut reading = posted.read();
    let reason = reading.with_if_any("reason", |text| kernel::text::line(text, REASON_CHARS_MAX));
    let baseline = reading.with_if_any("baseline", BaselineId::parse);
    let (Some(reason), Some(baseline)) = (reason, baseline) else {
        return draw(&visit, &shown, &form.wrong(&reading.errors)).await;
    };
    let Some(tally) = Tally::parse(posted.text("tally")) else {
        let error = FieldError {
            field: "tally",
            code: "plan.bind.no_tally",
            facts: Vec::new(),
        };
        return draw(&visit, &shown, &form.wrong(&[error])).await;
    };
    let rounding = Rounding::parse(posted.text("rounding")).unwrap_or(Rounding::Nearest);
    let question = TargetQuestion {
        kinds: posted.all("kinds").map(str::to_owned).collect(),
        tally,
        area: None,
        programme: None,
        attributes: Vec::new(),
    };
    let binding = TargetBinding {
        question,
        baseline,
        rounding,
    };
    let command = posted.command(BindTarget {
        target: shown.target.id,
        binding,
        reason,
        seen_version: posted.text("ban").parse().unwrap_or(0),
    })?;
    let db = visit.app().db();
    match db::settle(|| bind_target(db, visit.actor(), &command)).await {
        Ok(bound) => {
            let goal = quantity(visit.words(), bound.goal);
            let said = visit
                .words()
                .say_with("plan-bind-done", &[("goal", goal.into())]);
            Ok(done(
                &visit,
                target_path(shown.target.id),
                &Toast::new(said),
            ))
        }
        Err(error) => draw(&visit, &shown, &form.refuse(error)?).await,
    }
}

async fn read(visit: &Visit, target: &str) -> Result<TargetPage, Refused> {
    let id = TargetId::parse(target).map_err(|_| Denied::Hidden)?;
    let asked = TargetAsked::default();
    Ok(target_page(visit.app().db(), visit.actor(), id, asked).await?)
}

async fn draw(visit: &Visit, shown: &TargetPage, form: &Form) -> Result<Response, Refused> {
    let words = visit.words();
    let target = &shown.target;
    let kinds = KindCode::all().map(|kind| {
        let code = kind.kind().code;
        Choice::new(code, kind_name(words, code))
    });
    let tallies = Tally::ALL.iter().map(|tally| {
        Choice::new(
            tally.as_str(),
            words.say(&format!("plan-tally-{}", tally.as_str())),
        )
    });
    let roundings = Rounding::ALL.iter().map(|rounding| {
        let word = words.say(&format!("plan-rounding-{}", rounding.as_str()));
        Choice::new(rounding.as_str(), word)
    });
    let lists = if target.is_share {
        evidence::api::baseline_list(visit.app().db(), visit.actor()).await?
    } else {
        Vec::new()
    };
    let lists = lists.iter().map(|list| {
        Choice::new(
            list.id.to_string(),
            format!("{} ({})", list.title, list.size),
        )
    });
    let title = words.say("plan-bind");
    let view = View {
        head: Head::new(&title).under(target.text.as_str()),
        frame: visit.frame(form),
        seen: form.value("ban").to_owned(),
        kinds: Field::ticks(form, "kinds", words.say("plan-bind-kinds"), kinds.collect()),
        tally: Field::select(
            form,
            "tally",
            words.say("plan-bind-tally"),
            tallies.collect(),
        ),
        baseline: target.is_share.then(|| {
            Field::select(
                form,
                "baseline",
                words.say("plan-bind-baseline"),
                lists.collect(),
            )
            .hint(words.say("plan-bind-baseline-hint"))
        }),
        rounding: target.is_share.then(|| {
            Field::radios(
                form,
                "rounding",
                words.say("plan-bind-rounding"),
                roundings.collect(),
            )
        }),
        reason: target.binding.is_some().then(|| {
            Field::text(form, "reason", words.say("plan-bind-reason"))
                .hint(words.say("plan-bind-reason-hint"))
        }),
        act: Button::submit(words.say("plan-bind-act")).primary(),
        leave: Button::link(words.say("plan-leave"), target_path(target.id)),
    };
    let plan = &shown.standing.plan;
    let crumbs = crumbs(visit, Some((plan.id, &plan.title)), &title);
    let page_ = Page::new(title, view).room(Room::Plans).crumbs(crumbs);
    Ok(page(visit, page_.with_form(form)))
}
