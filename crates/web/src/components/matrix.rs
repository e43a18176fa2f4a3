//! Tasks by bodies: a table on a desk, the same by body on a phone.

use askama::Template;

use super::{Badge, Href, State};

/// A body at the head of the table.
#[derive(Clone, Debug)]
pub struct MatrixColumn {
    short: String,
    whole: String,
    href: Option<Href>,
}

impl MatrixColumn {
    /// A name for the narrow head, and the whole of it.
    pub fn new(short: impl Into<String>, whole: impl Into<String>) -> Self {
        Self {
            short: short.into(),
            whole: whole.into(),
            href: None,
        }
    }

    /// Its own page.
    #[must_use]
    pub fn link(mut self, href: impl Into<Href>) -> Self {
        self.href = Some(href.into());
        self
    }
}

/// The part of a body in a task.
#[derive(Clone, Debug)]
pub struct MatrixCell {
    state: State,
    leads: bool,
    said: String,
}

impl MatrixCell {
    /// Somebody who leads (chủ trì): a filled cell. What is said is for ears: who, in which part, how it stands.
    pub fn lead(state: State, said: impl Into<String>) -> Self {
        Self {
            state,
            leads: true,
            said: said.into(),
        }
    }

    /// Somebody who takes part (phối hợp): an outlined cell.
    pub fn partner(state: State, said: impl Into<String>) -> Self {
        Self {
            leads: false,
            ..Self::lead(state, said)
        }
    }
}

/// A task with the parts of the bodies, in the order of the columns.
#[derive(Clone, Debug)]
pub struct MatrixRow {
    title: String,
    href: Href,
    under: Option<(String, Href)>,
    cells: Vec<Option<MatrixCell>>,
}

impl MatrixRow {
    /// A task and its page.
    pub fn new(
        title: impl Into<String>,
        href: impl Into<Href>,
        cells: Vec<Option<MatrixCell>>,
    ) -> Self {
        Self {
            title: title.into(),
            href: href.into(),
            under: None,
            cells,
        }
    }

    /// A quiet line that leads on: who of a class has done it and who has not.
    #[must_use]
    pub fn under(mut self, said: impl Into<String>, href: impl Into<Href>) -> Self {
        self.under = Some((said.into(), href.into()));
        self
    }
}

/// A line at the foot with a number for each column.
#[derive(Clone, Debug)]
pub struct MatrixFoot {
    label: String,
    counts: Vec<usize>,
    late: bool,
}

impl MatrixFoot {
    /// A plain count.
    pub fn new(label: impl Into<String>, counts: Vec<usize>) -> Self {
        Self {
            label: label.into(),
            counts,
            late: false,
        }
    }

    /// A count of what is late.
    pub fn late(label: impl Into<String>, counts: Vec<usize>) -> Self {
        Self {
            late: true,
            ..Self::new(label, counts)
        }
    }
}

/// Tasks by bodies (bảng việc và cơ quan). Shown from 720 px on; [`ByBody`] is the same for a phone.
#[derive(Clone, Debug, Template)]
#[template(path = "components/matrix.html")]
pub struct Matrix {
    label: String,
    corner: String,
    columns: Vec<MatrixColumn>,
    groups: Vec<(String, Vec<MatrixRow>)>,
    foot: Vec<MatrixFoot>,
}

impl Matrix {
    /// A table under a name that readers of the screen hear; `corner` is the word above the tasks.
    pub fn new(
        label: impl Into<String>,
        corner: impl Into<String>,
        columns: Vec<MatrixColumn>,
    ) -> Self {
        Self {
            label: label.into(),
            corner: corner.into(),
            columns,
            groups: Vec::new(),
            foot: Vec::new(),
        }
    }

    /// Tasks under the heading of their section.
    #[must_use]
    pub fn group(mut self, title: impl Into<String>, rows: Vec<MatrixRow>) -> Self {
        self.groups.push((title.into(), rows));
        self
    }

    /// The lines at the foot.
    #[must_use]
    pub fn foot(mut self, foot: Vec<MatrixFoot>) -> Self {
        self.foot = foot;
        self
    }
}

/// One body with its tasks.
#[derive(Clone, Debug)]
pub struct BodyTasks {
    name: String,
    late: Option<Badge>,
    count: String,
    own_page: Option<(String, Href)>,
    tasks: Vec<BodyTask>,
}

/// A task of a body.
#[derive(Clone, Debug)]
struct BodyTask {
    badge: Badge,
    title: String,
    href: Href,
    role: String,
}

impl BodyTasks {
    /// A body and how many tasks it has, in words.
    pub fn new(name: impl Into<String>, count: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            late: None,
            count: count.into(),
            own_page: None,
            tasks: Vec::new(),
        }
    }

    /// How much of it is late, in a badge.
    #[must_use]
    pub fn late(mut self, late: Option<Badge>) -> Self {
        self.late = late;
        self
    }

    /// Its own page, with the words of the link.
    #[must_use]
    pub fn own_page(mut self, said: impl Into<String>, href: impl Into<Href>) -> Self {
        self.own_page = Some((said.into(), href.into()));
        self
    }

    /// A task: how it stands, its title and page, the part in it.
    #[must_use]
    pub fn task(
        mut self,
        badge: Badge,
        (title, href): (impl Into<String>, impl Into<Href>),
        role: impl Into<String>,
    ) -> Self {
        self.tasks.push(BodyTask {
            badge,
            title: title.into(),
            href: href.into(),
            role: role.into(),
        });
        self
    }
}

/// Tasks body by body (việc theo cơ quan), the first of them open: what a phone shows instead of [`Matrix`].
#[derive(Clone, Debug, Template)]
#[template(path = "components/by_body.html")]
pub struct ByBody {
    bodies: Vec<BodyTasks>,
}

impl ByBody {
    /// Bodies in the order in which they are shown.
    pub fn new(bodies: Vec<BodyTasks>) -> Self {
        Self { bodies }
    }
}

/// What the shapes of the table mean (chú giải): filled and outlined cells, then each state with its word.
#[derive(Clone, Debug, Template)]
#[template(path = "components/matrix_legend.html")]
pub struct MatrixLegend {
    lead: String,
    partner: String,
    states: Vec<(State, String)>,
}

impl MatrixLegend {
    /// The words of a filled cell, of an outlined one, and of each state.
    pub fn new(
        lead: impl Into<String>,
        partner: impl Into<String>,
        states: Vec<(State, String)>,
    ) -> Self {
        Self {
            lead: lead.into(),
            partner: partner.into(),
            states,
        }
    }
}
