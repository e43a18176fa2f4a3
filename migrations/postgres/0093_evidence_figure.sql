-- What acts added to figures and nobody has folded yet. Written only, so that writers never meet on a row. Where
-- different subjects are counted, each has rows of its own and no cell.
create table evidence_change (
    id             text   not null primary key,
    indicator      text   not null,
    subject        text,
    month          text   not null,
    area           text   not null,
    body           text   not null,
    programme      text   not null,
    money          text   not null,
    recorded_count bigint not null,
    recorded_value bigint not null,
    verified_count bigint not null,
    verified_value bigint not null
);

create index evidence_change_indicator on evidence_change (indicator, subject);

-- What was folded, by cell; a part that an entry does not have is empty.
create table evidence_figure (
    indicator      text   not null,
    month          text   not null,
    area           text   not null,
    body           text   not null,
    programme      text   not null,
    money          text   not null,
    recorded_count bigint not null,
    recorded_value bigint not null,
    verified_count bigint not null,
    verified_value bigint not null,
    primary key (indicator, month, area, body, programme, money)
);

-- How often each subject is counted, where different subjects are.
create table evidence_member (
    indicator      text   not null,
    subject        text   not null,
    recorded_count bigint not null,
    verified_count bigint not null,
    primary key (indicator, subject)
);

-- Everything folded in one, so that a figure costs the same however long its history is.
create table evidence_total (
    indicator      text   not null primary key,
    recorded_count bigint not null,
    recorded_value bigint not null,
    verified_count bigint not null,
    verified_value bigint not null
);
