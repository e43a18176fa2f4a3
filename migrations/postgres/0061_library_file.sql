-- Files of papers. The bytes lie outside, under their hash; a file that was taken off a paper keeps its line.
create table library_paper_file (
    id               text not null primary key,
    paper            text not null references library_paper (id),
    -- In which order they were attached.
    position         bigint not null,
    hash             text not null,
    name             text not null,
    media_type       text not null,
    bytes            bigint not null,
    attached_at      bigint not null,
    attached_by_name text not null,
    detached_at      bigint
);

create unique index library_paper_file_once on library_paper_file (paper, hash) where detached_at is null;
create index library_paper_file_hash on library_paper_file (hash);
