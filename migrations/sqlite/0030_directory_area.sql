-- Areas (đơn vị hành chính) of every time: one code and one superior for a whole life. Where the beginning is not known,
-- from_day is the first of all days and seen_on the day of the list that names it.
create table directory_area (
    id               text    not null primary key,
    code             text    not null,
    level            text    not null check (level in ('province', 'district', 'commune')),
    parent           text    references directory_area (id),
    from_day         text    not null,
    seen_on          text,
    to_day           text,
    latitude         integer,
    longitude        integer,
    merged_from_text text,
    basis            text    not null,
    verified         integer not null,
    source           text    not null
) strict;

create index directory_area_parent on directory_area (parent);

-- Names and kinds over time, the oldest first. From shown_from to shown_to a screen calls it so, also outside its life.
create table directory_area_name (
    area       text    not null references directory_area (id),
    place      integer not null,
    kind       text    not null,
    name       text    not null,
    aliases    text    not null,
    from_day   text    not null,
    seen_on    text,
    to_day     text,
    shown_from text    not null,
    shown_to   text    not null,
    folded     text    not null,
    sort_key   text    not null,
    basis      text    not null,
    verified   integer not null,
    source     text    not null,
    primary key (area, place)
) strict;

-- Who follows whom (kế tục), from the successor's first day with it.
create table directory_area_line (
    predecessor text not null references directory_area (id),
    successor   text not null references directory_area (id),
    on_day      text not null,
    kind        text not null check (kind in ('merged', 'kept', 'renamed', 'part')),
    basis       text not null,
    verified    integer not null,
    source      text not null,
    primary key (predecessor, successor, on_day)
) strict;

create index directory_area_line_successor on directory_area_line (successor);
