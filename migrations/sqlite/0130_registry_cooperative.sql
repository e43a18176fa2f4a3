-- What the register says of a cooperative, a union or a group besides the identity that the directory keeps. Name, words and the
-- latest of the four facts are copies by which lists are read.
create table registry_cooperative (
    organisation    text not null primary key,
    kind            text not null check (kind in ('cooperative', 'union', 'group')),
    name            text not null,
    sort_key        text not null,
    words           text not null,
    code            text,
    number          text,
    registered_on   text,
    agency          text,
    began           text,
    ended           text,
    seat            text not null,
    address         text,
    latitude        integer,
    longitude       integer,
    phone           text,
    email           text,
    charter_capital integer,
    agricultural    text check (agricultural in ('yes', 'no')),
    union_of        text,
    last_meeting    text,
    legal           text not null check (legal in ('registered', 'suspended', 'dissolving', 'dissolved', 'merged', 'consolidated', 'divided', 'split', 'converted', 'bankrupt')),
    activity        text check (activity in ('active', 'intermittent', 'formal_only', 'stopped')),
    ranking         text check (ranking in ('good', 'fair', 'average', 'weak', 'not_ranked')),
    effective       text check (effective in ('yes', 'no')),
    members         integer,
    counted_on      text,
    version         integer not null,
    changed_at      integer not null,
    changed_by      text not null
) strict;

create index registry_cooperative_name on registry_cooperative (sort_key, organisation);
create index registry_cooperative_seat on registry_cooperative (seat);
create index registry_cooperative_legal on registry_cooperative (legal, activity);
create index registry_cooperative_union on registry_cooperative (union_of);
create unique index registry_cooperative_code on registry_cooperative (kind, code) where code is not null;
create unique index registry_cooperative_number on registry_cooperative (agency, number) where agency is not null and number is not null;

-- Fields of activity, the main one first.
create table registry_field (
    organisation text not null references registry_cooperative (organisation),
    place        integer not null,
    code         text not null,
    primary key (organisation, place)
) strict;

create index registry_field_code on registry_field (code);

-- Main crops, animals, products; area in thousandths of a hectare, output of a season in thousandths of a tonne.
create table registry_product (
    organisation text not null references registry_cooperative (organisation),
    place        integer not null,
    name         text not null,
    area         integer,
    output       integer,
    season       text,
    primary key (organisation, place)
) strict;

-- Who runs it, with their terms.
create table registry_officer (
    organisation text not null references registry_cooperative (organisation),
    place        integer not null,
    name         text not null,
    post         text not null check (post in ('chair', 'board', 'director', 'controller', 'accountant', 'head')),
    from_day     text,
    to_day       text,
    primary key (organisation, place)
) strict;

-- What it was certified for, with validity.
create table registry_certificate (
    organisation text not null references registry_cooperative (organisation),
    place        integer not null,
    kind         text not null check (kind in ('vietgap', 'organic', 'ocop_3', 'ocop_4', 'ocop_5', 'growing_area', 'mark', 'geographical_indication', 'other')),
    title        text not null,
    from_day     text,
    to_day       text,
    primary key (organisation, place)
) strict;

create index registry_certificate_kind on registry_certificate (kind, to_day);
