-- Who did what, when, for whom. Written in the acting transaction and never changed.
create table audit_entry (
    id           text    not null primary key,
    at           integer not null,
    day          text    not null,
    account      text,
    system       text,
    on_behalf_of text,
    action       text    not null,
    subject_kind text    not null,
    subject      text    not null,
    changes      text    not null,
    command      text,
    request      text    not null
) strict;

create index audit_entry_subject on audit_entry (subject, at);
create index audit_entry_at on audit_entry (at);

-- Entries that wait for their place in the chain.
create table audit_unsealed (
    entry text not null primary key references audit_entry (id)
) strict, without rowid;

-- The chain: every link holds the hash of the one before.
create table audit_seal (
    position integer not null primary key,
    entry    text    not null unique references audit_entry (id),
    hash     text    not null
) strict;

-- The last link, one row; who wants to add links takes it first.
create table audit_head (
    place    integer not null primary key check (place = 1),
    position integer not null,
    hash     text    not null
) strict;

insert into audit_head (place, position, hash) values (1, 0, '');

create trigger audit_entry_stays before update on audit_entry
begin select raise(abort, 'audit entries are never changed'); end;
create trigger audit_entry_remains before delete on audit_entry
begin select raise(abort, 'audit entries are never deleted'); end;
create trigger audit_seal_stays before update on audit_seal
begin select raise(abort, 'audit seals are never changed'); end;
create trigger audit_seal_remains before delete on audit_seal
begin select raise(abort, 'audit seals are never deleted'); end;
