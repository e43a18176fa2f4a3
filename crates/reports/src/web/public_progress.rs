//! The progress of plans that a leader laid open, for whoever comes: counts and days, no judgement, nobody's name.

use ::web::components::{Percent, Prose, Tally, TallyLegend};
use ::web::{OpenFile, Page, Refused, Visit, Words, open_file, portal_page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use plan::api::public::{PublicBody, PublicProgress, PublicTarget, PublicTask};

use crate::model::open_data::{FIELDS, LICENCE, csv, json};
use crate::queries::public_progress::{public_list, public_page};

/// Where the plans are listed that everybody may read of.
pub(crate) const PLANS: &str = "/ke-hoach";
/// The progress of one of them; with the ending `.csv` or `.json` the same as open data.
pub(crate) const PLAN: &str = "/ke-hoach/{plan}";

#[derive(Template)]
#[template(path = "web/public_plans.html")]
struct ListView {
    title: String,
    under: String,
    nothing: String,
    plans: Vec<(String, String, String)>,
}

/// `GET /ke-hoach`
pub(super) async fn list(visit: Visit) -> Result<Response, Refused> {
    let plans = public_list(visit.app().db()).await?;
    let words = visit.words();
    let title = words.say("reports-public-plans");
    let plans = plans.into_iter().map(|(slug, title, from, to)| {
        let facts = [
            ("from", from.to_vietnamese().into()),
            ("to", to.to_vietnamese().into()),
        ];
        let time = words.say_with("reports-public-time", &facts);
        (format!("{PLANS}/{slug}"), title, time)
    });
    let view = ListView {
        under: words.say("reports-public-plans-under"),
        nothing: words.say("reports-public-none"),
        plans: plans.collect(),
        title: title.clone(),
    };
    Ok(portal_page(&visit, Page::new(title, view)))
}

#[derive(Template)]
#[template(path = "web/public_progress.html")]
struct View {
    title: String,
    under: String,
    summary: String,
    targets_title: String,
    legend: TallyLegend,
    targets: Vec<TargetView>,
    how_title: String,
    how: Vec<String>,
    bodies_title: String,
    bodies_under: String,
    bodies: Vec<BodyView>,
    data_title: String,
    data: Prose,
    licence: Prose,
    fields_title: String,
    fields: Vec<(&'static str, &'static str)>,
}

/// A target in the list.
struct TargetView {
    text: String,
    under: String,
    verified: String,
    goal: String,
    recorded: String,
    tally: Option<Tally>,
}

/// A body with what it promised.
struct BodyView {
    name: String,
    count: String,
    tasks: Vec<(String, String, bool, String)>,
}

/// `GET /ke-hoach/{plan}`, and the same with `.csv` or `.json`.
pub(super) async fn show(visit: Visit, Path(plan): Path<String>) -> Result<Response, Refused> {
    let db = visit.app().db();
    if let Some(name) = plan.strip_suffix(".csv") {
        let progress = public_page(db, name).await?;
        return open_file(
            &visit,
            OpenFile {
                media: "text/csv; charset=utf-8; header=present",
                name: Some(format!("{}.csv", progress.slug)),
                licence: LICENCE,
                text: csv(&progress),
            },
        );
    }
    if let Some(name) = plan.strip_suffix(".json") {
        let progress = public_page(db, name).await?;
        return open_file(
            &visit,
            OpenFile {
                media: "application/json",
                name: None,
                licence: LICENCE,
                text: json(&progress).to_string(),
            },
        );
    }
    let progress = public_page(db, &plan).await?;
    let view = view(visit.words(), &progress);
    Ok(portal_page(&visit, Page::new(progress.title.clone(), view)))
}

fn view(words: &Words, progress: &PublicProgress) -> View {
    let elapsed = percent(progress.elapsed_ppm);
    let (tasks, done) = progress.tasks();
    let facts = [("tasks", tasks.into()), ("done", done.into())];
    let count = progress.targets.len();
    View {
        title: progress.title.clone(),
        under: under(words, progress),
        summary: summary(words, progress),
        targets_title: words.say_with("reports-public-targets", &[("count", count.into())]),
        legend: TallyLegend::new(words, Some(elapsed)),
        targets: progress
            .targets
            .iter()
            .map(|target| target_view(words, target))
            .collect(),
        how_title: words.say("reports-public-how"),
        how: ["verified", "recorded", "share", "promise"]
            .map(|part| words.say(&format!("reports-public-how-{part}")))
            .to_vec(),
        bodies_title: words.say("reports-public-bodies"),
        bodies_under: words.say_with("reports-public-bodies-under", &facts),
        bodies: progress
            .bodies
            .iter()
            .map(|body| body_view(words, body))
            .collect(),
        data_title: words.say("reports-public-data"),
        data: data(words, progress),
        licence: licence(words, progress),
        fields_title: words.say("reports-public-fields"),
        fields: FIELDS
            .iter()
            .map(|field| match words.language() {
                ::web::Language::Vietnamese => (field.name, field.vi),
                ::web::Language::English => (field.name, field.en),
            })
            .collect(),
    }
}

fn percent(ppm: u32) -> Percent {
    Percent::hundredths(ppm / 100)
}

/// Its number, who issued it, and its time.
fn under(words: &Words, progress: &PublicProgress) -> String {
    let issued = progress.issued_on.map(|day| day.to_vietnamese());
    let facts = [("day", issued.unwrap_or_default().into())];
    let issued = progress
        .issued_on
        .map(|_| words.say_with("reports-public-issued", &facts));
    let facts = [
        ("from", progress.from.to_vietnamese().into()),
        ("to", progress.to.to_vietnamese().into()),
    ];
    let time = Some(words.say_with("reports-public-time", &facts));
    let parts = [
        progress.number.clone(),
        progress.issuer.clone(),
        issued,
        time,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// The day of the figures, and how much of the time has passed.
fn summary(words: &Words, progress: &PublicProgress) -> String {
    let facts = [
        ("day", progress.day.to_vietnamese().into()),
        ("share", (progress.elapsed_ppm / 10_000).into()),
    ];
    if progress.is_closed {
        words.say_with("reports-public-closed", &facts)
    } else {
        words.say_with("reports-public-as-of", &facts)
    }
}

fn target_view(words: &Words, target: &PublicTarget) -> TargetView {
    let number = |value: i64| quantity(words, value);
    let facts = [
        (
            "body",
            target.responsible.clone().unwrap_or_default().into(),
        ),
        ("due", target.due.to_vietnamese().into()),
    ];
    let mut under = match &target.responsible {
        Some(_) => words.say_with("reports-public-responsible", &facts),
        None => words.say_with("reports-public-due", &facts),
    };
    if let Some((percent, Some(size), _)) = target.share {
        let facts = [("percent", number(percent).into()), ("size", size.into())];
        let said = words.say_with("reports-public-share", &facts);
        under = format!("{under} · {said}");
    }
    let recorded = match target.recorded {
        None => words.say("reports-public-not-counted"),
        Some(count) => words.say_with(
            "reports-public-recorded",
            &[("count", number(count).into())],
        ),
    };
    TargetView {
        text: target.text.clone(),
        under,
        verified: target.verified.map_or("–".to_owned(), number),
        goal: target.goal.map_or("–".to_owned(), number),
        recorded,
        tally: tally(words, target),
    }
}

fn tally(words: &Words, target: &PublicTarget) -> Option<Tally> {
    let (goal, verified) = target.goal.zip(target.verified)?;
    let recorded = target.recorded.unwrap_or(verified);
    let is_whole = [goal, verified, recorded].iter().all(|one| one % 1000 == 0);
    let drawn = if is_whole {
        Tally::of_count(words, verified / 1000, recorded / 1000, goal / 1000)
    } else {
        let facts = [
            ("verified", quantity(words, verified).into()),
            ("recorded", quantity(words, recorded).into()),
            ("goal", quantity(words, goal).into()),
        ];
        let label = words.say_with("reports-public-tally", &facts);
        Tally::of_amount(label, verified, recorded, goal)
    };
    Some(drawn.elapsed(words, percent(target.elapsed_ppm)))
}

fn body_view(words: &Words, body: &PublicBody) -> BodyView {
    let done = body.tasks.iter().filter(|task| task.is_done()).count();
    let facts = [("done", done.into()), ("count", body.tasks.len().into())];
    BodyView {
        name: body.name.clone(),
        count: words.say_with("reports-public-body-count", &facts),
        tasks: body
            .tasks
            .iter()
            .map(|task| task_view(words, task))
            .collect(),
    }
}

/// Its title, by when, whether it is done, and that in words.
fn task_view(words: &Words, task: &PublicTask) -> (String, String, bool, String) {
    let due = task.due.map(|due| {
        let facts = [("due", due.to_vietnamese().into())];
        words.say_with("reports-public-due", &facts)
    });
    let facts = [("done", task.done.into()), ("count", task.bodies.into())];
    let said = match (task.bodies, task.is_done()) {
        (2.., _) => words.say_with("reports-public-class", &facts),
        (_, true) => words.say("reports-public-done"),
        (_, false) => words.say("reports-public-not-yet"),
    };
    let title = task.title.clone();
    (title, due.unwrap_or_default(), task.is_done(), said)
}

fn data(words: &Words, progress: &PublicProgress) -> Prose {
    let path = format!("{PLANS}/{}", progress.slug);
    Prose::new()
        .link(words.say("reports-public-csv"), format!("{path}.csv"))
        .text(" · ")
        .link(words.say("reports-public-json"), format!("{path}.json"))
}

fn licence(words: &Words, progress: &PublicProgress) -> Prose {
    let facts = [
        ("publisher", progress.alliance.as_str().into()),
        ("day", progress.day.to_vietnamese().into()),
    ];
    Prose::new()
        .text(words.say_with("reports-public-licence", &facts))
        .text(" ")
        .link(words.say("reports-public-licence-name"), LICENCE)
}

/// A quantity as people write it: `1.250,5`.
fn quantity(words: &Words, thousandths: i64) -> String {
    ::web::components::Value::Thousandths(thousandths).shown(words.language())
}
