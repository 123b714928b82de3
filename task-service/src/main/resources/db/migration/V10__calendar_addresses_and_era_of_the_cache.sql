-- Addresses of calendars that need no access token. Who has the hash has no address.
create table calendar_address (
    id         uuid        primary key,
    project_id uuid        not null references project on delete cascade,
    user_id    text        not null,
    token_hash bytea       not null unique,
    created_at timestamptz not null
);

create index calendar_address_member on calendar_address (project_id, user_id, created_at, id);

-- Entries in Redis of an earlier era are not believed: counted up when Redis could not be told to forget one.
create table cache_era (
    era bigint not null
);

insert into cache_era values (0);
