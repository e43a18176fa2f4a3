-- Sections of a report, each with a version of its own: two who write meet only on the same section.
create table reports_section (
    report     text not null references reports_report (id),
    position   bigint not null,
    part       text not null check (part in ('opening', 'situation', 'results', 'targets', 'group', 'bodies', 'money', 'assessment', 'strengths', 'shortcomings', 'difficulties', 'causes', 'lessons', 'directions', 'proposals', 'closing')),
    mark       text not null,
    title      text not null,
    body       text not null,
    changed_at bigint not null,
    changed_by text not null,
    version    bigint not null,
    primary key (report, position)
);
