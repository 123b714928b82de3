create table account (
    id            uuid primary key,
    email         text        not null unique, -- normalised: the one form an address has here
    display_name  text        not null,
    organization  text,
    locale        text        not null,        -- BCP 47
    status        text        not null check (status in ('PENDING', 'ACTIVE', 'DISABLED')),
    roles         text[]      not null default '{}',
    password_hash text,                        -- '{id}encoded'; null until somebody has proved the address and set one
    version       bigint      not null default 0,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create index account_created on account (created_at desc, id desc);

-- One sign-up. Without an account when the address was taken: kept all the same, so that nobody can tell the two apart.
-- The password waits here, and becomes the account's only when this very sign-up is verified.
create table registration (
    id            uuid primary key,
    account_id    uuid references account on delete cascade,
    password_hash text,
    link_hash     bytea       not null unique, -- SHA-256 of a random 256-bit token
    code_hash     bytea       not null,        -- keyed: eight digits alone are no secret
    code_attempts integer     not null default 0,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    verified_at   timestamptz
);
create index registration_account on registration (account_id);
create index registration_expires on registration (expires_at);
