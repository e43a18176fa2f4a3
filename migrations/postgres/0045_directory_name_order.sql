-- The usual order of the list of organisations: by name.
create index directory_organisation_name_sort on directory_organisation_name (sort_key, organisation);
