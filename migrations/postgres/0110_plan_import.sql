-- A document as it was read, on its way to become a plan.
create table plan_import (
    id              text not null primary key,
    -- The Alliance whose officers look through it, and the province whose document it is.
    alliance        text not null,
    province        text not null,
    title           text not null,
    kind            text not null,
    number          text,
    issuer_name     text not null,
    issuer          text,
    issued_on       text,
    from_day        text not null,
    to_day          text not null,
    -- Number, day and issuer, by which a document is told among all; none while one of them is missing.
    once_key        text,
    file_name       text not null,
    file_hash       text not null,
    paper           text not null,
    state           text not null check (state in ('reviewing', 'begun', 'dropped')),
    plan            text,
    -- Another import that this document is like, and how much, in percent.
    resembles       text references plan_import (id),
    resembles_share bigint,
    -- By which a document that is nearly the same is found.
    sketch          text not null,
    created_at      bigint not null,
    created_by_name text not null,
    changed_at      bigint not null,
    changed_by_name text not null,
    version         bigint not null
);

create index plan_import_alliance on plan_import (alliance, created_at);
create index plan_import_hash on plan_import (file_hash);

-- The text that every span points into, and what was understood of it, as the contract has it.
create table plan_import_reading (
    import  text not null primary key references plan_import (id),
    text    text not null,
    reading text not null
);
