-- The four things told of a cooperative, each with its day; never changed, the latest by day counts.
create table registry_fact (
    id           text not null primary key,
    organisation text not null references registry_cooperative (organisation),
    number       bigint not null,
    facet        text not null check (facet in ('legal', 'activity', 'rank', 'effective')),
    word         text not null,
    day          text not null,
    signal       text check (signal in ('visit', 'report', 'tax', 'local', 'unreachable', 'decision')),
    detail       text,
    paper        text,
    told_at      bigint not null,
    by_account   text,
    by_name      text not null,
    unique (organisation, number)
);

create index registry_fact_facet on registry_fact (organisation, facet, day);
create index registry_fact_day on registry_fact (facet, word, day);

create trigger registry_fact_stays before update or delete on registry_fact
for each row execute function db_row_stays();
