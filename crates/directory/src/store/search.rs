//! What is found by its words, whatever it is.

use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, OrganisationId, text};

use crate::model::words::Wanted;

db::statements! {
    /// Enters a thing, or puts it right.
    SEARCH_PUT = "
        insert into directory_search
            (subject_kind, subject, title, under, link, action, area, organisation, begins_on, ended_on, folded, words, sort_key)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        on conflict (subject_kind, subject) do update
        set title = excluded.title,
            under = excluded.under,
            link = excluded.link,
            action = excluded.action,
            area = excluded.area,
            organisation = excluded.organisation,
            begins_on = excluded.begins_on,
            ended_on = excluded.ended_on,
            folded = excluded.folded,
            words = excluded.words,
            sort_key = excluded.sort_key";
    /// Forgets a thing.
    SEARCH_DELETE = "
        delete from directory_search
        where subject_kind = $1
          and subject = $2";
    /// What has these words and may be seen: titles that begin so first, then those that have them in this order; what has
    /// ended later, what is short before.
    SEARCH_LIST = concat!("
        select s.subject_kind, s.subject, s.title, s.under, s.link, s.begins_on, s.ended_on,
               cast(case when s.folded like $10 then 0 when s.folded like $11 then 1 else 2 end as bigint) as rank
        from directory_search s
        where $3 like '%|' || s.action || '|%'
          and s.words like $4
          and s.words like $5
          and s.words like $6
          and s.words like $7
          and s.words like $8
          and s.words like $9
          and ", authz::in_scope!("s.area", "s.organisation", "$1", "$2"), "
        order by rank,
                 case when s.ended_on is null then 0 else 1 end,
                 length(s.title), s.sort_key, s.subject
        limit $12");
}

/// A thing to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewFindable<'a> {
    pub(crate) subject_kind: &'a str,
    pub(crate) subject: String,
    pub(crate) title: &'a str,
    pub(crate) under: &'a str,
    pub(crate) link: &'a str,
    pub(crate) action: authz::Action,
    pub(crate) area: Option<AreaId>,
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) begins_on: Option<Day>,
    pub(crate) ended_on: Option<Day>,
    pub(crate) words: String,
}

db::row! {
    /// What was found.
    pub(crate) struct Found {
        /// What it is; `-` for `.`, the key of its word.
        pub subject_kind: String,
        /// Its id.
        pub subject: String,
        /// What it is called.
        pub title: String,
        /// Where it is.
        pub under: String,
        /// The address of its page.
        pub link: String,
        /// Its first day, where it is known.
        pub begins_on: Option<Day>,
        /// Its last day, if it has ended.
        pub ended_on: Option<Day>,
        /// How well it fits; less is better.
        pub rank: i64,
    }
}

/// Enters a thing, or puts it right.
pub(crate) async fn search_put(tx: &mut Tx, new: &NewFindable<'_>) -> Result<(), Fault> {
    let values = db::params![
        new.subject_kind,
        new.subject,
        new.title,
        new.under,
        new.link,
        new.action.as_str(),
        new.area,
        new.organisation,
        new.begins_on,
        new.ended_on,
        text::fold(new.title),
        new.words,
        text::sort_key(new.title)
    ];
    tx.run(SEARCH_PUT, values).await.map(drop)
}

/// Forgets a thing.
pub(crate) async fn search_delete(
    tx: &mut Tx,
    subject_kind: &str,
    subject: &str,
) -> Result<(), Fault> {
    tx.run(SEARCH_DELETE, db::params![subject_kind, subject])
        .await
        .map(drop)
}

/// What has these words, among what one may see: the actions stand between bars, their places as a scope has them.
pub(crate) async fn search_list(
    rx: &mut Rx,
    (actions, places, day): (&str, &str, Day),
    wanted: &Wanted,
    rows_max: u32,
) -> Result<Vec<Found>, Fault> {
    let [a, b, c, d, e, f] = wanted.patterns();
    let phrase = wanted.phrase();
    let (begins, holds) = (format!("{phrase}%"), format!("% {phrase}%"));
    let values = db::params![
        places, day, actions, a, b, c, d, e, f, begins, holds, rows_max
    ];
    rx.all(SEARCH_LIST, values).await
}
