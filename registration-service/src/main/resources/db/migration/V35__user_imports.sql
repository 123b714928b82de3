-- A file of users on its way into the accounts: received piece by piece, imported chunk by chunk, also while it still comes.
create table user_import (
    id          uuid primary key,
    importer    text,                                -- user or client id; null once that person has left
    upload_key  text,                                -- the Idempotency-Key of the request that opened it
    state       text        not null check (state in ('RECEIVING', 'RUNNING', 'COMPLETED', 'FAILED')),
    received    bigint      not null default 0,      -- bytes: where an upload that was cut goes on
    uploaded    boolean     not null default false,  -- whether the file is all there
    lines       bigint      not null default 0,      -- line feeds so far
    total       bigint      not null default 0,      -- rows so far
    chunks      integer     not null default 0,
    tail        bytea       not null default '',     -- the line that has no end yet
    imported    bigint      not null default 0,
    duplicates  bigint      not null default 0,
    rejected    bigint      not null default 0,
    attempts    integer     not null default 0,
    next_at     timestamptz not null,
    failure     text,
    version     bigint      not null default 0,
    created_at  timestamptz not null,
    received_at timestamptz not null,                -- when something of the file came last
    finished_at timestamptz,
    unique (importer, upload_key)
);
create index user_import_created on user_import (created_at, id);
create index user_import_open on user_import (received_at) where finished_at is null;
create index user_import_ended on user_import (finished_at) where finished_at is not null;

-- The file as it came, cut between lines. A chunk is deleted in the transaction that imports it: hashes wait nowhere longer than needed.
create table user_import_chunk (
    import_id  uuid    not null references user_import on delete cascade,
    number     integer not null,
    first_line bigint  not null,
    content    bytea   not null,
    primary key (import_id, number)
);
-- Compressing again what is deleted within seconds costs more than it saves.
alter table user_import_chunk alter column content set storage external;

-- What was wrong with a row: where, and what, but nothing of what stood there, for it could name a person.
create table user_import_error (
    import_id uuid   not null references user_import on delete cascade,
    line      bigint not null,
    errors    jsonb  not null,
    primary key (import_id, line)
);
