-- Roles handed over while their owner is away; one row an owner, kept when it is over.
create table identity_delegation (
    id         text not null primary key,
    giver      text not null unique references identity_account (id),
    receiver   text not null references identity_account (id),
    from_day   text not null,
    to_day     text not null,
    reason     text not null,
    version    integer not null,
    changed_at integer not null
) strict;

create index identity_delegation_receiver on identity_delegation (receiver);
