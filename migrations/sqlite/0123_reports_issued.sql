-- What is issued stays as it is, text and all.
create trigger reports_report_issued before update on reports_report
when old.state = 'issued'
begin select raise(abort, 'an issued report is never changed'); end;
create trigger reports_report_remains before delete on reports_report
when old.state = 'issued'
begin select raise(abort, 'an issued report is never deleted'); end;
create trigger reports_section_issued before update on reports_section
when (select r.state from reports_report r where r.id = old.report) = 'issued'
begin select raise(abort, 'a section of an issued report is never changed'); end;
create trigger reports_section_remains before delete on reports_section
when (select r.state from reports_report r where r.id = old.report) = 'issued'
begin select raise(abort, 'a section of an issued report is never deleted'); end;
