-- The first day of a thing that is found, where it is known: what is to come says so.
alter table directory_search add column begins_on text;
