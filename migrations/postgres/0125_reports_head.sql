-- Who reports, as running text names it; the head has it in capitals.
alter table reports_report add column author text not null default '';

-- For which day, as known when, a figure was told, where that is another than of its drawing: of the year before.
alter table reports_figure add column own_day text;
alter table reports_figure add column own_known_at bigint;

-- What counts the money of a plan in its reports, source by source.
create table reports_money_source (
    plan      text not null,
    line      text not null check (line in ('allocated', 'disbursed', 'lent')),
    source    text not null,
    indicator text not null,
    primary key (plan, line, source)
);

create trigger reports_money_source_stays before update or delete on reports_money_source
for each row execute function db_row_stays();

-- The last report of an Alliance says who usually signs and who gets it.
create index reports_report_last on reports_report (alliance, created_on);
