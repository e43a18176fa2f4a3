-- The plan of several years that the plan of a document is part of, chosen while it is looked through.
alter table plan_import add column scheme text references plan_plan (id);
