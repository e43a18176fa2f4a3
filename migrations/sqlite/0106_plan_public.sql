-- Plans whose progress everybody may read: published, or withdrawn again. The address stays the plan's.
create table plan_public (
    plan       text not null primary key references plan_plan (id),
    slug       text not null unique,
    is_public  integer not null,
    since      text not null,
    changed_at integer not null,
    changed_by text not null,
    reason     text,
    version    integer not null
) strict;
