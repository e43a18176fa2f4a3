-- What was read, item by item, and what people made of it.
create table plan_import_item (
    id              text not null primary key,
    import          text not null references plan_import (id),
    kind            text not null check (kind in ('target', 'task', 'measure')),
    item_key        text not null,
    position        integer not null,
    section         text not null,
    -- What was read, and what people made of it, as JSON of the program.
    read_facts      text not null,
    made_facts      text not null,
    decision        text not null
        check (decision in ('pending', 'accepted', 'edited', 'dropped', 'merged', 'split')),
    confidence      integer not null,
    -- Why somebody has to look, words with a blank between.
    doubts          text not null,
    sure            integer not null,
    span_from       integer not null,
    span_to         integer not null,
    merged_into     text references plan_import_item (id),
    split_from      text references plan_import_item (id),
    decided_at      integer,
    decided_by_name text,
    version         integer not null,
    unique (import, item_key)
) strict;

create index plan_import_item_order on plan_import_item (import, position);
