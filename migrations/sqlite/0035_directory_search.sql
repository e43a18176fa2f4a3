-- What is found by its words, whatever it is: one row a thing.
create table directory_search (
    subject_kind text not null,
    subject      text not null,
    title        text not null,
    under        text not null,
    link         text not null,
    -- Who may view such things may find them, within their place.
    action       text not null,
    area         text references directory_area (id),
    organisation text references directory_organisation (id),
    ended_on     text,
    folded       text not null,
    words        text not null,
    sort_key     text not null,
    primary key (subject_kind, subject)
) strict;

create index directory_search_action on directory_search (action);
