create table second_factor (
    account_id    uuid primary key references account on delete cascade,
    sealed_secret bytea       not null,
    last_step     bigint      not null default 0, -- half minute of the last code that was used: none is good twice
    created_at    timestamptz not null,
    confirmed_at  timestamptz                     -- null: its owner has not shown a code of it yet
);

create table recovery_code (
    account_id uuid  not null references second_factor on delete cascade,
    code_hash  bytea not null, -- keyed: fifty bits alone are too few
    used_at    timestamptz,
    primary key (account_id, code_hash)
);
