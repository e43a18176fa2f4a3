-- How many members there are on a day; poor households and ethnic minorities are counted, nobody is named.
create table registry_member_count (
    organisation    text not null references registry_cooperative (organisation),
    day             text not null,
    number          integer not null,
    individuals     integer not null,
    households      integer not null,
    legal_persons   integer not null,
    poor            integer not null,
    ethnic_minority integer not null,
    workers         integer not null,
    told_at         integer not null,
    by_name         text not null,
    primary key (organisation, day, number)
) strict;

create trigger registry_member_count_stays before update on registry_member_count
begin select raise(abort, 'rows of registry_member_count are never changed'); end;
create trigger registry_member_count_remains before delete on registry_member_count
begin select raise(abort, 'rows of registry_member_count are never deleted'); end;

-- Members where they were entered: a person of the directory, whose number is masked there, or an organisation.
create table registry_member (
    id           text not null primary key,
    organisation text not null references registry_cooperative (organisation),
    kind         text not null check (kind in ('individual', 'household', 'legal_person')),
    person       text,
    body         text,
    name         text not null,
    sort_key     text not null,
    capital      integer not null,
    certificate  text,
    joined       text not null,
    left_on      text,
    version      integer not null,
    check ((person is null) <> (body is null))
) strict;

create index registry_member_organisation on registry_member (organisation, sort_key);
create unique index registry_member_person on registry_member (organisation, person) where person is not null and left_on is null;
create unique index registry_member_body on registry_member (organisation, body) where body is not null and left_on is null;
