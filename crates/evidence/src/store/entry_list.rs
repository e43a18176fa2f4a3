//! Entries as lists show them: those of a scope, never others.

use authz::Scope;
use db::{FromRow, Row, Rx};
use kernel::{AreaId, Datum, Day, Fault, Instant, OrganisationId};

use super::entry::{EntryRow, columns};
use crate::access::Sight;
use crate::model::entry::Entry;
use crate::model::indicator::IndicatorId;
use crate::model::standing::EntryState;
use crate::model::wanted::EntryFilter;

/// Whether an entry `e` lies in the scope of `$1` and `$2`, so that all of it is seen.
macro_rules! whole {
    () => {
        authz::in_scope!("e.area", "e.body", "$1", "$2")
    };
}

/// Whether an entry `e` is about an organisation of the scope.
macro_rules! about_own {
    () => {
        concat!(
            "e.id in (select o.entry from evidence_subject o where ",
            authz::at_organisation!("o.organisation", "$1", "$2"),
            ")"
        )
    };
}

/// The columns of a listed entry.
macro_rules! listed {
    () => {
        concat!(
            columns!(),
            ", s.state, s.since, s.last_name, cast(case when ",
            whole!(),
            " then 1 else 0 end as bigint) as is_whole "
        )
    };
}

/// Whether an entry `e` in state `s` is looked for, in the scope of `$1` and `$2`. Of one that is seen as its subject only,
/// neither words nor another subject tell who else it is about.
macro_rules! sought {
    () => {
        concat!(
            "from evidence_entry e
             join evidence_state s on s.entry = e.id
             left join evidence_subject b on b.entry = e.id and b.organisation = $7
             where (",
            whole!(),
            " or (",
            about_own!(),
            " and ($7 = '' or ",
            authz::at_organisation!("$7", "$1", "$2"),
            ") and ($10 = '%%' or not exists (
                   select 1
                   from evidence_subject x
                   where x.entry = e.id
                     and not ",
            authz::at_organisation!("x.organisation", "$1", "$2"),
            "))))
              and ($3 = '' or e.kind = $3)
              and ($4 = '' or s.state = $4)
              and ($5 = '' or e.body = $5)
              and ($7 = '' or b.entry is not null)
              and e.day >= $8
              and e.day <= $9
              and ($10 = '%%' or e.search like $10 escape '\\')
              and ",
            authz::in_scope!("e.area", "''", "$6", "$2"),
            " "
        )
    };
}

/// Whether an entry `e` in state `s` is one of those that an indicator `$3` is made of, until a day `$4`, as known at `$5`.
macro_rules! made_of {
    () => {
        "from evidence_hit h
         join evidence_entry e on e.id = h.entry
         join evidence_state s on s.entry = h.entry
         where h.indicator = $3
           and h.day <= $4
           and h.known_at <= $5 "
    };
}

db::statements! {
    /// A page of the entries that are looked for, the newest first.
    ENTRY_LIST = concat!(
        "select ",
        listed!(),
        sought!(),
        "order by e.day desc, e.id desc limit $11 offset $12"
    );
    /// How many entries are looked for, so many at most.
    ENTRY_COUNT = concat!(
        "select count(*) from (select 1 as one ",
        sought!(),
        "order by e.day desc, e.id desc limit $11) c"
    );
    /// A page of the entries that an indicator is made of, those in the scope, the newest first.
    ENTRY_LIST_BY_INDICATOR = concat!(
        "select ",
        listed!(),
        made_of!(),
        "and (",
        whole!(),
        " or ",
        about_own!(),
        ") order by h.day desc, h.known_at desc, h.entry desc limit $6 offset $7"
    );
    /// How many of them lie in the scope, among the last so many.
    ENTRY_COUNT_BY_INDICATOR = concat!(
        "select count(*)
         from (
             select entry
             from evidence_hit
             where indicator = $3
               and day <= $4
               and known_at <= $5
             order by day desc, known_at desc, entry desc
             limit $6) h
         join evidence_entry e on e.id = h.entry
         where ",
        whole!(),
        " or ",
        about_own!(),
    );
    /// How many there are, wherever they lie, so many at most.
    ENTRY_COUNT_MADE_OF = "
        select count(*)
        from (
            select entry
            from evidence_hit
            where indicator = $1
              and day <= $2
              and known_at <= $3
            limit $4) h";
}

/// An entry of a list, and where it stands.
#[derive(Debug)]
pub(crate) struct ListedEntry {
    pub(crate) entry: Entry,
    pub(crate) state: EntryState,
    pub(crate) since: Instant,
    pub(crate) last_name: String,
    pub(crate) sight: Sight,
}

impl FromRow for ListedEntry {
    fn from_row(row: &Row) -> Result<Self, Fault> {
        Ok(Self {
            entry: EntryRow::from_row(row)?.into(),
            state: row.get("state")?,
            since: row.get("since")?,
            last_name: row.get("last_name")?,
            sight: match row.get::<i64>("is_whole")? {
                0 => Sight::AsSubject,
                _ => Sight::Whole,
            },
        })
    }
}

/// Which part of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) from: i64,
    pub(crate) rows_max: i64,
}

pub(crate) async fn entry_list(
    rx: &mut Rx,
    (scope, filter): (&Scope, &EntryFilter),
    part: Part,
) -> Result<Vec<ListedEntry>, Fault> {
    let mut values = sought(scope, filter);
    values.extend_from_slice(db::params![part.rows_max, part.from]);
    rx.all(ENTRY_LIST, &values).await
}

/// How many are looked for, so many at most.
pub(crate) async fn entry_count(
    rx: &mut Rx,
    (scope, filter): (&Scope, &EntryFilter),
    most: i64,
) -> Result<i64, Fault> {
    let mut values = sought(scope, filter);
    values.extend_from_slice(db::params![most]);
    let (count,) = rx.one(ENTRY_COUNT, &values).await?;
    Ok(count)
}

fn sought(scope: &Scope, filter: &EntryFilter) -> Vec<Datum> {
    let organisation = |id: Option<OrganisationId>| id.map(|id| id.to_string()).unwrap_or_default();
    db::params![
        scope.places(),
        scope.day(),
        filter.kind.map(|kind| kind.as_str()).unwrap_or_default(),
        filter.state.map(|state| state.as_str()).unwrap_or_default(),
        organisation(filter.body),
        area(filter.area),
        organisation(filter.subject),
        filter.from.unwrap_or(Day::MIN),
        filter.to.unwrap_or(Day::MAX),
        filter.pattern()
    ]
    .to_vec()
}

/// An area as a place of a scope; everywhere, where none is named.
fn area(area: Option<AreaId>) -> String {
    area.map_or_else(|| "*".to_owned(), |id| format!("|{id}|"))
}

/// The entries of an indicator until a day, as known at an instant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MadeOf {
    pub(crate) indicator: IndicatorId,
    pub(crate) day: Day,
    pub(crate) known: Instant,
}

pub(crate) async fn entry_list_by_indicator(
    rx: &mut Rx,
    (scope, made_of): (&Scope, MadeOf),
    part: Part,
) -> Result<Vec<ListedEntry>, Fault> {
    let values = db::params![
        scope.places(),
        scope.day(),
        made_of.indicator,
        made_of.day,
        made_of.known,
        part.rows_max,
        part.from
    ];
    rx.all(ENTRY_LIST_BY_INDICATOR, values).await
}

/// How many lie in the scope, among the last so many of them.
pub(crate) async fn entry_count_by_indicator(
    rx: &mut Rx,
    (scope, made_of): (&Scope, MadeOf),
    most: i64,
) -> Result<i64, Fault> {
    let values = db::params![
        scope.places(),
        scope.day(),
        made_of.indicator,
        made_of.day,
        made_of.known,
        most
    ];
    let (seen,) = rx.one(ENTRY_COUNT_BY_INDICATOR, values).await?;
    Ok(seen)
}

/// How many there are, wherever they lie, so many at most.
pub(crate) async fn entry_count_made_of(
    rx: &mut Rx,
    made_of: MadeOf,
    most: i64,
) -> Result<i64, Fault> {
    let values = db::params![made_of.indicator, made_of.day, made_of.known, most];
    let (all,) = rx.one(ENTRY_COUNT_MADE_OF, values).await?;
    Ok(all)
}
