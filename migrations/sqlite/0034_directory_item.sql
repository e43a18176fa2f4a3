-- Work that waits for somebody (việc): for an account, or for whoever has a role at a place.
create table directory_item (
    id           text    not null primary key,
    -- What makes it this work among all; open once at a time.
    key          text    not null,
    kind         text    not null check (kind in ('task', 'confirm', 'decide')),
    account      text,
    role         text,
    area         text    references directory_area (id),
    organisation text    references directory_organisation (id),
    due          text,
    link         text    not null,
    text_key     text    not null,
    facts        text    not null,
    opened_on    text    not null,
    opened_at    integer not null,
    closed_at    integer
) strict;

create unique index directory_item_open on directory_item (key) where closed_at is null;
create index directory_item_account on directory_item (account) where closed_at is null;
create index directory_item_role on directory_item (role) where closed_at is null;
