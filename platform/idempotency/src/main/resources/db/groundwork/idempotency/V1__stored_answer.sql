create table stored_answer (
    scope        text        primary key,
    request_hash text        not null,
    status       integer     not null,
    content_type text,
    location     text,
    etag         text,
    body         bytea       not null,
    stored_at    timestamptz not null default now()
);

comment on column stored_answer.scope is 'SHA-256 of caller, method, path and key';

create index stored_answer_stored_at on stored_answer (stored_at);
