-- Figures as they were drawn for a day, as known at an instant: rows are added, never changed.
create table reports_drawing (
    report   text not null references reports_report (id),
    drawing  bigint not null,
    day      text not null,
    known_at bigint not null,
    tables   text not null,
    primary key (report, drawing)
);

create table reports_figure (
    report    text not null,
    drawing   bigint not null,
    key       text not null,
    position  bigint not null,
    label     text not null,
    asks      text not null check (asks in ('target_goal', 'target_verified', 'target_recorded', 'target_expected', 'target_before', 'targets', 'tasks', 'task_bodies', 'task_done', 'task_held', 'bodies', 'body_tasks', 'difficulties', 'difficulty_days', 'measures', 'money_verified', 'money_recorded')),
    about     text,
    indicator text,
    value     bigint,
    unit      text not null,
    names     text not null,
    primary key (report, drawing, key),
    foreign key (report, drawing) references reports_drawing (report, drawing)
);

-- The evidence behind the figures of an issued report.
create table reports_figure_entry (
    report   text not null,
    drawing  bigint not null,
    key      text not null,
    evidence text not null,
    primary key (report, drawing, key, evidence),
    foreign key (report, drawing, key) references reports_figure (report, drawing, key)
);

create index reports_figure_entry_evidence on reports_figure_entry (evidence);

-- What counts the money of a plan in its reports.
create table reports_money (
    plan      text not null,
    line      text not null check (line in ('allocated', 'disbursed', 'lent')),
    indicator text not null,
    primary key (plan, line)
);

create trigger reports_drawing_stays before update or delete on reports_drawing
for each row execute function db_row_stays();
create trigger reports_figure_stays before update or delete on reports_figure
for each row execute function db_row_stays();
create trigger reports_figure_entry_stays before update or delete on reports_figure_entry
for each row execute function db_row_stays();
create trigger reports_money_stays before update or delete on reports_money
for each row execute function db_row_stays();
