-- Names of bodies in a document, and what they mean as of its day.
create table plan_import_body (
    id              text not null primary key,
    import          text not null references plan_import (id),
    position        bigint not null,
    written         text not null,
    naming          text not null check (naming in ('found', 'open', 'chosen')),
    -- As JSON of the program; none while nobody has told.
    meaning         text,
    -- Ids of organisations that it may mean, with a blank between.
    candidates      text not null,
    decided_by_name text,
    version         bigint not null,
    unique (import, written)
);
