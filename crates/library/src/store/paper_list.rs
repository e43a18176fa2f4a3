//! Papers as lists show them: those of a scope, never others.

use authz::{Action, Actor, Scope};
use db::{FromRow, Row, Rx};
use kernel::{Datum, Fault};

use crate::model::number::PaperNumber;
use crate::model::paper::{Paper, PaperId};
use crate::model::wanted::{PaperFilter, PaperOrder};
use crate::store::paper::{PaperRow, columns};

/// Papers around one that are read at once.
const AROUND_MAX: i64 = 500;

/// Whether a paper `p` may be seen: law by all, others in the scope `$1`, confidential ones in the scope `$3`, by the map
/// of the day `$2`. `access` says the same of one paper.
macro_rules! visible {
    () => {
        concat!(
            "(p.direction = 'law' or ",
            authz::in_scope!("p.area", "p.organisation", "$1", "$2"),
            ") and (p.confidentiality <> 'confidential' or ",
            authz::in_scope!("p.area", "p.organisation", "$3", "$2"),
            ")"
        )
    };
}

/// Whether a paper is looked for.
macro_rules! sought {
    () => {
        concat!(
            "where ",
            visible!(),
            " and p.search like $4 escape '\\'
              and ($5 = '' or p.kind = $5)
              and ($6 = '' or p.direction = $6)
              and ($7 = '' or (p.in_force_from <= $7 and coalesce(p.in_force_to, '9999') >= $7)) "
        )
    };
}

db::statements! {
    /// A page of the papers that are looked for.
    PAPER_LIST = concat!(
        "select ",
        columns!(),
        ", (select count(*) from library_paper_file f where f.paper = p.id and f.detached_at is null) as files
         from library_paper p ",
        sought!(),
        "order by case when $8 = 'number' then p.number_sort
                       when $8 = 'summary' then p.summary_sort
                       when $8 = 'oldest' then coalesce(p.issued, '') end,
                  case when $8 = 'number_down' then p.number_sort
                       when $8 = 'summary_down' then p.summary_sort
                       when $8 = 'newest' then coalesce(p.issued, '') end desc,
                  p.id desc
         limit $9 offset $10"
    );
    /// How many papers are looked for.
    PAPER_COUNT = concat!("select count(*) from library_paper p ", sought!());
    /// Papers of a number, those among them that may be seen.
    PAPER_LIST_BY_NUMBER = concat!(
        "select ",
        columns!(),
        " from library_paper p where ",
        visible!(),
        " and p.number_key = $4
          order by coalesce(p.issued, '') desc, p.id
          limit $5"
    );
    /// Papers before and after a paper, those among them that may be seen.
    PAPER_LIST_AROUND = concat!(
        "with recursive earlier (paper) as (
            select id from library_paper where id = $4
            union
            select l.older from earlier e join library_replacement l on l.newer = e.paper
        ), later (paper) as (
            select id from library_paper where id = $4
            union
            select l.newer from later e join library_replacement l on l.older = e.paper
        ) select ",
        columns!(),
        " from library_paper p where ",
        visible!(),
        " and (p.id in (select paper from earlier) or p.id in (select paper from later))
          order by coalesce(p.in_force_from, p.issued, ''), p.id
          limit $5"
    );
}

/// The papers that an actor may see. Made from an actor only.
#[derive(Debug, Clone)]
pub(crate) struct Sight {
    scope: Scope,
    /// The places whose confidential papers are seen too; empty where none are.
    confidential: String,
}

impl Sight {
    pub(crate) fn of(actor: &Actor) -> Result<Self, authz::Denied> {
        let confidential = actor.scope(Action::ViewConfidentialPapers);
        Ok(Self {
            scope: actor.scope(Action::ViewPapers)?,
            confidential: confidential.map_or_else(|_| String::new(), |scope| scope.places()),
        })
    }

    fn values(&self) -> Vec<Datum> {
        db::params![self.scope.places(), self.scope.day(), self.confidential].to_vec()
    }
}

/// A paper of a list with the number of its files.
#[derive(Debug)]
pub(crate) struct ListedPaper {
    pub(crate) paper: Paper,
    pub(crate) files: i64,
}

impl FromRow for ListedPaper {
    fn from_row(row: &Row) -> Result<Self, Fault> {
        Ok(Self {
            paper: PaperRow::from_row(row)?.into(),
            files: row.get("files")?,
        })
    }
}

/// Which part of a list, and in which order.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) order: PaperOrder,
    pub(crate) from: i64,
    pub(crate) rows_max: i64,
}

pub(crate) async fn paper_list(
    rx: &mut Rx,
    sight: &Sight,
    filter: &PaperFilter,
    part: Part,
) -> Result<Vec<ListedPaper>, Fault> {
    let mut values = sought(sight, filter);
    values.extend_from_slice(db::params![part.order, part.rows_max, part.from]);
    rx.all(PAPER_LIST, &values).await
}

pub(crate) async fn paper_count(
    rx: &mut Rx,
    sight: &Sight,
    filter: &PaperFilter,
) -> Result<i64, Fault> {
    let (count,) = rx.one(PAPER_COUNT, &sought(sight, filter)).await?;
    Ok(count)
}

fn sought(sight: &Sight, filter: &PaperFilter) -> Vec<Datum> {
    let word = |word: Option<&'static str>| word.unwrap_or_default();
    let day = filter.in_force_on.map(|day| day.to_string());
    let mut values = sight.values();
    values.extend_from_slice(db::params![
        filter.pattern(),
        word(filter.kind.map(|kind| kind.as_str())),
        word(filter.direction.map(|direction| direction.as_str())),
        day.unwrap_or_default()
    ]);
    values
}

/// The papers of a number.
pub(crate) async fn paper_list_by_number(
    rx: &mut Rx,
    sight: &Sight,
    number: &PaperNumber,
    limit: i64,
) -> Result<Vec<Paper>, Fault> {
    let mut values = sight.values();
    values.extend_from_slice(db::params![number.key(), limit]);
    let rows: Vec<PaperRow> = rx.all(PAPER_LIST_BY_NUMBER, &values).await?;
    Ok(rows.into_iter().map(Paper::from).collect())
}

/// The papers before and after a paper, itself among them.
pub(crate) async fn paper_list_around(
    rx: &mut Rx,
    sight: &Sight,
    paper: PaperId,
) -> Result<Vec<Paper>, Fault> {
    let mut values = sight.values();
    values.extend_from_slice(db::params![paper, AROUND_MAX]);
    let rows: Vec<PaperRow> = rx.all(PAPER_LIST_AROUND, &values).await?;
    Ok(rows.into_iter().map(Paper::from).collect())
}
