-- A session is the family of all refresh tokens that descend from one sign-in.
create table session (
    id             uuid primary key,
    account_id     uuid        not null references account on delete cascade,
    client_address text,
    user_agent     text,
    created_at     timestamptz not null,
    last_used_at   timestamptz not null,
    expires_at     timestamptz not null,
    ended_at       timestamptz,
    end_reason     text check (end_reason in ('SIGNED_OUT', 'REFRESH_TOKEN_REUSED'))
);
create index session_account on session (account_id, created_at desc, id desc);
create index session_expires on session (expires_at);

create table refresh_token (
    hash       bytea primary key, -- SHA-256 of a random 256-bit token
    session_id uuid        not null references session on delete cascade,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index refresh_token_session on refresh_token (session_id);

create table login_throttle (
    subject        bytea primary key, -- keyed hash of an e-mail or network address
    failures       integer     not null,
    last_failed_at timestamptz not null,
    blocked_until  timestamptz not null
);
create index login_throttle_last_failed on login_throttle (last_failed_at);
