-- Mergers of records (gộp hồ sơ): which record stands for which, since when, by whom and why.
create table directory_merger (
    subject_kind text    not null check (subject_kind in ('organisation', 'person')),
    -- The record that was given up, and its name then.
    merged       text    not null,
    merged_name  text    not null,
    -- The record that stands for both; it may have been given up for another later.
    kept         text    not null,
    merged_at    bigint not null,
    merged_by    text    not null,
    reason       text    not null,
    primary key (subject_kind, merged)
);

create index directory_merger_kept on directory_merger (subject_kind, kept);
