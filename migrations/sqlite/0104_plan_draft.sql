-- A plan that is being written by hand or copied, before it begins.
create table plan_draft (
    id         text not null primary key,
    area       text not null,
    alliance   text not null,
    title      text not null,
    body       text not null,
    state      text not null check (state in ('open', 'begun', 'dropped')),
    plan       text references plan_plan (id),
    changed_at integer not null,
    changed_on text not null,
    version    integer not null
) strict;

create index plan_draft_alliance on plan_draft (alliance, state);
