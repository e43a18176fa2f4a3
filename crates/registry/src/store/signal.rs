//! What the register knows of cooperatives that the law may dissolve, as of a day.

use authz::Scope;
use db::Rx;
use kernel::{AreaId, Day, Fault, OrganisationId};

use crate::model::fact::Activity;
use crate::model::kind::CooperativeKind;
use crate::model::legal_status::LegalStatus;

/// Since when it has stopped, and since when it has had too few members: the first day of the last unbroken run by `$1`, where
/// `$2` and `$3` are the fewest members of a cooperative and of a union.
macro_rules! signals {
    () => {
        "
        select c.organisation, c.kind, c.name, c.seat, c.last_meeting,
               coalesce((
                    select f.word
                    from registry_fact f
                    where f.organisation = c.organisation
                      and f.facet = 'legal'
                      and f.day <= $1
                    order by f.day desc, f.number desc
                    limit 1), c.legal) as legal,
               (select f.word
                from registry_fact f
                where f.organisation = c.organisation
                  and f.facet = 'activity'
                  and f.day <= $1
                order by f.day desc, f.number desc
                limit 1) as activity,
               (select min(f.day)
                from registry_fact f
                where f.organisation = c.organisation
                  and f.facet = 'activity'
                  and f.word = 'stopped'
                  and f.day <= $1
                  and f.day > coalesce((
                        select max(g.day)
                        from registry_fact g
                        where g.organisation = c.organisation
                          and g.facet = 'activity'
                          and g.word <> 'stopped'
                          and g.day <= $1), '')) as stopped_since,
               (select min(m.day)
                from registry_member_count m
                where m.organisation = c.organisation
                  and m.individuals + m.households + m.legal_persons
                    < case c.kind when 'cooperative' then $2 when 'union' then $3 else 0 end
                  and m.day <= $1
                  and m.day > coalesce((
                        select max(n.day)
                        from registry_member_count n
                        where n.organisation = c.organisation
                          and n.individuals + n.households + n.legal_persons
                            >= case c.kind when 'cooperative' then $2 when 'union' then $3 else 0 end
                          and n.day <= $1), '')) as under_since
        from registry_cooperative c
        where "
    };
}

db::statements! {
    /// Of one.
    SIGNAL_BY_ID = concat!(signals!(), "c.organisation = $4");
    /// Of those of a scope that had begun, by name.
    SIGNAL_LIST = concat!(signals!(), authz::in_scope!("c.seat", "c.organisation", "$4", "$5"), "
          and coalesce(c.began, '') <= $1
        order by c.sort_key, c.organisation
        limit $6");
}

db::row! {
    /// What is known of one.
    pub(crate) struct SignalRow {
        pub(crate) organisation: OrganisationId,
        pub(crate) kind: CooperativeKind,
        pub(crate) name: String,
        pub(crate) seat: AreaId,
        pub(crate) legal: LegalStatus,
        pub(crate) activity: Option<Activity>,
        pub(crate) last_meeting: Option<Day>,
        pub(crate) stopped_since: Option<Day>,
        pub(crate) under_since: Option<Day>,
    }
}

/// The day, and the fewest members of a cooperative and of a union by its law.
pub(crate) type AsOf = (Day, u32, u32);

pub(crate) async fn signal_by_id(
    rx: &mut Rx,
    (day, cooperative, union): AsOf,
    id: OrganisationId,
) -> Result<Option<SignalRow>, Fault> {
    rx.maybe(SIGNAL_BY_ID, db::params![day, cooperative, union, id])
        .await
}

/// Of those of a scope that had begun.
pub(crate) async fn signal_list(
    rx: &mut Rx,
    (day, cooperative, union): AsOf,
    scope: &Scope,
    rows_max: u32,
) -> Result<Vec<SignalRow>, Fault> {
    let values = db::params![
        day,
        cooperative,
        union,
        scope.places(),
        scope.day(),
        rows_max
    ];
    rx.all(SIGNAL_LIST, values).await
}
