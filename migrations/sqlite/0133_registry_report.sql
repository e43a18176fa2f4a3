-- Yearly reports: a row each time figures are told, estimated or final; none is changed, the last one counts.
create table registry_report (
    id              text not null primary key,
    organisation    text not null references registry_cooperative (organisation),
    year            integer not null,
    number          integer not null,
    certainty       text not null check (certainty in ('estimated', 'final')),
    individuals     integer not null,
    households      integer not null,
    legal_persons   integer not null,
    poor            integer not null,
    ethnic_minority integer not null,
    workers         integer not null,
    capital         integer,
    revenue         integer,
    profit          integer,
    loss            integer,
    income          integer,
    taxes           integer,
    member_revenue  integer,
    difficulties    text,
    advantages      text,
    proposals       text,
    ideas           text,
    day             text not null,
    told_at         integer not null,
    by_account      text,
    by_name         text not null,
    unique (organisation, year, number)
) strict;

create index registry_report_year on registry_report (year, organisation);

create trigger registry_report_stays before update on registry_report
begin select raise(abort, 'rows of registry_report are never changed'); end;
create trigger registry_report_remains before delete on registry_report
begin select raise(abort, 'rows of registry_report are never deleted'); end;
