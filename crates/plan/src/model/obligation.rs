//! What one body owes: who holds it since when, and what may be done with it.

use kernel::Day;

kernel::typed_id! {
    /// What one body owes, once (*việc phải làm*).
    pub ObligationId,
    /// An act on it (*lần xử lý*).
    pub ActId,
}

kernel::text_enum! {
    /// How an obligation stands.
    pub enum ObligationState {
        /// To be done (*đang làm*).
        Open = "open",
        /// Handed in, not yet looked at (*đã nộp*).
        Submitted = "submitted",
        /// Returned with a reason (*bị trả lại*).
        Returned = "returned",
        /// Accepted: done (*đã nghiệm thu*).
        Accepted = "accepted",
    }
}

kernel::text_enum! {
    /// Who holds an obligation (*ai đang giữ*).
    pub enum Holder {
        /// The body that owes it.
        Body = "body",
        /// The Alliance, which looks at it or decides on a day.
        Alliance = "alliance",
        /// Nobody: it is done.
        Nobody = "nobody",
    }
}

kernel::text_enum! {
    /// What was done with an obligation (*thao tác*).
    pub enum ActKind {
        /// Progress told, with evidence or a note (*báo tiến độ*).
        Progress = "progress",
        /// Handed in as done (*nộp kết quả*).
        Submit = "submit",
        /// Accepted (*nghiệm thu*).
        Accept = "accept",
        /// Returned with a reason (*trả lại*).
        Return = "return",
        /// Urged, by a paper (*đôn đốc*).
        Urge = "urge",
        /// Inspected, by a paper (*kiểm tra*).
        Inspect = "inspect",
        /// More time asked for (*xin lùi hạn*).
        AskExtension = "ask_extension",
        /// More time granted (*cho lùi hạn*).
        GrantExtension = "grant_extension",
        /// More time refused (*không cho lùi hạn*).
        RefuseExtension = "refuse_extension",
        /// A proposed day decided on (*chốt hạn*).
        DecideDue = "decide_due",
    }
}

/// An obligation at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Obligation {
    /// How it stands.
    pub(crate) state: ObligationState,
    /// Who holds it.
    pub(crate) holder: Holder,
    /// Since when.
    pub(crate) held_since: Day,
    /// By when it is to be done.
    pub(crate) due: Day,
    /// Whether nobody has decided on that day.
    pub(crate) due_proposed: bool,
    /// The day that the body asked for, while nobody has decided.
    pub(crate) asked_due: Option<Day>,
}

/// An act, as far as it moves an obligation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Move {
    /// What was done.
    pub(crate) kind: ActKind,
    /// When.
    pub(crate) day: Day,
    /// The day asked for, granted or decided on.
    pub(crate) due: Option<Day>,
}

/// Why something cannot be done with an obligation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ObligationFault {
    /// It is done.
    #[error("the obligation is accepted")]
    Accepted,
    /// It was handed in and waits.
    #[error("the obligation is submitted and waits")]
    Submitted,
    /// Nothing was handed in.
    #[error("nothing was submitted")]
    NotSubmitted,
    /// No more time was asked for.
    #[error("no extension was asked for")]
    NotAsked,
    /// The day asked for is not later than the one there is.
    #[error("the day {wanted} is not after {due}")]
    NotLater {
        /// The day asked for.
        wanted: Day,
        /// The day there is.
        due: Day,
    },
    /// The day lies before today.
    #[error("the day {wanted} is before {today}")]
    Past {
        /// The day.
        wanted: Day,
        /// The business day.
        today: Day,
    },
    /// Somebody has decided on the day.
    #[error("the day {due} is decided")]
    Decided {
        /// The day.
        due: Day,
    },
    /// No day was given.
    #[error("no day is given")]
    NoDay,
}

kernel::refusal! { ObligationFault from [] {
    Self::Accepted => Conflict "plan.obligation.accepted";
    Self::Submitted => Conflict "plan.obligation.submitted";
    Self::NotSubmitted => Conflict "plan.obligation.not_submitted";
    Self::NotAsked => Conflict "plan.obligation.not_asked";
    Self::NotLater { wanted, due } => Invalid "plan.obligation.not_later" at "due"
        { "wanted": wanted.to_vietnamese(), "due": due.to_vietnamese() };
    Self::Past { wanted, today } => Invalid "plan.obligation.past" at "due"
        { "wanted": wanted.to_vietnamese(), "today": today.to_vietnamese() };
    Self::Decided { due } => Conflict "plan.obligation.decided" { "due": due.to_vietnamese() };
    Self::NoDay => Invalid "plan.obligation.no_day" at "due";
} }

impl Obligation {
    /// One that begins, held by its body.
    pub(crate) fn begin(day: Day, due: Day, due_proposed: bool) -> Self {
        Self {
            state: ObligationState::Open,
            holder: Holder::Body,
            held_since: day,
            due,
            due_proposed,
            asked_due: None,
        }
    }

    /// The same after an act.
    ///
    /// # Errors
    /// The act does not fit how it stands.
    pub(crate) fn after(self, act: Move) -> Result<Self, ObligationFault> {
        use ObligationState::{Accepted, Open, Returned, Submitted};
        if self.state == Accepted {
            return Err(ObligationFault::Accepted);
        }
        let with_body = matches!(self.state, Open | Returned);
        match act.kind {
            ActKind::Progress | ActKind::Submit if !with_body => Err(ObligationFault::Submitted),
            ActKind::Accept | ActKind::Return if with_body => Err(ObligationFault::NotSubmitted),
            ActKind::Progress | ActKind::Urge | ActKind::Inspect => Ok(self),
            ActKind::Submit => Ok(Self {
                asked_due: None,
                ..self.moved(Submitted, Holder::Alliance, act.day)
            }),
            ActKind::Accept => Ok(self.moved(Accepted, Holder::Nobody, act.day)),
            ActKind::Return => Ok(self.moved(Returned, Holder::Body, act.day)),
            ActKind::AskExtension => self.asks(act),
            ActKind::GrantExtension => self.granted(act),
            ActKind::RefuseExtension => self.asked().map(|_| Self {
                asked_due: None,
                ..self.moved(self.state, Holder::Body, act.day)
            }),
            ActKind::DecideDue => self.decided(act),
        }
    }

    fn moved(self, state: ObligationState, holder: Holder, day: Day) -> Self {
        let held_since = if holder == self.holder {
            self.held_since
        } else {
            day
        };
        Self {
            state,
            holder,
            held_since,
            ..self
        }
    }

    fn asked(&self) -> Result<Day, ObligationFault> {
        self.asked_due.ok_or(ObligationFault::NotAsked)
    }

    fn asks(self, act: Move) -> Result<Self, ObligationFault> {
        if self.state == ObligationState::Submitted {
            return Err(ObligationFault::Submitted);
        }
        let wanted = self.later(act)?;
        Ok(Self {
            asked_due: Some(wanted),
            ..self.moved(self.state, Holder::Alliance, act.day)
        })
    }

    fn granted(self, act: Move) -> Result<Self, ObligationFault> {
        self.asked()?;
        let due = self.later(act)?;
        Ok(Self {
            due,
            due_proposed: false,
            asked_due: None,
            ..self.moved(self.state, Holder::Body, act.day)
        })
    }

    fn later(&self, act: Move) -> Result<Day, ObligationFault> {
        let wanted = act.due.ok_or(ObligationFault::NoDay)?;
        if wanted <= self.due {
            let due = self.due;
            return Err(ObligationFault::NotLater { wanted, due });
        }
        not_past(wanted, act.day)
    }

    fn decided(self, act: Move) -> Result<Self, ObligationFault> {
        if !self.due_proposed {
            return Err(ObligationFault::Decided { due: self.due });
        }
        let due = act.due.ok_or(ObligationFault::NoDay)?;
        let due_proposed = false;
        Ok(Self {
            due,
            due_proposed,
            ..self
        })
    }

    /// Whether its day is past and it is not handed in.
    pub(crate) fn is_late(&self, today: Day) -> bool {
        matches!(
            self.state,
            ObligationState::Open | ObligationState::Returned
        ) && !self.due_proposed
            && self.due < today
    }
}

fn not_past(wanted: Day, today: Day) -> Result<Day, ObligationFault> {
    if wanted < today {
        return Err(ObligationFault::Past { wanted, today });
    }
    Ok(wanted)
}

/// An obligation as it stood on a day, from how it began and what was done until then. What is stored was decided by
/// [`Obligation::after`], so no act of it is refused; one that were would change nothing.
pub(crate) fn replay(begun: Obligation, acts: &[Move], until: Day) -> Obligation {
    acts.iter()
        .filter(|act| act.day <= until)
        .fold(begun, |now, act| now.after(*act).unwrap_or(now))
}

/// For how many days each held it until a day (*số ngày giữ*): of the body and of the Alliance.
pub(crate) fn days_held(begun: Obligation, acts: &[Move], until: Day) -> (i64, i64) {
    let (mut body, mut alliance) = (0, 0);
    let mut now = begun;
    let mut count = |held: Obligation, to: Day| {
        let days = held.held_since.until(to).max(0);
        match held.holder {
            Holder::Body => body += days,
            Holder::Alliance => alliance += days,
            Holder::Nobody => {}
        }
    };
    for act in acts.iter().filter(|act| act.day <= until) {
        let next = now.after(*act).unwrap_or(now);
        if next.holder != now.holder {
            count(now, act.day);
        }
        now = next;
    }
    count(now, until);
    (body, alliance)
}

#[cfg(test)]
mod tests;
