-- Counts the changes of areas and of public bodies, so that a process knows when what it remembers is stale.
create table directory_version (
    part    text    not null primary key,
    version integer not null
) strict;

insert into directory_version (part, version) values ('areas', 0), ('bodies', 0);
