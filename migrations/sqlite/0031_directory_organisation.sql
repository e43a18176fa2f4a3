-- Organisations (tổ chức) of every kind, past and present: one identity each, whatever other rooms add to it.
create table directory_organisation (
    id          text    not null primary key,
    kind        text    not null,
    -- Its number with whoever registered it (mã số), where it has one.
    code        text,
    -- What it is among the public bodies, and its tier; a body without a tier is one of the centre.
    body_kind   text,
    body_level  text,
    area        text    references directory_area (id),
    parent      text    references directory_organisation (id) deferrable initially deferred,
    from_day    text    not null,
    seen_on     text,
    to_day      text,
    note        text,
    basis       text    not null,
    verified    integer not null,
    source      text    not null,
    -- Every name it ever had and its code, without marks, to be searched.
    words       text    not null,
    -- The record that stands for this one since both were found to be the same.
    merged_into text    references directory_organisation (id),
    version     integer not null,
    changed_at  integer not null,
    -- Who changed it last; none where only the lists of the program did.
    changed_by  text
) strict;

create index directory_organisation_area on directory_organisation (area);
create index directory_organisation_parent on directory_organisation (parent);
create index directory_organisation_code on directory_organisation (code);
create index directory_organisation_merged on directory_organisation (merged_into);

-- Names over time, the oldest first. From shown_from to shown_to a screen calls it so, also outside its life.
create table directory_organisation_name (
    organisation text    not null references directory_organisation (id),
    place        integer not null,
    full_name    text    not null,
    short_name   text    not null,
    aliases      text    not null,
    from_day     text    not null,
    seen_on      text,
    to_day       text,
    shown_from   text    not null,
    shown_to     text    not null,
    folded       text    not null,
    sort_key     text    not null,
    primary key (organisation, place)
) strict;

create index directory_organisation_name_folded on directory_organisation_name (folded);

-- Who follows whom (kế tục), from the successor's first day with it.
create table directory_organisation_line (
    predecessor text not null references directory_organisation (id),
    successor   text not null references directory_organisation (id),
    on_day      text not null,
    kind        text not null check (kind in ('merged', 'kept', 'renamed', 'part')),
    basis       text not null,
    verified    integer not null,
    source      text not null,
    primary key (predecessor, successor, on_day)
) strict;

create index directory_organisation_line_successor on directory_organisation_line (successor);
