//! How a task stands, from what its bodies owe.

use kernel::{Day, OrganisationId};

use super::obligation::{Obligation, ObligationState};

kernel::typed_id! {
    /// A task of a plan (*nhiệm vụ*).
    pub TaskId,
    /// A target of a plan (*chỉ tiêu*).
    pub TargetId,
    /// What counts a target from a day on (*cách tính chỉ tiêu*).
    pub BindingId,
    /// A measure of a plan (*biện pháp*).
    pub MeasureId,
    /// That something carries a measure out (*liên kết*).
    pub LinkId,
    /// A body or class of bodies with a part in a task (*bên tham gia*).
    pub PartyId,
}

kernel::text_enum! {
    /// The part of a body in a task (*vai trò*).
    pub enum PartyRole {
        /// Leads (*chủ trì*).
        Lead = "lead",
        /// Takes part (*phối hợp*).
        Partner = "partner",
    }
}

kernel::text_enum! {
    /// How a task stands (*tình trạng nhiệm vụ*).
    pub enum TaskState {
        /// Nobody has decided on its day yet (*hạn mới đề xuất*).
        Proposed = "proposed",
        /// To be done (*đang làm*).
        Open = "open",
        /// Its day is past and something of it is not handed in (*chậm*).
        Late = "late",
        /// Handed in, not yet looked at (*chờ nghiệm thu*).
        Submitted = "submitted",
        /// Returned with a reason (*bị trả lại*).
        Returned = "returned",
        /// Done (*đã nghiệm thu*).
        Accepted = "accepted",
    }
}

/// What one body owes of a task, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Owed {
    /// The body.
    pub(crate) body: OrganisationId,
    /// The first day on which it can be worked on.
    pub(crate) starts: Day,
    /// How it stands.
    pub(crate) now: Obligation,
}

/// How a task stands on a day. What begins later only keeps it from being done.
pub(crate) fn state_of(owed: &[Owed], today: Day) -> TaskState {
    let begun: Vec<&Obligation> = owed
        .iter()
        .filter(|one| one.starts <= today)
        .map(|one| &one.now)
        .collect();
    let all_in = |state| begun.iter().all(|one| one.state == state);
    let any_in = |state| begun.iter().any(|one| one.state == state);
    if begun.len() == owed.len() && !owed.is_empty() && all_in(ObligationState::Accepted) {
        TaskState::Accepted
    } else if begun.iter().any(|one| one.is_late(today)) {
        TaskState::Late
    } else if any_in(ObligationState::Returned) {
        TaskState::Returned
    } else if any_in(ObligationState::Submitted) && !any_in(ObligationState::Open) {
        TaskState::Submitted
    } else if owed.iter().any(|one| one.now.due_proposed) {
        TaskState::Proposed
    } else {
        TaskState::Open
    }
}

/// How many bodies owe a task, and how many of them have done all of it.
pub(crate) fn bodies_done(owed: &[Owed]) -> (u32, u32) {
    let mut bodies: Vec<OrganisationId> = owed.iter().map(|one| one.body).collect();
    bodies.sort_unstable();
    bodies.dedup();
    let is_done = |body: &&OrganisationId| {
        owed.iter()
            .filter(|one| one.body == **body)
            .all(|one| one.now.state == ObligationState::Accepted)
    };
    let done = bodies.iter().filter(is_done).count();
    (count(bodies.len()), count(done))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::obligation::{ActKind, Move};

    fn day(number: i32) -> Day {
        Day::parse("2023-02-01").unwrap().plus_days(number)
    }

    fn owed(body: &str, due: i32, acts: &[ActKind]) -> Owed {
        let begun = Obligation::begin(day(0), day(due), false);
        let now = acts.iter().fold(begun, |now, kind| {
            let day = day(1);
            let due = None;
            now.after(Move {
                kind: *kind,
                day,
                due,
            })
            .unwrap()
        });
        Owed {
            body: OrganisationId::named(body),
            starts: day(0),
            now,
        }
    }

    const DONE: [ActKind; 2] = [ActKind::Submit, ActKind::Accept];

    #[test]
    fn a_task_is_done_only_when_every_body_is() {
        let mut all = vec![owed("a", 10, &DONE), owed("b", 10, &[])];
        assert_eq!(state_of(&all, day(5)), TaskState::Open);
        assert_eq!(state_of(&all, day(11)), TaskState::Late);
        assert_eq!(bodies_done(&all), (2, 1));
        all[1] = owed("b", 10, &[ActKind::Submit]);
        assert_eq!(state_of(&all, day(11)), TaskState::Submitted);
        all[1] = owed("b", 10, &[ActKind::Submit, ActKind::Return]);
        assert_eq!(state_of(&all, day(5)), TaskState::Returned);
        assert_eq!(state_of(&all, day(11)), TaskState::Late);
        all[1] = owed("b", 10, &DONE);
        assert_eq!(state_of(&all, day(11)), TaskState::Accepted);
        assert_eq!(bodies_done(&all), (2, 2));
    }

    #[test]
    fn what_begins_later_keeps_a_task_open_and_makes_it_neither_late_nor_done() {
        let later = Owed {
            starts: day(20),
            ..owed("a", 30, &[])
        };
        let all = [owed("a", 10, &DONE), later];
        assert_eq!(state_of(&all, day(15)), TaskState::Open);
        assert_eq!(state_of(&all, day(31)), TaskState::Late);
    }

    #[test]
    fn a_task_with_a_proposed_day_stays_proposed_until_somebody_decides_or_does_it() {
        let proposed = |acts: &[ActKind]| {
            let mut one = owed("a", 10, acts);
            one.now.due_proposed = true;
            state_of(&[one], day(50))
        };
        assert_eq!(proposed(&[]), TaskState::Proposed);
        assert_eq!(proposed(&[ActKind::Submit]), TaskState::Submitted);
        assert_eq!(proposed(&DONE), TaskState::Accepted);
    }

    #[test]
    fn a_task_that_nobody_owes_is_never_done() {
        assert_eq!(state_of(&[], day(5)), TaskState::Open);
    }
}
