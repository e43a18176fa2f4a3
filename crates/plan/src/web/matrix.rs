//! The matrix of tasks and bodies: a table on a desk, a list by body on a phone.

use ::web::Words;
use ::web::components::{Badge, State};

use super::wording::{body_path, role_word, task_badge, task_mark, task_path, task_word};
use crate::model::task::{PartyRole, TaskState};
use crate::queries::plan_page::{ColumnWho, Matrix, PlanPage};
use crate::queries::standing::{PlanStanding, TaskStanding};

/// The table.
#[derive(Debug)]
pub(super) struct MatrixView {
    pub(super) task_word: String,
    pub(super) columns: Vec<ColumnView>,
    pub(super) groups: Vec<Group>,
    pub(super) counts: (String, Vec<usize>),
    pub(super) late: (String, Vec<usize>),
}

/// A body at the head of the table.
#[derive(Debug)]
pub(super) struct ColumnView {
    pub(super) name: String,
    pub(super) whole: String,
    pub(super) href: Option<String>,
}

/// The tasks of a section.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) title: String,
    pub(super) rows: Vec<RowView>,
}

/// A task.
#[derive(Debug)]
pub(super) struct RowView {
    pub(super) title: String,
    pub(super) href: String,
    /// How many bodies have done it, where it fans out.
    pub(super) fan: Option<String>,
    pub(super) cells: Vec<Option<CellView>>,
}

/// A body's part in a task.
#[derive(Debug)]
pub(super) struct CellView {
    pub(super) lead: bool,
    pub(super) mark: &'static str,
    pub(super) said: String,
}

/// One body on a phone.
#[derive(Debug)]
pub(super) struct BodyLine {
    pub(super) name: String,
    pub(super) href: Option<String>,
    pub(super) late: Option<Badge>,
    pub(super) count: String,
    pub(super) open: bool,
    pub(super) tasks: Vec<(Badge, String, String, String)>,
}

fn name(standing: &PlanStanding, column: &ColumnWho) -> String {
    match column {
        ColumnWho::Body(body) => standing.name(*body).to_owned(),
        ColumnWho::Class(text) => text.clone(),
    }
}

fn short(shown: &PlanPage, column: &ColumnWho) -> String {
    match column {
        ColumnWho::Body(body) => shown.matrix.short.get(body).cloned().unwrap_or_default(),
        ColumnWho::Class(text) => text.clone(),
    }
}

fn href(standing: &PlanStanding, column: &ColumnWho) -> Option<String> {
    match column {
        ColumnWho::Body(body) => Some(body_path(standing.plan.id, *body)),
        ColumnWho::Class(_) => None,
    }
}

/// The table.
pub(super) fn matrix(words: &Words, shown: &PlanPage) -> MatrixView {
    let standing = &shown.standing;
    let columns = &shown.matrix.columns;
    let mut groups: Vec<Group> = Vec::new();
    for task in &standing.tasks {
        let label = &task.section;
        let title = shown.sections.get(label);
        let title = title.map_or_else(|| label.clone(), |title| format!("{label}. {title}"));
        if groups.last().is_none_or(|group| group.title != title) {
            let rows = Vec::new();
            groups.push(Group { title, rows });
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row(words, standing, (task, columns)));
        }
    }
    let count = |wanted: &dyn Fn(&TaskStanding) -> bool| {
        let of = |column: &ColumnWho| {
            let tasks = standing.tasks.iter().filter(|task| wanted(task));
            tasks
                .filter(|task| Matrix::role(task, column).is_some())
                .count()
        };
        columns.iter().map(of).collect::<Vec<usize>>()
    };
    MatrixView {
        task_word: words.say("plan-matrix-task"),
        columns: columns
            .iter()
            .map(|column| ColumnView {
                name: short(shown, column),
                whole: name(standing, column),
                href: href(standing, column),
            })
            .collect(),
        groups,
        counts: (words.say("plan-matrix-count"), count(&|_| true)),
        late: (
            words.say("plan-matrix-late"),
            count(&|task| task.state == TaskState::Late),
        ),
    }
}

fn row(
    words: &Words,
    standing: &PlanStanding,
    (task, columns): (&TaskStanding, &[ColumnWho]),
) -> RowView {
    let cell = |column: &ColumnWho| {
        let role = Matrix::role(task, column)?;
        let said = format!(
            "{} {}: {}",
            name(standing, column),
            role_word(words, role),
            task_word(words, task.state)
        );
        Some(CellView {
            lead: role == PartyRole::Lead,
            mark: task_mark(task.state).class(),
            said,
        })
    };
    RowView {
        title: task.title.clone(),
        href: task_path(task.id),
        fan: task
            .fans_out()
            .then(|| format!("{} / {}", task.done, task.total)),
        cells: columns.iter().map(cell).collect(),
    }
}

/// The same by body, those with something late first.
pub(super) fn bodies(words: &Words, shown: &PlanPage) -> Vec<BodyLine> {
    let standing = &shown.standing;
    let mut lines: Vec<(usize, BodyLine)> = Vec::new();
    for column in &shown.matrix.columns {
        let mut tasks: Vec<(&TaskStanding, PartyRole)> = standing
            .tasks
            .iter()
            .filter_map(|task| Some((task, Matrix::role(task, column)?)))
            .collect();
        tasks.sort_by_key(|(task, role)| (task.state != TaskState::Late, *role));
        let late = tasks
            .iter()
            .filter(|(task, _)| task.state == TaskState::Late)
            .count();
        let count = words.say_with("plan-body-tasks", &[("count", tasks.len().into())]);
        let badge = (late > 0).then(|| {
            let said = words.say_with("plan-body-late", &[("count", late.into())]);
            Badge::new(State::Late, said)
        });
        let line = BodyLine {
            name: name(standing, column),
            href: href(standing, column),
            late: badge,
            count,
            open: false,
            tasks: tasks
                .iter()
                .map(|(task, role)| {
                    let badge = task_badge(words, task.state);
                    let role = role_word(words, *role);
                    (badge, task.title.clone(), task_path(task.id), role)
                })
                .collect(),
        };
        lines.push((late, line));
    }
    lines.sort_by_key(|(late, _)| std::cmp::Reverse(*late));
    let mut lines: Vec<BodyLine> = lines.into_iter().map(|(_, line)| line).collect();
    if let Some(first) = lines.first_mut() {
        first.open = true;
    }
    lines
}
