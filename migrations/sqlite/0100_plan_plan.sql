-- Plans that run. What the document says is never edited after a plan began.
create table plan_plan (
    id            text not null primary key,
    title         text not null,
    kind          text not null check (kind in ('plan', 'scheme', 'programme', 'directive', 'decision', 'report', 'submission', 'other')),
    number        text,
    issuer        text,
    issued_on     text,
    from_day      text not null,
    to_day        text not null,
    area          text not null,
    alliance      text not null,
    paper         text,
    scheme        text references plan_plan (id),
    source        text,
    begun_on      text not null,
    begun_at      integer not null,
    closed_on     text,
    closed_at     integer,
    closed_reason text,
    version       integer not null
) strict;

create index plan_plan_time on plan_plan (from_day, to_day);
create index plan_plan_scheme on plan_plan (scheme);
create index plan_plan_source on plan_plan (source);
create index plan_plan_paper on plan_plan (paper);

create table plan_section (
    plan     text not null references plan_plan (id),
    label    text not null,
    title    text not null,
    position integer not null,
    primary key (plan, label)
) strict;

-- A target with what counts it now; earlier bindings stand in plan_binding.
create table plan_target (
    id           text not null primary key,
    plan         text not null references plan_plan (id),
    key          text not null,
    position     integer not null,
    wording      text not null,
    quantity     integer not null,
    unit         text not null,
    comparator   text not null check (comparator in ('exactly', 'at_least', 'at_most', 'about')),
    is_share     integer not null,
    section      text not null,
    responsible  text,
    due          text not null,
    due_proposed integer not null,
    span_from    integer,
    span_to      integer,
    binding      text,
    version      integer not null,
    unique (plan, key)
) strict;

create index plan_target_responsible on plan_target (responsible);

-- What counted a target from when on: never updated, the last one counts.
create table plan_binding (
    id            text not null primary key,
    target        text not null references plan_target (id),
    number        integer not null,
    indicator     text not null,
    goal          integer not null,
    tally         text not null check (tally in ('entries', 'subjects', 'quantity', 'amount')),
    question      text not null,
    baseline      text,
    baseline_size integer,
    rounding      text not null check (rounding in ('up', 'down', 'nearest')),
    bound_on      text not null,
    bound_at      integer not null,
    bound_by      text,
    reason        text,
    unique (target, number)
) strict;

-- The kinds of evidence that a target counts now, by which overlaps are found.
create table plan_target_kind (
    target text not null references plan_target (id),
    kind   text not null,
    primary key (target, kind)
) strict;

create index plan_target_kind_kind on plan_target_kind (kind);

create table plan_task (
    id           text not null primary key,
    plan         text not null references plan_plan (id),
    key          text not null,
    position     integer not null,
    section      text not null,
    title        text not null,
    wording      text not null,
    due          text not null,
    due_proposed integer not null,
    recurrence   text not null check (recurrence in ('once', 'monthly', 'quarterly', 'yearly')),
    target       text references plan_target (id),
    span_from    integer,
    span_to      integer,
    unique (plan, key)
) strict;

create index plan_task_target on plan_task (target);

-- Who leads a task or takes part in it: a body, or a class of bodies with its members.
create table plan_party (
    id       text not null primary key,
    task     text not null references plan_task (id),
    role     text not null check (role in ('lead', 'partner')),
    position integer not null,
    body     text,
    class    text,
    check ((body is null) <> (class is null))
) strict;

create index plan_party_task on plan_party (task);
create index plan_party_body on plan_party (body);

create table plan_party_member (
    party text not null references plan_party (id),
    body  text not null,
    primary key (party, body)
) strict;

create index plan_party_member_body on plan_party_member (body);

create table plan_measure (
    id        text not null primary key,
    plan      text not null references plan_plan (id),
    key       text not null,
    position  integer not null,
    section   text not null,
    title     text not null,
    wording   text not null,
    span_from integer,
    span_to   integer,
    unique (plan, key)
) strict;

-- What carries a measure out.
create table plan_link (
    id         text not null primary key,
    measure    text not null references plan_measure (id),
    task       text references plan_task (id),
    target     text references plan_target (id),
    standing   text not null check (standing in ('proposed', 'decided')),
    check ((task is null) <> (target is null))
) strict;

create unique index plan_link_task on plan_link (measure, task) where task is not null;
create unique index plan_link_target on plan_link (measure, target) where target is not null;

create trigger plan_binding_stays before update on plan_binding
begin select raise(abort, 'rows of plan_binding are never changed'); end;
create trigger plan_binding_remains before delete on plan_binding
begin select raise(abort, 'rows of plan_binding are never deleted'); end;
