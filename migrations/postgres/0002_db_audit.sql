-- Who did what, when, for whom. Written in the acting transaction and never changed.
create table audit_entry (
    id           text   not null primary key,
    at           bigint not null,
    day          text   not null,
    account      text,
    system       text,
    on_behalf_of text,
    action       text   not null,
    subject_kind text   not null,
    subject      text   not null,
    changes      text   not null,
    command      text,
    request      text   not null
);

create index audit_entry_subject on audit_entry (subject, at);
create index audit_entry_at on audit_entry (at);

-- Entries that wait for their place in the chain.
create table audit_unsealed (
    entry text not null primary key references audit_entry (id)
);

-- The chain: every link holds the hash of the one before.
create table audit_seal (
    position bigint not null primary key,
    entry    text   not null unique references audit_entry (id),
    hash     text   not null
);

-- The last link, one row; who wants to add links takes it first.
create table audit_head (
    place    bigint not null primary key check (place = 1),
    position bigint not null,
    hash     text   not null
);

insert into audit_head (place, position, hash) values (1, 0, '');

create function db_row_stays() returns trigger language plpgsql as
$$ begin raise exception 'rows of % are never changed or deleted', tg_table_name; end; $$;

create trigger audit_entry_stays before update or delete on audit_entry
for each row execute function db_row_stays();
create trigger audit_seal_stays before update or delete on audit_seal
for each row execute function db_row_stays();
