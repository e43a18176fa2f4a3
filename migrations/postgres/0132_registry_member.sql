-- How many members there are on a day; poor households and ethnic minorities are counted, nobody is named.
create table registry_member_count (
    organisation    text not null references registry_cooperative (organisation),
    day             text not null,
    number          bigint not null,
    individuals     bigint not null,
    households      bigint not null,
    legal_persons   bigint not null,
    poor            bigint not null,
    ethnic_minority bigint not null,
    workers         bigint not null,
    told_at         bigint not null,
    by_name         text not null,
    primary key (organisation, day, number)
);

create trigger registry_member_count_stays before update or delete on registry_member_count
for each row execute function db_row_stays();

-- Members where they were entered: a person of the directory, whose number is masked there, or an organisation.
create table registry_member (
    id           text not null primary key,
    organisation text not null references registry_cooperative (organisation),
    kind         text not null check (kind in ('individual', 'household', 'legal_person')),
    person       text,
    body         text,
    name         text not null,
    sort_key     text not null,
    capital      bigint not null,
    certificate  text,
    joined       text not null,
    left_on      text,
    version      bigint not null,
    check ((person is null) <> (body is null))
);

create index registry_member_organisation on registry_member (organisation, sort_key);
create unique index registry_member_person on registry_member (organisation, person) where person is not null and left_on is null;
create unique index registry_member_body on registry_member (organisation, body) where body is not null and left_on is null;
