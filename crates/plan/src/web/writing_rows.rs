//! The rows of a draft: its targets, its tasks a page at a time, its measures.

use ::web::Visit;
use ::web::components::{Cell, Column, Pager, Paging, Row, Table};
use kernel::Day;

use super::import_review::parts::{comparator_key, kind_name, quantity, recurrence_key};
use super::wording::cut;
use super::writing::item_form;
use crate::model::draft::{DraftMeasure, DraftTarget, DraftTask, Recurrence, Who};
use crate::model::item_facts::ItemKind;
use crate::model::writing_item::{carried_by, written};
use crate::queries::writing_page::WritingPage;

/// Characters of an item in a row.
const TEXT_CHARS: usize = 160;

/// The targets; none where there is none.
pub(super) fn targets(visit: &Visit, shown: &WritingPage) -> Option<Table> {
    let columns = ["plan-import-item-target", "plan-import-fact-number"];
    let others = [
        "plan-import-fact-responsible",
        "plan-import-fact-due",
        "plan-import-fact-counted",
    ];
    let columns = columns.iter().chain(&others);
    let columns = columns.map(|key| Column::text(visit.say(key))).collect();
    let rows: Vec<Row> = shown
        .draft
        .targets
        .iter()
        .map(|target| target_row(visit, shown, target))
        .collect();
    table(visit, ("plan-import-item-target", columns), rows)
}

fn target_row(visit: &Visit, shown: &WritingPage, target: &DraftTarget) -> Row {
    let sign = visit.say(comparator_key(target.comparator));
    let number = quantity(target.quantity_thousandths);
    let figure = match target.percent {
        true => format!("{sign} {number}%"),
        false => format!("{sign} {number} {}", target.unit),
    };
    let body = target.responsible.and_then(|body| shown.names.get(&body));
    let kinds = target.binding.iter();
    let kinds = kinds.flat_map(|binding| &binding.question.kinds);
    let kinds: Vec<&str> = kinds.map(|code| kind_name(visit, code)).collect();
    let counted = match kinds.is_empty() {
        true => visit.say("plan-target-unbound"),
        false => kinds.join(", "),
    };
    let name = (target.key.as_str(), target.section.as_str(), &*target.text);
    Row::new(vec![
        named(shown, ItemKind::Target, name),
        Cell::text(figure),
        Cell::text(
            body.cloned()
                .unwrap_or_else(|| visit.say("plan-import-nobody")),
        ),
        due(visit, Some(target.due), target.due_proposed),
        Cell::text(counted),
    ])
}

/// The tasks of this page of the list, and the way to the others.
pub(super) fn tasks(visit: &Visit, shown: &WritingPage) -> (Option<Table>, Option<Pager>) {
    let keys = [
        "plan-import-item-task",
        "plan-fact-leads",
        "plan-fact-partners",
        "plan-import-fact-due",
    ];
    let columns = keys.iter().map(|key| Column::text(visit.say(key)));
    let here = visit.address();
    let paging = Paging::of(&here);
    let whole = |count: i64| usize::try_from(count).unwrap_or(usize::MAX);
    let tasks = shown.draft.tasks.iter();
    let tasks = tasks
        .skip(whole(paging.offset()))
        .take(whole(paging.limit()));
    let rows: Vec<Row> = tasks.map(|task| task_row(visit, shown, task)).collect();
    let total = i64::try_from(shown.draft.tasks.len()).unwrap_or(i64::MAX);
    (
        table(visit, ("plan-import-item-task", columns.collect()), rows),
        Pager::new(visit.words(), &here, paging, total),
    )
}

fn task_row(visit: &Visit, shown: &WritingPage, task: &DraftTask) -> Row {
    let name = (task.key.as_str(), task.section.as_str(), &*task.title);
    let due = due(visit, task.due, task.due_proposed);
    let due = match task.recurrence {
        Recurrence::Once => due,
        rhythm @ (Recurrence::Monthly | Recurrence::Quarterly | Recurrence::Yearly) => {
            due.under(visit.say(recurrence_key(rhythm)))
        }
    };
    Row::new(vec![
        named(shown, ItemKind::Task, name),
        Cell::text(who(visit, shown, &task.leads)),
        Cell::text(who(visit, shown, &task.partners)),
        due,
    ])
}

/// The measures; none where there is none.
pub(super) fn measures(visit: &Visit, shown: &WritingPage) -> Option<Table> {
    let keys = ["plan-import-item-measure", "plan-write-ends"];
    let columns = keys.iter().map(|key| Column::text(visit.say(key)));
    let measures = shown.draft.measures.iter();
    let rows: Vec<Row> = measures
        .map(|measure| measure_row(visit, shown, measure))
        .collect();
    let caption = "plan-import-item-measure";
    table(visit, (caption, columns.collect()), rows)
}

fn measure_row(visit: &Visit, shown: &WritingPage, measure: &DraftMeasure) -> Row {
    let name = (
        measure.key.as_str(),
        measure.section.as_str(),
        &*measure.title,
    );
    let count = carried_by(&shown.draft, &measure.key).len();
    let by = match count {
        0 => visit.say("plan-measure-nobody"),
        count => {
            let facts = [("count", count.into())];
            visit.words().say_with("plan-write-carried", &facts)
        }
    };
    Row::new(vec![named(shown, ItemKind::Measure, name), Cell::text(by)])
}

fn table(visit: &Visit, (caption, columns): (&str, Vec<Column>), rows: Vec<Row>) -> Option<Table> {
    let table = Table::new(visit.words(), visit.say(caption), columns);
    (!rows.is_empty()).then(|| table.rows(rows).caption_hidden())
}

/// The name of an item, which leads to its form.
fn named(shown: &WritingPage, kind: ItemKind, (key, section, text): (&str, &str, &str)) -> Cell {
    let sections = shown.draft.sections.iter();
    let mut sections = sections.filter(|known| known.label == section);
    let title = sections.next().map_or("", |known| known.title.as_str());
    let under = match title {
        "" => key.to_owned(),
        title => format!("{key} · {}", cut(title, 60)),
    };
    Cell::text(cut(text, TEXT_CHARS))
        .link(item_form(shown.id, kind, Some(key)))
        .under(under)
}

fn due(visit: &Visit, due: Option<Day>, is_proposed: bool) -> Cell {
    let Some(due) = due else {
        return Cell::text(visit.say("plan-import-no-due"));
    };
    let cell = Cell::text(due.to_vietnamese());
    match is_proposed {
        true => cell.under(visit.say("plan-link-proposed")),
        false => cell,
    }
}

/// Bodies in one line; of a class how many it has.
fn who(visit: &Visit, shown: &WritingPage, parties: &[Who]) -> String {
    let one = |who: &Who| {
        let name = written(who, &shown.names);
        let name = name.unwrap_or_else(|| visit.say("plan-import-nobody"));
        match who {
            Who::Body(_) => name,
            Who::Class { members, .. } => format!("{name} ({})", members.len()),
        }
    };
    let all: Vec<String> = parties.iter().map(one).collect();
    all.join("; ")
}
