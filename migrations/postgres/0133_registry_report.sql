-- Yearly reports: a row each time figures are told, estimated or final; none is changed, the last one counts.
create table registry_report (
    id              text not null primary key,
    organisation    text not null references registry_cooperative (organisation),
    year            bigint not null,
    number          bigint not null,
    certainty       text not null check (certainty in ('estimated', 'final')),
    individuals     bigint not null,
    households      bigint not null,
    legal_persons   bigint not null,
    poor            bigint not null,
    ethnic_minority bigint not null,
    workers         bigint not null,
    capital         bigint,
    revenue         bigint,
    profit          bigint,
    loss            bigint,
    income          bigint,
    taxes           bigint,
    member_revenue  bigint,
    difficulties    text,
    advantages      text,
    proposals       text,
    ideas           text,
    day             text not null,
    told_at         bigint not null,
    by_account      text,
    by_name         text not null,
    unique (organisation, year, number)
);

create index registry_report_year on registry_report (year, organisation);

create trigger registry_report_stays before update or delete on registry_report
for each row execute function db_row_stays();
