-- Whom the environment made an administrator, which happens once: the row goes only by hand, for a start to make one again.
create table first_admin (
    singleton  boolean primary key default true check (singleton),
    account_id uuid references account on delete set null, -- null once erased
    made_at    timestamptz not null
);
create index first_admin_account on first_admin (account_id);

-- Ids rise with time: of the administrators there are, the first was made by the environment.
insert into first_admin (account_id, made_at)
select id, created_at from account where 'ADMIN' = any (roles) order by id limit 1;
