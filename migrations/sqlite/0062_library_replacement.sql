-- Which paper replaces which, and from which day where the day is known.
create table library_replacement (
    newer       text not null references library_paper (id),
    older       text not null references library_paper (id),
    from_day    text,
    recorded_at integer not null,
    -- None where the house itself did it.
    recorded_by text,
    primary key (newer, older)
) strict, without rowid;

create index library_replacement_older on library_replacement (older);
