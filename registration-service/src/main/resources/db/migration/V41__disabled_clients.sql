-- A client that admins have put out of use may come back, with its secret and the sessions it holds.
alter table oauth_client add column enabled boolean not null default true;
