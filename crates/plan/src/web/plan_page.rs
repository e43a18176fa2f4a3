//! One plan: three lines, targets, the matrix of tasks and bodies, measures that nobody carries, what overlaps.

use ::web::components::{Badge, Button, Chip, Chips, Head, Percent, Prose, Tally, TallyLegend};
use ::web::{Page, Refused, Room, Visit, Words, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;
use kernel::Day;

use super::matrix::{BodyLine, MatrixView, bodies, matrix};
use super::wording::{
    body_path, crumbs, cut, days, plan_path, quantity, tally, target_badge, target_mark,
    target_path, task_path,
};
use crate::model::draft::PlanId;
use crate::model::forecast::TargetState;
use crate::queries::overlaps::Overlap;
use crate::queries::plan_page::{
    HeldWhat, MeasureLine, PlanPage, late_first, late_tasks, plan_page,
};
use crate::queries::standing::{TargetStanding, targets_in};

/// The question of an address that says the day.
pub(super) const DAY: &str = "ngay";
/// The question of an address that narrows the targets to one state.
const STATE: &str = "tt";
/// Things named in a line before the rest is counted.
const NAMED_MAX: usize = 4;

#[derive(Template)]
#[template(path = "web/plan_page.html")]
struct View {
    head: Head,
    lede: Vec<(String, Prose, Prose)>,
    targets_title: String,
    legend: TallyLegend,
    chips: Chips,
    captions: [String; 5],
    targets: Vec<TargetLine>,
    how: String,
    tasks_title: String,
    matrix_label: String,
    legend_words: [String; 7],
    matrix: MatrixView,
    bodies: Vec<BodyLine>,
    measures: Option<(String, String, Vec<Carrying>)>,
    overlaps: Option<(String, Vec<Prose>)>,
    ways: Vec<Button>,
}

/// A target in the list.
struct TargetLine {
    badge: Badge,
    text: String,
    href: String,
    under: String,
    tally: Option<Tally>,
    verified: String,
    goal: String,
    recorded: String,
    expected: String,
    missing: String,
}

/// A measure with what carries it out.
struct Carrying {
    title: String,
    section: String,
    nobody: Option<Badge>,
    by: Prose,
}

/// `GET /lam-viec/ke-hoach/{plan}`
pub(super) async fn show(visit: Visit, Path(plan): Path<String>) -> Result<Response, Refused> {
    let plan = PlanId::parse(&plan).map_err(|_| Denied::Hidden)?;
    let here = visit.address();
    let day = here
        .get(DAY)
        .and_then(|day| Day::parse(day).or_else(|_| Day::parse_vietnamese(day)).ok());
    let shown = plan_page(visit.app().db(), visit.actor(), plan, day).await?;
    let words = visit.words();
    let standing = &shown.standing;
    let title = standing.plan.title.clone();
    let elapsed = standing.targets.first();
    let elapsed = elapsed.map(|target| Percent::hundredths(target.forecast.elapsed_ppm / 100));
    let counted = |key: &str, count: usize, more: usize| {
        words.say_with(key, &[("count", count.into()), ("more", more.into())])
    };
    let body = View {
        head: head(&visit, &shown),
        lede: lede(words, &shown),
        targets_title: counted("plan-targets-title", standing.targets.len(), 0),
        legend: TallyLegend::new(words, elapsed),
        chips: chips(&visit, &shown),
        captions: ["state", "target", "tally", "verified", "expected"]
            .map(|column| visit.say(&format!("plan-column-{column}"))),
        targets: targets(&visit, &shown),
        how: visit.say("plan-forecast-how"),
        tasks_title: counted(
            "plan-tasks-title",
            standing.tasks.len(),
            shown.matrix.columns.len(),
        ),
        matrix_label: visit.say("plan-matrix-label"),
        legend_words: [
            "lead", "partner", "late", "waiting", "open", "done", "proposed",
        ]
        .map(|word| visit.say(&format!("plan-legend-{word}"))),
        matrix: matrix(words, &shown),
        bodies: bodies(words, &shown),
        measures: measures(&visit, &shown),
        overlaps: overlaps(words, &shown),
        ways: ways(&visit, plan),
    };
    let crumbs = crumbs(&visit, None, &title);
    Ok(page(
        &visit,
        Page::new(title, body).room(Room::Plans).crumbs(crumbs),
    ))
}

fn head(visit: &Visit, shown: &PlanPage) -> Head {
    let words = visit.words();
    let plan = &shown.standing.plan;
    let facts = [
        ("number", plan.number.clone().unwrap_or_default().into()),
        (
            "issuer",
            plan.issuer
                .map(|id| shown.standing.name(id).to_owned())
                .unwrap_or_default()
                .into(),
        ),
        ("from", plan.from_day.to_vietnamese().into()),
        ("to", plan.to_day.to_vietnamese().into()),
        ("day", shown.standing.day.to_vietnamese().into()),
    ];
    let mut under = Prose::new().text(words.say_with("plan-under", &facts));
    if let Some((id, title)) = &shown.scheme {
        under = under
            .text(words.say("plan-under-scheme"))
            .link(title, plan_path(*id));
    }
    for (id, title) in &shown.under {
        under = under.text(" · ").link(title, plan_path(*id));
    }
    if let Some(paper) = plan.paper {
        let path = format!("/lam-viec/van-ban/{paper}");
        under = under.text(" · ").link(words.say("plan-see-paper"), path);
    }
    let mut head = Head::new(&plan.title).under(under);
    if let Some(on) = plan.closed_on {
        let facts = [("on", on.to_vietnamese().into())];
        let word = words.say_with("plan-closed-on", &facts);
        head = head.badge(Badge::new(::web::components::State::Done, word));
    }
    if shown.may_manage && shown.to_decide.days > 0 {
        let path = format!("{}/chot-han", plan_path(plan.id));
        head = head.act(Button::link(words.say("plan-decide-days"), path).primary());
    }
    if shown.may_close {
        let path = format!("{}/ket-thuc", plan_path(plan.id));
        head = head.act(Button::link(words.say("plan-close"), path));
    }
    head
}

/// The three lines of a leader: what is late, who holds it, what to decide.
fn lede(words: &Words, shown: &PlanPage) -> Vec<(String, Prose, Prose)> {
    vec![
        (
            words.say("plan-lede-late"),
            late(words, shown),
            late_work(words, shown),
        ),
        (
            words.say("plan-lede-holder"),
            first_holder(words, shown),
            holders(words, shown),
        ),
        (
            words.say("plan-lede-decide"),
            to_decide(words, shown),
            Prose::new(),
        ),
    ]
}

fn late(words: &Words, shown: &PlanPage) -> Prose {
    let standing = &shown.standing;
    let late: Vec<&TargetStanding> = standing
        .targets
        .iter()
        .filter(|target| target.forecast.state == TargetState::Late)
        .collect();
    if late.is_empty() {
        return Prose::new().text(words.say("plan-lede-nothing-late"));
    }
    let facts = [
        ("late", late.len().into()),
        ("all", standing.targets.len().into()),
    ];
    let mut prose = Prose::new().text(words.say_with("plan-lede-late-of", &facts));
    for (at, target) in late.iter().take(NAMED_MAX).enumerate() {
        let figure = target.goal.zip(target.counted).map(|(goal, counted)| {
            format!(
                " {}/{}",
                quantity(words, counted.verified),
                quantity(words, goal)
            )
        });
        let name = format!("{}{}", cut(&target.text, 48), figure.unwrap_or_default());
        let between = if at == 0 { " " } else { "; " };
        prose = prose.text(between).link(name, target_path(target.id));
    }
    prose.text(".")
}

fn late_work(words: &Words, shown: &PlanPage) -> Prose {
    let late = late_tasks(&shown.standing);
    if late.is_empty() {
        return Prose::new();
    }
    let facts = [
        ("late", late.len().into()),
        ("all", shown.standing.tasks.len().into()),
    ];
    let mut prose = Prose::new().text(words.say_with("plan-lede-late-tasks", &facts));
    for (at, task) in late.iter().take(NAMED_MAX).enumerate() {
        let between = if at == 0 { " " } else { "; " };
        prose = prose
            .text(between)
            .link(cut(&task.title, 48), task_path(task.id));
    }
    prose.text(".")
}

fn held(words: &Words, shown: &PlanPage, held: &crate::queries::plan_page::Held) -> Prose {
    let plan = shown.standing.plan.id;
    let name = shown.standing.name(held.body);
    let key = match held.what {
        HeldWhat::Late => "plan-held-late",
        HeldWhat::ToAccept => "plan-held-to-accept",
        HeldWhat::ToVerify => "plan-held-to-verify",
    };
    let facts = [("count", held.count.into()), ("days", held.days.into())];
    let what = words.say_with(key, &facts);
    let path = match held.task {
        Some(task) if held.count == 1 => task_path(task),
        Some(_) | None => body_path(plan, held.body),
    };
    Prose::new().text(format!("{name}: ")).link(what, path)
}

fn first_holder(words: &Words, shown: &PlanPage) -> Prose {
    match shown.holders.first() {
        Some(first) => held(words, shown, first),
        None => Prose::new().text(words.say("plan-lede-nobody")),
    }
}

fn holders(words: &Words, shown: &PlanPage) -> Prose {
    let rest = shown.holders.iter().skip(1).take(NAMED_MAX);
    let texts: Vec<String> = rest.map(|one| held(words, shown, one).plain()).collect();
    Prose::new().text(texts.join(". "))
}

fn to_decide(words: &Words, shown: &PlanPage) -> Prose {
    let plan = plan_path(shown.standing.plan.id);
    let decide = shown.to_decide;
    let all = [
        (
            decide.difficulties,
            "plan-decide-difficulties",
            format!("{plan}/kho-khan"),
        ),
        (
            decide.extensions,
            "plan-decide-extensions",
            format!("{plan}/nhat-ky"),
        ),
        (
            decide.unbound,
            "plan-decide-unbound",
            format!("{plan}?tt=unbound"),
        ),
        (
            decide.days,
            "plan-decide-proposed",
            format!("{plan}/chot-han"),
        ),
        (
            decide.links,
            "plan-decide-links",
            format!("{plan}/bien-phap"),
        ),
    ];
    let mut prose = Prose::new();
    for (count, key, path) in all.into_iter().filter(|(count, ..)| *count > 0) {
        if !prose.is_empty() {
            prose = prose.text("; ");
        }
        prose = prose.link(words.say_with(key, &[("count", count.into())]), path);
    }
    if prose.is_empty() {
        return prose.text(words.say("plan-lede-nothing"));
    }
    prose.text(".")
}

fn chips(visit: &Visit, shown: &PlanPage) -> Chips {
    let here = visit.address();
    let chosen = here.get(STATE).unwrap_or_default();
    let all = shown.standing.targets.len().to_string();
    let mut chips = vec![
        Chip::new(visit.say("plan-chip-all"), here.without(STATE).href())
            .count(all)
            .chosen_if(chosen.is_empty()),
    ];
    for state in [
        TargetState::Late,
        TargetState::AtRisk,
        TargetState::OnTrack,
        TargetState::Met,
        TargetState::NotBegun,
    ] {
        let count = targets_in(&shown.standing, state);
        if count == 0 {
            continue;
        }
        let word = visit.say(&format!(
            "plan-target-state-{}",
            state.as_str().replace('_', "-")
        ));
        chips.push(
            Chip::new(word, here.with(STATE, state.as_str()).href())
                .state(target_mark(state))
                .count(count.to_string())
                .chosen_if(chosen == state.as_str()),
        );
    }
    Chips::new(visit.say("plan-chips"), chips)
}

fn targets(visit: &Visit, shown: &PlanPage) -> Vec<TargetLine> {
    let here = visit.address();
    let chosen = here.get(STATE).unwrap_or_default();
    let wanted = |target: &&TargetStanding| match chosen {
        "" => true,
        "unbound" => target.binding.is_none(),
        word => target.forecast.state.as_str() == word,
    };
    let all = late_first(&shown.standing.targets).into_iter();
    all.filter(wanted)
        .map(|target| target_line(visit.words(), shown, target))
        .collect()
}

fn target_line(words: &Words, shown: &PlanPage, target: &TargetStanding) -> TargetLine {
    let number = |value: i64| quantity(words, value);
    let responsible = target.responsible.map(|id| shown.standing.name(id));
    let goal = target.goal.map(number);
    let recorded = target.counted.map(|counted| counted.recorded);
    let recorded = match recorded {
        None => words.say("plan-target-not-counted"),
        Some(0) => words.say("plan-target-no-evidence"),
        Some(count) => words.say_with("plan-target-recorded", &[("count", number(count).into())]),
    };
    let missing = target.goal.zip(target.forecast.expected);
    let missing = missing.map(|(goal, expected)| match goal - expected {
        ..=0 => words.say("plan-target-enough"),
        missing => words.say_with("plan-target-missing", &[("count", number(missing).into())]),
    });
    TargetLine {
        badge: target_badge(words, target),
        text: target.text.clone(),
        href: target_path(target.id),
        under: [responsible.unwrap_or_default(), &target.unit]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        tally: tally(words, target),
        verified: target
            .counted
            .map_or("–".to_owned(), |counted| number(counted.verified)),
        goal: goal.unwrap_or_else(|| "?".to_owned()),
        recorded,
        expected: target.forecast.expected.map_or("–".to_owned(), number),
        missing: missing.unwrap_or_default(),
    }
}

fn measures(visit: &Visit, shown: &PlanPage) -> Option<(String, String, Vec<Carrying>)> {
    if shown.measures.is_empty() {
        return None;
    }
    let words = visit.words();
    let nobody = shown
        .measures
        .iter()
        .filter(|one| one.carried.is_empty())
        .count();
    let facts = [
        ("count", shown.measures.len().into()),
        ("nobody", nobody.into()),
    ];
    let title = words.say_with("plan-measures-title", &facts);
    let path = format!("{}/bien-phap", plan_path(shown.standing.plan.id));
    let mut lines: Vec<Carrying> = Vec::new();
    let mut sorted: Vec<&MeasureLine> = shown.measures.iter().collect();
    sorted.sort_by_key(|measure| !measure.carried.is_empty());
    for measure in sorted {
        lines.push(carrying(words, shown, measure));
    }
    Some((title, path, lines))
}

fn carrying(words: &Words, shown: &PlanPage, measure: &MeasureLine) -> Carrying {
    let mut by = Prose::new();
    for carried in &measure.carried {
        let task = shown
            .standing
            .tasks
            .iter()
            .find(|task| Some(task.id) == carried.task);
        let target = shown
            .standing
            .targets
            .iter()
            .find(|one| Some(one.id) == carried.target);
        if !by.is_empty() {
            by = by.text("; ");
        }
        if let Some(task) = task {
            by = by.link(cut(&task.title, 80), task_path(task.id));
        } else if let Some(target) = target {
            by = by.link(cut(&target.text, 80), target_path(target.id));
        }
        if carried.standing == crate::model::draft::LinkStanding::Proposed {
            by = by.text(format!(" ({})", words.say("plan-link-proposed")));
        }
    }
    let section = shown.sections.get(&measure.section);
    Carrying {
        title: measure.title.clone(),
        section: section.map_or_else(
            || measure.section.clone(),
            |title| format!("{} {title}", measure.section),
        ),
        nobody: measure.carried.is_empty().then(|| {
            Badge::new(
                ::web::components::State::Risk,
                words.say("plan-measure-nobody"),
            )
        }),
        by,
    }
}

fn overlaps(words: &Words, shown: &PlanPage) -> Option<(String, Vec<Prose>)> {
    if shown.overlaps.is_empty() {
        return None;
    }
    let count = shown.overlaps.len();
    let title = words.say_with("plan-overlaps-title", &[("count", count.into())]);
    let lines = shown.overlaps.iter().map(|overlap| match overlap {
        Overlap::Targets { one, other } => {
            let mut prose = Prose::new()
                .link(cut(&one.text, 90), target_path(one.target))
                .text(words.say("plan-overlap-and"))
                .link(cut(&other.text, 90), target_path(other.target));
            if one.plan != other.plan {
                let here = shown.standing.plan.id;
                let end = if one.plan == here { other } else { one };
                prose = prose
                    .text(words.say("plan-overlap-of-plan"))
                    .link(cut(&end.title, 80), plan_path(end.plan));
            }
            prose
        }
        Overlap::Tasks { one, other } => Prose::new()
            .link(cut(&one.1, 90), task_path(one.0))
            .text(words.say("plan-overlap-and"))
            .link(cut(&other.1, 90), task_path(other.0)),
    });
    Some((title, lines.collect()))
}

fn ways(visit: &Visit, plan: PlanId) -> Vec<Button> {
    let path = plan_path(plan);
    vec![
        Button::link(
            visit.say("plan-way-difficulties"),
            format!("{path}/kho-khan"),
        ),
        Button::link(visit.say("plan-way-timeline"), format!("{path}/nhat-ky")),
    ]
}

/// Who holds it for how long, in words.
pub(super) fn held_words(words: &Words, holder: &str, held: i64) -> String {
    let facts = [("who", holder.into()), ("days", days(words, held).into())];
    words.say_with("plan-held", &facts)
}
