-- What was folded, by month: a curve over years costs as many rows as it has months. Of different subjects, each in the
-- month in which it is counted first, which stands beside it.
create table evidence_month (
    indicator      text    not null,
    month          text    not null,
    recorded_count bigint not null,
    recorded_value bigint not null,
    verified_count bigint not null,
    verified_value bigint not null,
    primary key (indicator, month)
);

create table evidence_member_shaped (
    indicator      text    not null,
    subject        text    not null,
    recorded_count bigint not null,
    verified_count bigint not null,
    -- Empty where it is not counted.
    recorded_month text    not null,
    verified_month text    not null,
    primary key (indicator, subject)
);

insert into evidence_member_shaped
    (indicator, subject, recorded_count, verified_count, recorded_month, verified_month)
select m.indicator, m.subject, m.recorded_count, m.verified_count,
       case when m.recorded_count <= 0 then '' else coalesce((
           select substr(min(h.day), 1, 8) || '01'
           from evidence_subject s
           join evidence_hit h on h.entry = s.entry and h.indicator = m.indicator
           join evidence_state t on t.entry = s.entry
           where s.organisation = m.subject
             and t.state in ('recorded', 'awaiting_countersign', 'verified')), '') end,
       case when m.verified_count <= 0 then '' else coalesce((
           select substr(min(h.day), 1, 8) || '01'
           from evidence_subject s
           join evidence_hit h on h.entry = s.entry and h.indicator = m.indicator
           join evidence_state t on t.entry = s.entry
           where s.organisation = m.subject
             and t.state = 'verified'), '') end
from evidence_member m;

drop table evidence_member;
alter table evidence_member_shaped rename to evidence_member;

insert into evidence_month
    (indicator, month, recorded_count, recorded_value, verified_count, verified_value)
select indicator, month, cast(sum(recorded_count) as bigint), cast(sum(recorded_value) as bigint),
       cast(sum(verified_count) as bigint), cast(sum(verified_value) as bigint)
from evidence_figure
group by indicator, month;

insert into evidence_month
    (indicator, month, recorded_count, recorded_value, verified_count, verified_value)
select f.indicator, f.month, cast(sum(f.recorded) as bigint), 0, cast(sum(f.verified) as bigint), 0
from (
    select indicator, recorded_month as month, 1 as recorded, 0 as verified
    from evidence_member
    union all
    select indicator, verified_month, 0, 1
    from evidence_member
) f
where f.month <> ''
group by f.indicator, f.month;
