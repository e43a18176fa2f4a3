-- Links with which an account's owner chooses a password, once: the hash of the token, and who brings it.
create table identity_link (
    id         text not null primary key,
    account    text not null references identity_account (id),
    kind       text not null check (kind in ('invite', 'reset')),
    token_hash text not null unique,
    route      text not null check (route in ('mail', 'gateway', 'by_hand')),
    made_at    integer not null,
    made_by    text,
    expires_at integer not null,
    used_at    integer,
    brought_at integer,
    brought_by text
) strict;

create index identity_link_account on identity_link (account, made_at);
create index identity_link_expires on identity_link (expires_at);
