-- Which paper replaces which, and from which day where the day is known.
create table library_replacement (
    newer       text not null references library_paper (id),
    older       text not null references library_paper (id),
    from_day    text,
    recorded_at bigint not null,
    -- None where the house itself did it.
    recorded_by text,
    primary key (newer, older)
);

create index library_replacement_older on library_replacement (older);
