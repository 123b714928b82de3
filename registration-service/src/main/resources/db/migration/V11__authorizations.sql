-- A client that acts for somebody has a session of its own: one family table, one way to end, one sid.
alter table session
    add column client_id        uuid references oauth_client on delete cascade, -- null: the suite's own sign-in
    add column scopes           text[],
    add column authenticated_at timestamptz,                                    -- when the person typed the password
    drop constraint session_end_reason_check,
    add constraint session_end_reason_check
        check (end_reason in ('SIGNED_OUT', 'REFRESH_TOKEN_REUSED', 'CODE_REPLAYED', 'REVOKED'));
create index session_client on session (client_id) where client_id is not null;

-- What makes a browser signed in at the login page.
create table login_cookie (
    hash       bytea primary key, -- SHA-256 of a random 256-bit token
    session_id uuid not null unique references session on delete cascade
);

-- From /oauth2/authorize to the token: waiting for consent, then a code, then used.
create table authorization_request (
    id             uuid primary key,
    client_id      uuid        not null references oauth_client on delete cascade,
    login_id       uuid        not null references session on delete cascade, -- whose, and signed in how
    redirect_uri   text,                       -- null: not named, as a client with only one may do
    client_state   text,
    nonce          text,
    code_challenge text        not null,       -- S256
    scopes         text[]      not null,       -- requested; from the code on, granted
    consent_hash   bytea unique,               -- SHA-256 of the form's secret
    code_hash      bytea unique,               -- SHA-256 of the code
    used_at        timestamptz,
    session_id     uuid references session on delete cascade deferrable initially deferred,
    created_at     timestamptz not null,
    expires_at     timestamptz not null
);
create index authorization_request_client on authorization_request (client_id);
create index authorization_request_login on authorization_request (login_id);
create index authorization_request_session on authorization_request (session_id) where session_id is not null;
create index authorization_request_expires on authorization_request (expires_at);

create table device_request (
    id             uuid primary key,
    client_id      uuid        not null references oauth_client on delete cascade,
    scopes         text[]      not null,
    device_hash    bytea       not null unique, -- SHA-256 of the device code
    user_code_hash bytea       not null unique, -- keyed: eight letters alone are no secret
    login_id       uuid references session on delete cascade,
    approved       boolean,                     -- null: nobody has decided yet
    last_polled_at timestamptz,
    used_at        timestamptz,
    created_at     timestamptz not null,
    expires_at     timestamptz not null
);
create index device_request_client on device_request (client_id);
create index device_request_login on device_request (login_id) where login_id is not null;
create index device_request_expires on device_request (expires_at);

create table consent (
    account_id uuid        not null references account on delete cascade,
    client_id  uuid        not null references oauth_client on delete cascade,
    scopes     text[]      not null,
    granted_at timestamptz not null,
    primary key (account_id, client_id)
);
create index consent_client on consent (client_id);
