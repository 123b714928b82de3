-- Tokens of a client that were issued in this second or an earlier one are refused everywhere.
alter table oauth_client
    add column tokens_not_before timestamptz;

-- Good only together with a second factor: eight to fourteen characters.
alter table account
    add column password_short boolean not null default false;
