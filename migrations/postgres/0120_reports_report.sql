-- Reports on their way: drafting, presented, numbered, issued. What is issued never changes.
create table reports_report (
    id           text not null primary key,
    plan         text not null,
    period       text not null check (period in ('month', 'quarter', 'first_half', 'second_half', 'year')),
    year         bigint not null,
    number       bigint not null,
    from_day     text not null,
    data_day     text not null,
    area         text not null,
    alliance     text not null,
    superior     text not null,
    issuer       text not null,
    symbol       text not null,
    place        text not null,
    subject      text not null,
    signer_title text not null,
    signer_name  text not null,
    recipients   text not null,
    state        text not null check (state in ('drafting', 'presented', 'numbered', 'issued')),
    drawing      bigint not null,
    paper_number text,
    issued_on    text,
    paper        text,
    created_on   text not null,
    changed_at   bigint not null,
    changed_by   text not null,
    version      bigint not null
);

create index reports_report_plan on reports_report (plan);
create index reports_report_alliance on reports_report (alliance);
create index reports_report_area on reports_report (area);
