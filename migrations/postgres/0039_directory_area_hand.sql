-- Areas that somebody changed by hand: counted, so that a stale form is told, and left alone by the lists of the program.
alter table directory_area add column version bigint not null default 1;
alter table directory_area add column changed_at bigint;
alter table directory_area add column changed_by text;
