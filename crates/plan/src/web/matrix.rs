//! The matrix of tasks and bodies, narrowed by body, section and state: a table on a desk, a list by body on a phone.

use ::web::components::{
    Address, Badge, BodyTasks, ByBody, Chip, Chips, Choice, Field, Filters, Matrix, MatrixCell,
    MatrixColumn, MatrixFoot, MatrixLegend, MatrixRow, State,
};
use ::web::{Visit, Words};

use super::wording::{body_path, cut, role_word, task_badge, task_mark, task_path, task_word};
use crate::model::task::{PartyRole, TaskState};
use crate::queries::plan_page::{ColumnWho, Matrix as Shown, PlanPage};
use crate::queries::standing::{PlanStanding, TaskStanding};

/// The question of an address that narrows the tasks to one body or class.
const BODY: &str = "co_quan";
/// The one that narrows them to a section.
const SECTION: &str = "muc";
/// The one that narrows them to a state.
const STATE: &str = "viec";
/// What stays in the address when tasks are narrowed: the day, and the state of targets.
const KEPT: [&str; 3] = ["ngay", "tt", STATE];
/// The longest choice, in characters.
const CHOICE_CHARS_MAX: usize = 70;

/// States in the order of their urgency.
const STATES: [TaskState; 6] = [
    TaskState::Late,
    TaskState::Returned,
    TaskState::Submitted,
    TaskState::Open,
    TaskState::Proposed,
    TaskState::Accepted,
];

/// Everything of the matrix on the page.
#[derive(Debug)]
pub(super) struct MatrixView {
    pub(super) legend: MatrixLegend,
    pub(super) filters: Filters,
    pub(super) chips: Chips,
    /// None where no task is as asked for.
    pub(super) drawn: Option<(Matrix, ByBody)>,
    pub(super) nothing: String,
}

/// What the address asks for.
struct Narrowed {
    column: Option<ColumnWho>,
    section: Option<String>,
    state: Option<TaskState>,
}

impl Narrowed {
    fn of(here: &Address, shown: &PlanPage) -> Self {
        let asked = |name| here.get(name).filter(|value: &&str| !value.is_empty());
        let columns = shown.matrix.columns.iter();
        Self {
            column: asked(BODY).and_then(|value| {
                let mut columns = columns;
                columns.find(|column| value_of(column) == value).cloned()
            }),
            section: asked(SECTION).map(str::to_owned),
            state: asked(STATE)
                .and_then(|word| STATES.into_iter().find(|state| state.as_str() == word)),
        }
    }

    /// Whether a task is of the body and the section, whatever its state.
    fn has(&self, task: &TaskStanding) -> bool {
        let column = self.column.as_ref();
        column.is_none_or(|column| Shown::role(task, column).is_some())
            && self
                .section
                .as_ref()
                .is_none_or(|section| *section == task.section)
    }
}

/// A column in an address.
fn value_of(column: &ColumnWho) -> String {
    match column {
        ColumnWho::Body(body) => body.to_string(),
        ColumnWho::Class(text) => text.clone(),
    }
}

/// The matrix with what narrows it.
pub(super) fn matrix_view(visit: &Visit, shown: &PlanPage) -> MatrixView {
    let words = visit.words();
    let here = visit.address();
    let narrowed = Narrowed::of(&here, shown);
    let of_body: Vec<&TaskStanding> = shown
        .standing
        .tasks
        .iter()
        .filter(|task| narrowed.has(task))
        .collect();
    let tasks: Vec<&TaskStanding> = of_body
        .iter()
        .copied()
        .filter(|task| narrowed.state.is_none_or(|state| state == task.state))
        .collect();
    MatrixView {
        legend: legend(words),
        filters: filters(visit, shown, &here),
        chips: chips(words, (&of_body, narrowed.state), &here),
        drawn: (!tasks.is_empty()).then(|| drawn(words, shown, &tasks)),
        nothing: words.say("plan-matrix-nothing"),
    }
}

fn legend(words: &Words) -> MatrixLegend {
    let named = |word: &str| words.say(&format!("plan-legend-{word}"));
    let states = [
        (State::Late, "late"),
        (State::Risk, "waiting"),
        (State::OnTrack, "open"),
        (State::Done, "done"),
        (State::Pending, "proposed"),
    ];
    let states = states.map(|(state, word)| (state, named(word)));
    MatrixLegend::new(named("lead"), named("partner"), states.to_vec())
}

fn filters(visit: &Visit, shown: &PlanPage, here: &Address) -> Filters {
    let words = visit.words();
    let asked = |name| here.get(name).unwrap_or_default().to_owned();
    let form = visit.form().with(BODY, asked(BODY));
    let form = form.with(SECTION, asked(SECTION));
    let tasks = &shown.standing.tasks;
    let with_count =
        |name: &str, count: usize| format!("{} ({count})", cut(name, CHOICE_CHARS_MAX));
    let everybody = with_count(&words.say("plan-matrix-every-body"), tasks.len());
    let mut bodies = vec![Choice::new("", everybody)];
    for column in &shown.matrix.columns {
        let own = tasks
            .iter()
            .filter(|task| Shown::role(task, column).is_some());
        let name = with_count(&name(&shown.standing, column), own.count());
        bodies.push(Choice::new(value_of(column), name));
    }
    let every = with_count(&words.say("plan-matrix-every-section"), tasks.len());
    let mut sections = vec![Choice::new("", every)];
    for label in labels(tasks.iter()) {
        let own = tasks.iter().filter(|task| task.section == label);
        let name = with_count(&section_name(shown, &label), own.count());
        sections.push(Choice::new(label, name));
    }
    let fields = vec![
        Field::select(&form, BODY, words.say("plan-matrix-body"), bodies),
        Field::select(&form, SECTION, words.say("plan-matrix-section"), sections),
    ];
    Filters::new(words, here, fields, &KEPT)
}

fn chips(
    words: &Words,
    (tasks, chosen): (&[&TaskStanding], Option<TaskState>),
    here: &Address,
) -> Chips {
    let all = Chip::new(words.say("plan-chip-all"), here.without(STATE).href())
        .count(tasks.len().to_string())
        .chosen_if(chosen.is_none());
    let mut chips = vec![all];
    for state in STATES {
        let count = tasks.iter().filter(|task| task.state == state).count();
        if count == 0 && chosen != Some(state) {
            continue;
        }
        let chip = Chip::new(
            task_word(words, state),
            here.with(STATE, state.as_str()).href(),
        );
        chips.push(
            chip.state(task_mark(state))
                .count(count.to_string())
                .chosen_if(chosen == Some(state)),
        );
    }
    Chips::new(words.say("plan-matrix-chips"), chips)
}

/// The labels of the sections, in reading order.
fn labels<'a>(tasks: impl Iterator<Item = &'a TaskStanding>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for task in tasks {
        if !found.contains(&task.section) {
            found.push(task.section.clone());
        }
    }
    found
}

fn section_name(shown: &PlanPage, label: &str) -> String {
    let title = shown.sections.get(label);
    title.map_or_else(|| label.to_owned(), |title| format!("{label}. {title}"))
}

fn name(standing: &PlanStanding, column: &ColumnWho) -> String {
    match column {
        ColumnWho::Body(body) => standing.name(*body).to_owned(),
        ColumnWho::Class(text) => text.clone(),
    }
}

/// Tasks by the bodies that have a part in any of them.
fn drawn(words: &Words, shown: &PlanPage, tasks: &[&TaskStanding]) -> (Matrix, ByBody) {
    let columns: Vec<&ColumnWho> = shown
        .matrix
        .columns
        .iter()
        .filter(|column| tasks.iter().any(|task| Shown::role(task, column).is_some()))
        .collect();
    let table = table(words, shown, (tasks, &columns));
    (table, by_body(words, &shown.standing, (tasks, &columns)))
}

fn table(
    words: &Words,
    shown: &PlanPage,
    (tasks, columns): (&[&TaskStanding], &[&ColumnWho]),
) -> Matrix {
    let standing = &shown.standing;
    let heads = columns.iter().map(|column| head(shown, column)).collect();
    let label = words.say("plan-matrix-label");
    let mut matrix = Matrix::new(label, words.say("plan-matrix-task"), heads);
    for label in labels(tasks.iter().copied()) {
        let own = tasks.iter().filter(|task| task.section == label);
        let rows = own.map(|task| row(words, standing, (task, columns)));
        matrix = matrix.group(section_name(shown, &label), rows.collect());
    }
    let count = |wanted: &dyn Fn(&TaskStanding) -> bool| {
        let of = |column: &&ColumnWho| {
            let tasks = tasks.iter().filter(|task| wanted(task));
            tasks
                .filter(|task| Shown::role(task, column).is_some())
                .count()
        };
        columns.iter().map(of).collect::<Vec<usize>>()
    };
    let late = count(&|task| task.state == TaskState::Late);
    matrix.foot(vec![
        MatrixFoot::new(words.say("plan-matrix-count"), count(&|_| true)),
        MatrixFoot::late(words.say("plan-matrix-late"), late),
    ])
}

fn head(shown: &PlanPage, column: &ColumnWho) -> MatrixColumn {
    let standing = &shown.standing;
    let whole = name(standing, column);
    match column {
        ColumnWho::Body(body) => {
            let short = shown.matrix.short.get(body).cloned();
            let short = short.unwrap_or_else(|| whole.clone());
            MatrixColumn::new(short, whole).link(body_path(standing.plan.id, *body))
        }
        ColumnWho::Class(text) => MatrixColumn::new(text, whole),
    }
}

fn row(
    words: &Words,
    standing: &PlanStanding,
    (task, columns): (&TaskStanding, &[&ColumnWho]),
) -> MatrixRow {
    let cell = |column: &&ColumnWho| {
        let role = Shown::role(task, column)?;
        let state = task_mark(task.state);
        let said = format!(
            "{} {}: {}",
            name(standing, column),
            role_word(words, role),
            task_word(words, task.state)
        );
        Some(match role {
            PartyRole::Lead => MatrixCell::lead(state, said),
            PartyRole::Partner => MatrixCell::partner(state, said),
        })
    };
    let cells = columns.iter().map(cell).collect();
    let row = MatrixRow::new(&task.title, task_path(task.id), cells);
    if !task.fans_out() {
        return row;
    }
    let facts = [("done", task.done.into()), ("total", task.total.into())];
    let said = words.say_with("plan-matrix-fan", &facts);
    row.under(said, format!("{}#h-phai", task_path(task.id)))
}

/// The same by body, those with something late first.
fn by_body(
    words: &Words,
    standing: &PlanStanding,
    (tasks, columns): (&[&TaskStanding], &[&ColumnWho]),
) -> ByBody {
    let mut bodies: Vec<(usize, BodyTasks)> = columns
        .iter()
        .map(|column| body(words, standing, (tasks, column)))
        .collect();
    bodies.sort_by_key(|(late, _)| std::cmp::Reverse(*late));
    ByBody::new(bodies.into_iter().map(|(_, body)| body).collect())
}

/// One body with its tasks, the late first, and how many of them are.
fn body(
    words: &Words,
    standing: &PlanStanding,
    (tasks, column): (&[&TaskStanding], &ColumnWho),
) -> (usize, BodyTasks) {
    let mut own: Vec<(&TaskStanding, PartyRole)> = tasks
        .iter()
        .filter_map(|task| Some((*task, Shown::role(task, column)?)))
        .collect();
    own.sort_by_key(|(task, role)| (task.state != TaskState::Late, *role));
    let late = own.iter().filter(|(task, _)| task.state == TaskState::Late);
    let late = late.count();
    let badge = (late > 0).then(|| {
        let said = words.say_with("plan-body-late", &[("count", late.into())]);
        Badge::new(State::Late, said)
    });
    let count = words.say_with("plan-body-tasks", &[("count", own.len().into())]);
    let mut body = BodyTasks::new(name(standing, column), count).late(badge);
    if let ColumnWho::Body(id) = column {
        let path = body_path(standing.plan.id, *id);
        body = body.own_page(words.say("plan-matrix-own-page"), path);
    }
    for (task, role) in own {
        let mut said = role_word(words, role);
        if task.fans_out() {
            let facts = [("done", task.done.into()), ("total", task.total.into())];
            said = format!("{said} · {}", words.say_with("plan-matrix-fan", &facts));
        }
        let badge = task_badge(words, task.state);
        body = body.task(badge, (&task.title, task_path(task.id)), said);
    }
    (late, body)
}
