-- What an authenticator knows an account by: random, and nothing else is (WebAuthn, section 14.6.1).
create table passkey_user (
    account_id uuid primary key references account on delete cascade,
    handle     bytea not null unique
);

create table passkey (
    id              uuid primary key,
    account_id      uuid        not null references account on delete cascade,
    name            text        not null,
    credential_id   bytea       not null unique,
    credential      bytea       not null, -- attested credential data: model, credential id, public key
    signature_count bigint      not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz
);
create index passkey_account on passkey (account_id, created_at);

-- Good once, and only for the session or browser that asked.
create table passkey_challenge (
    hash       bytea primary key, -- SHA-256 of 256 random bits
    holder     bytea       not null, -- SHA-256 of what only that session or browser has
    expires_at timestamptz not null
);
create index passkey_challenge_expires on passkey_challenge (expires_at);
