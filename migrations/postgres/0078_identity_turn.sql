-- One row, taken by whoever changes who administers: two administrators cannot lock each other out at once.
create table identity_turn (
    place   bigint not null primary key check (place = 1),
    version bigint not null
);

insert into identity_turn (place, version) values (1, 0);
