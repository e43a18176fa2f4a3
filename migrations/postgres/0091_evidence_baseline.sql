-- Frozen lists (danh sách gốc): named members as of a day, with where they came from. Never changed.
create table evidence_baseline (
    id             text   not null primary key,
    title          text   not null,
    day            text   not null,
    area           text   not null,
    source         text   not null,
    paper          text,
    members        bigint not null,
    frozen_at      bigint not null,
    frozen_by      text,
    frozen_by_name text   not null
);

create table evidence_baseline_member (
    baseline     text not null references evidence_baseline (id),
    organisation text not null,
    primary key (baseline, organisation)
);

create index evidence_baseline_member_organisation on evidence_baseline_member (organisation);

create trigger evidence_baseline_stays before update or delete on evidence_baseline
for each row execute function db_row_stays();
create trigger evidence_baseline_member_stays before update or delete on evidence_baseline_member
for each row execute function db_row_stays();
