-- A row that is known by its key alone lies in the order of the key: it is written once and not once more in an index. What
-- an entry is to its indicators is found by the entry first, so that recording writes at the end.
create table evidence_hit_shaped (
    indicator text    not null,
    entry     text    not null,
    day       text    not null,
    known_at  integer not null,
    value     integer not null,
    primary key (entry, indicator)
) strict, without rowid;

insert into evidence_hit_shaped (indicator, entry, day, known_at, value)
select indicator, entry, day, known_at, value
from evidence_hit
order by entry, indicator;

drop table evidence_hit;
alter table evidence_hit_shaped rename to evidence_hit;

create index evidence_hit_day on evidence_hit (indicator, day, known_at, entry);

create table evidence_subject_shaped (
    entry        text    not null references evidence_entry (id),
    organisation text    not null,
    place        integer not null,
    primary key (entry, organisation)
) strict, without rowid;

insert into evidence_subject_shaped (entry, organisation, place)
select entry, organisation, place
from evidence_subject
order by entry, organisation;

drop table evidence_subject;
alter table evidence_subject_shaped rename to evidence_subject;

create index evidence_subject_organisation on evidence_subject (organisation, entry);

create trigger evidence_subject_stays before update on evidence_subject
begin select raise(abort, 'evidence is never changed'); end;
create trigger evidence_subject_remains before delete on evidence_subject
begin select raise(abort, 'evidence is never deleted'); end;

create table evidence_paper_shaped (
    entry text not null references evidence_entry (id),
    paper text not null,
    act   text references evidence_act (id),
    primary key (entry, paper)
) strict, without rowid;

insert into evidence_paper_shaped (entry, paper, act)
select entry, paper, act
from evidence_paper
order by entry, paper;

drop table evidence_paper;
alter table evidence_paper_shaped rename to evidence_paper;

create index evidence_paper_paper on evidence_paper (paper);

create trigger evidence_paper_stays before update on evidence_paper
begin select raise(abort, 'evidence is never changed'); end;
create trigger evidence_paper_remains before delete on evidence_paper
begin select raise(abort, 'evidence is never deleted'); end;

create table evidence_figure_shaped (
    indicator      text    not null,
    month          text    not null,
    area           text    not null,
    body           text    not null,
    programme      text    not null,
    money          text    not null,
    recorded_count integer not null,
    recorded_value integer not null,
    verified_count integer not null,
    verified_value integer not null,
    primary key (indicator, month, area, body, programme, money)
) strict, without rowid;

insert into evidence_figure_shaped
    (indicator, month, area, body, programme, money,
     recorded_count, recorded_value, verified_count, verified_value)
select indicator, month, area, body, programme, money,
       recorded_count, recorded_value, verified_count, verified_value
from evidence_figure;

drop table evidence_figure;
alter table evidence_figure_shaped rename to evidence_figure;

-- Nothing asks by body and day, few entries have a source, and only what waits is counted by body.
drop index evidence_entry_body;
drop index evidence_entry_source;
create index evidence_entry_source on evidence_entry (source_kind, source) where source is not null;
drop index evidence_state_waiting;
create index evidence_state_waiting on evidence_state (body, state, since)
where state in ('recorded', 'awaiting_countersign', 'returned');
