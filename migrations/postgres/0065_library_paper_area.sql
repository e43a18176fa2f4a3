-- A paper of an organisation lies in the area of that organisation too, as work that waits there does; and what may be there
-- once only is told by the organisation alone.
update library_paper
set once_key = replace(once_key, '|' || area || '|' || organisation, '||' || organisation)
where area is not null
  and organisation is not null
  and direction <> 'law'
  and not exists (
      select 1
      from library_paper q
      where q.once_key = replace(library_paper.once_key,
                                 '|' || library_paper.area || '|' || library_paper.organisation,
                                 '||' || library_paper.organisation)
  );

update library_paper
set area = (select o.area from directory_organisation o where o.id = library_paper.organisation)
where area is null
  and organisation is not null;
