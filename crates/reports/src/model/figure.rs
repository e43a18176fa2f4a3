//! The figures of a report: each with what was asked, for which day and as known when.

use evidence::api::IndicatorId;
use kernel::{Day, Instant};
use serde::{Deserialize, Serialize};

use super::official;

kernel::text_enum! {
    /// What a figure asks (*câu hỏi của số liệu*).
    pub enum Asks {
        /// What a target is to reach (*mức giao*).
        TargetGoal = "target_goal",
        /// Verified evidence of a target (*đã xác nhận*).
        TargetVerified = "target_verified",
        /// Recorded evidence of a target (*đã ghi nhận*).
        TargetRecorded = "target_recorded",
        /// What is expected of a target at the end (*dự kiến*).
        TargetExpected = "target_expected",
        /// Verified evidence of the same target of the year before (*năm trước*).
        TargetBefore = "target_before",
        /// How many targets there are, or stand so (*số chỉ tiêu*).
        Targets = "targets",
        /// How many tasks there are, or stand so (*số nhiệm vụ*).
        Tasks = "tasks",
        /// How many bodies owe a task (*số đơn vị phải làm*).
        TaskBodies = "task_bodies",
        /// How many bodies have done a task (*số đơn vị đã làm xong*).
        TaskDone = "task_done",
        /// For how many days a task is held (*số ngày giữ*).
        TaskHeld = "task_held",
        /// How many bodies lead something, or are late with it (*số cơ quan, đơn vị*).
        Bodies = "bodies",
        /// How many tasks a body has, or has done (*số nhiệm vụ của một đơn vị*).
        BodyTasks = "body_tasks",
        /// How many difficulties there are, or stand so (*số khó khăn, vướng mắc*).
        Difficulties = "difficulties",
        /// For how many days a difficulty has been held (*số ngày*).
        DifficultyDays = "difficulty_days",
        /// How many measures there are, or nobody carries out (*số biện pháp*).
        Measures = "measures",
        /// Money that is verified (*kinh phí đã xác nhận*).
        MoneyVerified = "money_verified",
        /// Money that is recorded (*kinh phí đã ghi nhận*).
        MoneyRecorded = "money_recorded",
    }
}

/// A figure (*số liệu*): what stands in the text, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// By which the text names it: `T1.verified`.
    pub key: String,
    /// What it says, in words.
    pub label: String,
    /// What was asked.
    pub asks: Asks,
    /// Of what: the id of a target or task, or a state; none of all.
    pub about: Option<String>,
    /// The indicator that counts it, where evidence does.
    pub indicator: Option<IndicatorId>,
    /// The answer in thousandths of the unit; none where nothing counts it.
    pub value: Option<i64>,
    /// The unit, in words; may be empty.
    pub unit: String,
    /// What is counted, by name, where evidence does not count it.
    pub names: Vec<String>,
    /// For which day, as known when, where that is another than of all the others: of the year before.
    pub as_of: Option<AsOf>,
}

/// Which evidence stands behind a figure (*phần minh chứng*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behind {
    /// Evidence that is verified.
    Verified,
    /// Evidence that is recorded, verified or not.
    Recorded,
    /// None: it is counted from the plan itself.
    Nothing,
}

kernel::text_enum! {
    /// Of what a figure tells (*nhóm số liệu*).
    pub enum Group {
        /// Chỉ tiêu.
        Targets = "targets",
        /// Nhiệm vụ.
        Tasks = "tasks",
        /// Cơ quan, đơn vị.
        Bodies = "bodies",
        /// Khó khăn, vướng mắc.
        Difficulties = "difficulties",
        /// Biện pháp.
        Measures = "measures",
        /// Kinh phí.
        Money = "money",
    }
}

impl Figure {
    /// Of what it tells.
    pub fn group(&self) -> Group {
        match self.asks {
            Asks::TargetGoal
            | Asks::TargetVerified
            | Asks::TargetRecorded
            | Asks::TargetExpected
            | Asks::TargetBefore
            | Asks::Targets => Group::Targets,
            Asks::Tasks | Asks::TaskBodies | Asks::TaskDone | Asks::TaskHeld => Group::Tasks,
            Asks::Bodies | Asks::BodyTasks => Group::Bodies,
            Asks::Difficulties | Asks::DifficultyDays => Group::Difficulties,
            Asks::Measures => Group::Measures,
            Asks::MoneyVerified | Asks::MoneyRecorded => Group::Money,
        }
    }

    /// As official paper writes it.
    pub fn official(&self) -> String {
        official::quantity_or_unknown(self.value)
    }

    /// Which evidence stands behind it.
    pub fn behind(&self) -> Behind {
        match self.asks {
            Asks::TargetVerified | Asks::TargetBefore | Asks::MoneyVerified => Behind::Verified,
            Asks::TargetRecorded | Asks::TargetExpected | Asks::MoneyRecorded => Behind::Recorded,
            Asks::TargetGoal
            | Asks::Targets
            | Asks::Tasks
            | Asks::TaskBodies
            | Asks::TaskDone
            | Asks::TaskHeld
            | Asks::Bodies
            | Asks::BodyTasks
            | Asks::Difficulties
            | Asks::DifficultyDays
            | Asks::Measures => Behind::Nothing,
        }
    }
}

/// For which day figures were told, and as known when (*thời điểm số liệu*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AsOf {
    /// The day.
    pub day: Day,
    /// The instant.
    pub known: Instant,
}

/// A figure that is another than at the last saving (*số đã đổi*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Its key.
    pub key: String,
    /// What it says.
    pub label: String,
    /// As it was, as paper writes it; none where it is new.
    pub before: Option<String>,
    /// As it is; none where there is no such figure any more.
    pub now: Option<String>,
}

/// Which figures are others than before, in the order of the new ones.
pub(crate) fn changes(before: &[Figure], now: &[Figure]) -> Vec<Changed> {
    let mut found = Vec::new();
    for figure in now {
        let old = before.iter().find(|old| old.key == figure.key);
        if old.is_none_or(|old| old.value != figure.value) {
            found.push(Changed {
                key: figure.key.clone(),
                label: figure.label.clone(),
                before: old.map(Figure::official),
                now: Some(figure.official()),
            });
        }
    }
    for old in before {
        if !now.iter().any(|figure| figure.key == old.key) {
            found.push(Changed {
                key: old.key.clone(),
                label: old.label.clone(),
                before: Some(old.official()),
                now: None,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(key: &str, value: Option<i64>) -> Figure {
        Figure {
            key: key.to_owned(),
            label: key.to_owned(),
            asks: Asks::Targets,
            about: None,
            indicator: None,
            value,
            unit: String::new(),
            names: Vec::new(),
            as_of: None,
        }
    }

    #[test]
    fn only_what_is_another_figure_now_is_told() {
        let before = [
            figure("a", Some(16_000)),
            figure("b", None),
            figure("c", Some(1_000)),
        ];
        let now = [
            figure("a", Some(17_000)),
            figure("b", None),
            figure("d", Some(0)),
        ];
        let told: Vec<_> = changes(&before, &now)
            .into_iter()
            .map(|one| (one.key, one.before, one.now))
            .collect();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            told,
            [
                ("a".to_owned(), some("16"), some("17")),
                ("d".to_owned(), None, some("0")),
                ("c".to_owned(), some("01"), None),
            ]
        );
    }
}
