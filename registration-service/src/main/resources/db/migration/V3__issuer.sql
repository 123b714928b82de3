create table signing_key (
    id                 text primary key, -- RFC 7638 thumbprint; kid in tokens and in the JWK set
    state              text        not null check (state in ('NEXT', 'ACTIVE', 'RETIRED')),
    sealed_private_key bytea       not null,
    created_at         timestamptz not null
);
-- Whoever starts first makes the key; everybody else finds it.
create unique index signing_key_one_active on signing_key (state) where state = 'ACTIVE';

create table oauth_client (
    id          uuid primary key,
    client_id   text        not null unique,
    name        text        not null,
    secret_hash text        not null,
    scopes      text[]      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);

-- Client tokens are not stored: only those that were revoked, until they expire by themselves.
create table revoked_token (
    jti        text primary key,
    expires_at timestamptz not null
);
create index revoked_token_expires on revoked_token (expires_at);
