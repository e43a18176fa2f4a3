//! What became of the acts: whole, half or lost. Pure: values in, values out.

use std::collections::{BTreeMap, BTreeSet};

use super::traces::Traces;
use crate::act::{ACTION, Act};

/// What became of every act.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Acts that the house said yes to.
    pub(crate) acknowledged: usize,
    /// Those of them that are there, whole.
    pub(crate) present: usize,
    /// Those of them of which there is nothing.
    pub(crate) lost: usize,
    /// Acts of which there is a part, or more than one whole: of anybody, acknowledged or not.
    pub(crate) half: usize,
    /// What is wrong, a line each.
    pub(crate) complaints: Vec<String>,
}

/// How much there is of an act.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    Whole,
    Nothing,
    Half(String),
}

/// Weighs what was sent against what is there.
pub(crate) fn tally(acts: &[Act], traces: &Traces) -> Tally {
    let ground = Ground::of(traces);
    let mut told = Tally::default();
    let mut halves = ground.halves();
    for act in acts {
        let found = ground.find(act);
        if act.location.is_some() {
            told.acknowledged += 1;
            match found {
                Found::Whole => told.present += 1,
                Found::Nothing => {
                    told.lost += 1;
                    told.complaints
                        .push(format!("lost: {} {}", act.command, act.mark));
                }
                Found::Half(_) => {}
            }
        }
        if let Found::Half(parts) = found {
            halves.insert(act.command.clone(), parts);
        }
    }
    let strays = ground.strays(acts);
    halves.extend(strays);
    told.half = halves.len();
    told.complaints.extend(
        halves
            .into_iter()
            .map(|(key, parts)| format!("half: {key}: {parts}")),
    );
    told
}

/// The traces, by what they are looked up with.
struct Ground<'a> {
    commands: BTreeMap<&'a str, usize>,
    /// Subjects of the entries of a command, with their action.
    entries: BTreeMap<&'a str, Vec<(&'a str, &'a str)>>,
    /// Rows with a mark: their table and their id.
    rows: BTreeMap<&'a str, Vec<(&'a str, &'a str)>>,
    /// The tables in which every act leaves a row.
    tables: &'a [&'static str],
}

impl<'a> Ground<'a> {
    fn of(traces: &'a Traces) -> Self {
        let mut ground = Self {
            commands: BTreeMap::new(),
            entries: BTreeMap::new(),
            rows: BTreeMap::new(),
            tables: &traces.tables,
        };
        for command in &traces.commands {
            *ground.commands.entry(command).or_default() += 1;
        }
        for entry in &traces.entries {
            let told = (entry.action.as_str(), entry.subject.as_str());
            ground.entries.entry(&entry.command).or_default().push(told);
        }
        for row in &traces.rows {
            let told = (row.table, row.id.as_str());
            ground.rows.entry(&row.mark).or_default().push(told);
        }
        ground
    }

    /// The subjects that entries of this command say were made.
    fn made(&self, command: &str) -> Vec<&'a str> {
        let told = self.entries.get(command).into_iter().flatten();
        let made = told.filter(|(action, _)| *action == ACTION);
        made.map(|(_, subject)| *subject).collect()
    }

    fn find(&self, act: &Act) -> Found {
        let commands = self
            .commands
            .get(act.command.as_str())
            .copied()
            .unwrap_or(0);
        let entries = self.made(&act.command);
        let rows = self
            .rows
            .get(act.mark.as_str())
            .cloned()
            .unwrap_or_default();
        match (commands, entries.as_slice(), rows.as_slice()) {
            (0, [], []) => Found::Nothing,
            (1, [subject], _) if self.are_whole(&rows, subject) => Found::Whole,
            _ => Found::Half(format!(
                "{commands} commands, audit entries on {entries:?}, rows {rows:?} of {}",
                act.mark
            )),
        }
    }

    /// Whether these rows are one in every table, all about the subject of the entry.
    fn are_whole(&self, rows: &[(&str, &str)], subject: &str) -> bool {
        let in_table = |table: &str| rows.iter().filter(|(other, _)| *other == table).count();
        rows.len() == self.tables.len()
            && self.tables.iter().all(|table| in_table(table) == 1)
            && rows.iter().all(|(_, id)| *id == subject)
    }

    /// Commands of anybody without an audit entry, and entries without their command.
    fn halves(&self) -> BTreeMap<String, String> {
        let (commands, entries): (BTreeSet<&str>, BTreeSet<&str>) = (
            self.commands.keys().copied().collect(),
            self.entries.keys().copied().collect(),
        );
        let bare = commands.difference(&entries);
        let bare = bare.map(|key| {
            (
                (*key).to_owned(),
                "a command without audit entry".to_owned(),
            )
        });
        let loose = entries.difference(&commands);
        let loose = loose.map(|key| {
            (
                (*key).to_owned(),
                "an audit entry without command".to_owned(),
            )
        });
        bare.chain(loose).collect()
    }

    /// Rows of which no entry tells, and entries that tell of rows which are not there, by acts that nobody sent.
    fn strays(&self, acts: &[Act]) -> BTreeMap<String, String> {
        let marks: BTreeSet<&str> = acts.iter().map(|act| act.mark.as_str()).collect();
        let ids: BTreeSet<&str> = acts.iter().map(|act| act.command.as_str()).collect();
        let rows = self.rows.iter().filter(|(mark, _)| !marks.contains(*mark));
        let rows =
            rows.map(|(mark, ids)| ((*mark).to_owned(), format!("rows {ids:?} of nobody's act")));
        let entries = self
            .entries
            .keys()
            .filter(|command| !ids.contains(*command));
        let entries = entries
            .map(|command| (*command, self.made(command)))
            .filter(|(_, made)| !made.is_empty())
            .map(|(command, made)| {
                (
                    command.to_owned(),
                    format!("entries on {made:?} of nobody's act"),
                )
            });
        rows.chain(entries).collect()
    }
}

#[cfg(test)]
mod tests;
