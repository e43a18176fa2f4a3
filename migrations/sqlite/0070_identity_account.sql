-- Who can sign in. A person of the directory stands behind it where one is known.
create table identity_account (
    id            text not null primary key,
    person        text,
    name          text not null,
    email         text unique,
    phone         text unique,
    password_hash text,
    totp_secret   text,
    totp_step     integer not null default 0,
    state         text not null check (state in ('invited', 'active', 'locked')),
    language      text not null check (language in ('vi', 'en')),
    version       integer not null,
    created_at    integer not null
) strict;

create index identity_account_name on identity_account (name);

-- Roles with their place and days.
create table identity_grant (
    id         text not null primary key,
    account    text not null references identity_account (id),
    role       text not null,
    place_kind text not null check (place_kind in ('installation', 'area', 'organisation')),
    place      text,
    from_day   text not null,
    to_day     text,
    granted_by text,
    created_at integer not null
) strict;

create index identity_grant_account on identity_grant (account);
