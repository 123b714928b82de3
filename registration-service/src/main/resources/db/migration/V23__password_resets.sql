-- Asked for by anybody, for any address; looked at after the answer has gone out.
create table password_reset_request (
    id           uuid primary key,
    email        text        not null,
    requested_at timestamptz not null
);
create index password_reset_request_at on password_reset_request (requested_at);

create table password_reset (
    link_hash  bytea primary key, -- SHA-256 of a random 256-bit token
    account_id uuid        not null references account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index password_reset_account on password_reset (account_id, created_at);
create index password_reset_expires on password_reset (expires_at);
