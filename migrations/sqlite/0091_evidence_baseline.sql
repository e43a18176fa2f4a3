-- Frozen lists (danh sách gốc): named members as of a day, with where they came from. Never changed.
create table evidence_baseline (
    id             text    not null primary key,
    title          text    not null,
    day            text    not null,
    area           text    not null,
    source         text    not null,
    paper          text,
    members        integer not null,
    frozen_at      integer not null,
    frozen_by      text,
    frozen_by_name text    not null
) strict;

create table evidence_baseline_member (
    baseline     text not null references evidence_baseline (id),
    organisation text not null,
    primary key (baseline, organisation)
) strict;

create index evidence_baseline_member_organisation on evidence_baseline_member (organisation);

create trigger evidence_baseline_stays before update on evidence_baseline
begin select raise(abort, 'evidence is never changed'); end;
create trigger evidence_baseline_remains before delete on evidence_baseline
begin select raise(abort, 'evidence is never deleted'); end;
create trigger evidence_baseline_member_stays before update on evidence_baseline_member
begin select raise(abort, 'evidence is never changed'); end;
create trigger evidence_baseline_member_remains before delete on evidence_baseline_member
begin select raise(abort, 'evidence is never deleted'); end;
