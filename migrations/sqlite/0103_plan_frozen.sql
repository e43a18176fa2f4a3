-- Figures as they stood when a plan was closed.
create table plan_frozen_target (
    target      text not null primary key references plan_target (id),
    plan        text not null references plan_plan (id),
    indicator   text,
    goal        integer,
    recorded    integer,
    verified    integer,
    elapsed_ppm integer not null,
    expected    integer,
    state       text not null check (state in ('not_begun', 'on_track', 'at_risk', 'late', 'met')),
    day         text not null,
    known_at    integer not null
) strict;

create index plan_frozen_target_plan on plan_frozen_target (plan);

create table plan_frozen_task (
    task  text not null primary key references plan_task (id),
    plan  text not null references plan_plan (id),
    state text not null check (state in ('proposed', 'open', 'late', 'submitted', 'returned', 'accepted')),
    total integer not null,
    done  integer not null,
    day   text not null
) strict;

create index plan_frozen_task_plan on plan_frozen_task (plan);
