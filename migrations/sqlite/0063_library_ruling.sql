-- What an Alliance says of a rule of law by a paper of its own: that the shipped value holds, or that another does.
create table library_ruling (
    id              text not null primary key,
    key             text not null,
    -- Where it holds; in the whole installation where neither is named.
    area            text,
    organisation    text,
    word            text not null check (word in ('confirms', 'sets')),
    -- JSON: the value that is set, or the shipped one that was seen when it was confirmed.
    value           text not null,
    from_day        text not null,
    to_day          text,
    -- It was an error and never held; kept in view.
    withdrawn       integer not null,
    paper           text not null references library_paper (id),
    reason          text,
    version         integer not null,
    made_at         integer not null,
    made_by         text,
    made_by_name    text not null,
    changed_at      integer not null,
    changed_by_name text not null
) strict;

create index library_ruling_key on library_ruling (key);
