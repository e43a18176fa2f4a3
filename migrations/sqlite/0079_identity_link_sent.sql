-- What stood in the way of a link that the house could not send itself: by which kind of trouble, with which answer, when.
alter table identity_link add column obstacle text
    check (obstacle in ('unreachable', 'tls', 'sign_in', 'later', 'recipient', 'refused', 'not_configured'));
alter table identity_link add column obstacle_status integer;
alter table identity_link add column obstacle_at integer;
