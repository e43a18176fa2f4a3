//! Accounts as the list of administrators asks for them.

use authz::Scope;
use db::Rx;
use kernel::{AccountId, Fault};

use crate::model::account::{Account, AccountState};
use crate::store::account::AccountRow;
use crate::store::grant::{GrantRow, HeldGrant};

/// The accounts of a list: in scope `$1` on day `$2`, with `$3` in their search text, in state `$4`, with role `$5`.
macro_rules! listed {
    () => {
        concat!(
            "($1 = '*' or exists (select 1
                from identity_grant g
                where g.account = a.id
                  and coalesce(g.to_day, '9999') >= $2
                  and ",
            authz::in_scope!(
                "(case when g.place_kind = 'area' then g.place end)",
                "(case when g.place_kind = 'organisation' then g.place end)",
                "$1",
                "$2"
            ),
            "))
              and ($3 = '' or a.search like $3 escape '\\')
              and ($4 = '' or a.state = $4)
              and ($5 = '' or exists (select 1
                from identity_grant r
                where r.account = a.id
                  and r.role = $5
                  and coalesce(r.to_day, '9999') >= $2
              ))"
        )
    };
}

db::statements! {
    /// A page of the list, by name.
    ACCOUNTS_LISTED = concat!("
        select a.id, a.person, a.name, a.email, a.phone, a.state, a.language, a.version
        from identity_account a
        where ", listed!(), "
        order by a.sort_key, a.id
        limit $6 offset $7");
    /// How many the list has.
    ACCOUNTS_LISTED_COUNT = concat!("
        select count(*)
        from identity_account a
        where ", listed!());
    /// How many the list has in each state.
    ACCOUNTS_LISTED_STATES = concat!("
        select a.state, count(*)
        from identity_account a
        where ", listed!(), "
        group by a.state");
    /// The roles of those on a page that are not over.
    ACCOUNTS_LISTED_GRANTS = concat!("
        select h.id, h.account, h.role, h.place_kind, h.place, h.from_day, h.to_day
        from identity_grant h
        where coalesce(h.to_day, '9999') >= $2
          and h.account in (
            select a.id
            from identity_account a
            where ", listed!(), "
            order by a.sort_key, a.id
            limit $6 offset $7
          )
        order by h.id");
}

/// Which accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) scope: Scope,
    /// Folded words, or nothing.
    pub(crate) search: String,
    /// The word of a state, or nothing.
    pub(crate) state: String,
    /// The word of a role, or nothing.
    pub(crate) role: String,
}

impl Listed {
    /// The pattern of `like`, in which what was typed stands for itself.
    fn pattern(&self) -> String {
        if self.search.is_empty() {
            return String::new();
        }
        let plain = self
            .search
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        format!("%{plain}%")
    }
}

/// A page of the list: so many, after so many others.
pub(crate) async fn accounts_listed(
    rx: &mut Rx,
    which: &Listed,
    (limit, offset): (i64, i64),
) -> Result<Vec<(Account, Vec<HeldGrant>)>, Fault> {
    let (scope, pattern) = (&which.scope, which.pattern());
    let values = db::params![
        scope.places(),
        scope.day(),
        pattern,
        which.state,
        which.role,
        limit,
        offset
    ];
    let accounts: Vec<AccountRow> = rx.all(ACCOUNTS_LISTED, values).await?;
    let grants: Vec<GrantRow> = rx.all(ACCOUNTS_LISTED_GRANTS, values).await?;
    let mut held = Vec::new();
    for row in grants {
        held.push((row.account, row.held()?));
    }
    let of = |account: AccountId| {
        let own = held.iter().filter(move |(owner, _)| *owner == account);
        own.map(|(_, grant)| grant.clone()).collect()
    };
    let both = accounts
        .into_iter()
        .map(|row| (of(row.id), Account::from(row)));
    Ok(both.map(|(grants, account)| (account, grants)).collect())
}

pub(crate) async fn accounts_listed_count(rx: &mut Rx, which: &Listed) -> Result<i64, Fault> {
    let (scope, pattern) = (&which.scope, which.pattern());
    let values = db::params![
        scope.places(),
        scope.day(),
        pattern,
        which.state,
        which.role
    ];
    let (count,) = rx.one(ACCOUNTS_LISTED_COUNT, values).await?;
    Ok(count)
}

/// How many the list would have in each state, whichever is asked for; a state that nobody is in is left out.
pub(crate) async fn accounts_listed_states(
    rx: &mut Rx,
    which: &Listed,
) -> Result<Vec<(AccountState, i64)>, Fault> {
    let (scope, pattern) = (&which.scope, which.pattern());
    let values = db::params![scope.places(), scope.day(), pattern, "", which.role];
    rx.all(ACCOUNTS_LISTED_STATES, values).await
}
