-- What is issued stays as it is, text and all.
create trigger reports_report_issued before update or delete on reports_report
for each row when (old.state = 'issued') execute function db_row_stays();

create function reports_section_stays() returns trigger as $$
begin
    if exists (select 1 from reports_report r where r.id = old.report and r.state = 'issued') then
        raise exception 'a section of an issued report is never changed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end;
$$ language plpgsql;
create trigger reports_section_issued before update or delete on reports_section
for each row execute function reports_section_stays();
