-- next: published, signs nothing yet; active: signs; retired: signs nothing any more, verifies what it signed.
alter table signing_key
    add column activated_at timestamptz,
    add column retired_at   timestamptz;
update signing_key set activated_at = created_at where state = 'ACTIVE';
create unique index signing_key_one_next on signing_key (state) where state = 'NEXT';
