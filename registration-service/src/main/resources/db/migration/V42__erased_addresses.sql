-- Whom an import that began before the erasure must not bring back. Kept while there is such an import.
create table erased_address (
    hash      bytea primary key, -- keyed, of the normalised address
    erased_at timestamptz not null
);
