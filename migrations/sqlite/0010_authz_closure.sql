-- Every area above every area, itself included, with the days on which it is so. Predecessors stand under their
-- successors, so that who answers for today's map sees what was recorded under yesterday's.
create table authz_area_closure (
    ancestor   text not null,
    descendant text not null,
    from_day   text not null,
    to_day     text,
    primary key (descendant, ancestor, from_day)
) strict, without rowid;

create index authz_area_closure_ancestor on authz_area_closure (ancestor);

-- The same for organisations.
create table authz_organisation_closure (
    ancestor   text not null,
    descendant text not null,
    from_day   text not null,
    to_day     text,
    primary key (descendant, ancestor, from_day)
) strict, without rowid;

create index authz_organisation_closure_ancestor on authz_organisation_closure (ancestor);
