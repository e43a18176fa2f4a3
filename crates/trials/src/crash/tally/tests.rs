use super::*;
use crate::crash::traces::{EntryTrace, RowTrace};

/// An act as it was sent and answered.
fn act(number: usize) -> Act {
    Act {
        command: format!("command-{number}"),
        mark: format!("mark-{number}"),
        fields: Vec::new(),
        location: Some(format!("/row-{number}")),
    }
}

fn entry(number: usize, action: &str, subject: &str) -> EntryTrace {
    EntryTrace {
        command: format!("command-{number}"),
        action: action.to_owned(),
        subject: subject.to_owned(),
    }
}

/// The tables of the invented house.
const TABLES: [&str; 2] = ["thing", "search"];

fn row(table: &'static str, number: usize) -> RowTrace {
    RowTrace {
        table,
        id: format!("row-{number}"),
        mark: format!("mark-{number}"),
    }
}

/// The rows of one act.
fn rows(number: usize) -> [RowTrace; 2] {
    TABLES.map(|table| row(table, number))
}

/// Three acts, all there: command, entry and rows.
fn whole() -> (Vec<Act>, Traces) {
    let numbers = [1, 2, 3];
    let traces = Traces {
        commands: numbers.map(|number| format!("command-{number}")).to_vec(),
        entries: numbers
            .map(|number| entry(number, ACTION, &format!("row-{number}")))
            .to_vec(),
        tables: TABLES.to_vec(),
        rows: numbers.map(rows).concat(),
    };
    (numbers.map(act).to_vec(), traces)
}

/// Acknowledged, present, lost, half.
fn figures((acts, traces): (Vec<Act>, Traces)) -> [usize; 4] {
    let told = tally(&acts, &traces);
    assert_eq!(
        told.complaints.len(),
        told.lost + told.half,
        "{:?}",
        told.complaints
    );
    [told.acknowledged, told.present, told.lost, told.half]
}

/// The figures after something was taken out of a whole house.
fn doctored(doctor: impl FnOnce(&mut Vec<Act>, &mut Traces)) -> [usize; 4] {
    let (mut acts, mut traces) = whole();
    doctor(&mut acts, &mut traces);
    figures((acts, traces))
}

#[test]
fn an_act_of_which_nothing_is_there_is_lost() {
    let told = doctored(|_, traces| {
        traces.commands.remove(0);
        traces.entries.remove(0);
        traces.rows.drain(..2);
    });
    assert_eq!(told, [3, 2, 1, 0]);
}

#[test]
fn an_act_without_its_row_its_entry_or_its_command_is_half() {
    assert_eq!(
        doctored(|_, traces| drop(traces.rows.remove(0))),
        [3, 2, 0, 1]
    );
    assert_eq!(
        doctored(|_, traces| drop(traces.entries.remove(0))),
        [3, 2, 0, 1]
    );
    assert_eq!(
        doctored(|_, traces| drop(traces.commands.remove(0))),
        [3, 2, 0, 1]
    );
}

#[test]
fn an_act_that_was_done_twice_is_half() {
    let twice = doctored(|_, traces| {
        traces.rows.push(RowTrace {
            id: "row-9".to_owned(),
            ..row("thing", 1)
        })
    });
    assert_eq!(twice, [3, 2, 0, 1]);
    let twice = doctored(|_, traces| traces.entries.push(entry(1, ACTION, "row-1")));
    assert_eq!(twice, [3, 2, 0, 1]);
    let twice = doctored(|_, traces| traces.commands.push("command-1".to_owned()));
    assert_eq!(twice, [3, 2, 0, 1]);
}

#[test]
fn an_entry_about_another_row_is_half() {
    let told = doctored(|_, traces| traces.entries[0] = entry(1, ACTION, "row-2"));
    assert_eq!(told, [3, 2, 0, 1]);
}

#[test]
fn an_act_that_was_never_answered_may_be_missing_and_may_not_be_half() {
    let unanswered = |acts: &mut Vec<Act>| acts[0].location = None;
    let told = doctored(|acts, traces| {
        unanswered(acts);
        traces.commands.remove(0);
        traces.entries.remove(0);
        traces.rows.drain(..2);
    });
    assert_eq!(told, [2, 2, 0, 0]);
    let told = doctored(|acts, traces| {
        unanswered(acts);
        traces.entries.remove(0);
    });
    assert_eq!(told, [2, 2, 0, 1]);
}

#[test]
fn a_row_or_an_entry_that_nobody_asked_for_is_half() {
    assert_eq!(
        doctored(|_, traces| traces.rows.extend(rows(9))),
        [3, 3, 0, 1]
    );
    let stray = doctored(|_, traces| {
        traces.commands.push("command-9".to_owned());
        traces.entries.push(entry(9, ACTION, "row-9"));
    });
    assert_eq!(stray, [3, 3, 0, 1]);
}

#[test]
fn other_acts_count_only_where_command_and_entry_part() {
    let signed_in = doctored(|_, traces| {
        traces.commands.push("command-8".to_owned());
        traces.entries.push(entry(8, "identity.sign_in", "account"));
    });
    assert_eq!(signed_in, [3, 3, 0, 0]);
    let bare = doctored(|_, traces| traces.commands.push("command-8".to_owned()));
    assert_eq!(bare, [3, 3, 0, 1]);
    let loose = doctored(|_, traces| traces.entries.push(entry(8, "identity.sign_in", "account")));
    assert_eq!(loose, [3, 3, 0, 1]);
}

#[test]
fn acts_that_are_all_there_are_present() {
    assert_eq!(figures(whole()), [3, 3, 0, 0]);
}
