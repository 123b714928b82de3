create table audit_entry (
    id      uuid primary key,
    at      timestamptz not null,
    actor   text,                 -- user id or client id; null for the service itself
    action  text        not null,
    subject text,                 -- whom or what it concerns: a user id, a key id
    address text,                 -- network address of the request, if there was one
    detail  jsonb       not null default '{}'
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_subject on audit_entry (subject, at desc, id desc);
create index audit_entry_actor on audit_entry (actor, at desc, id desc);

-- Append-only, whoever asks: what may go is the network address alone, when a person's data is erased.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        old.address := null;
        if new is not distinct from old then
            return new;
        end if;
    end if;
    raise exception 'The audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_audit_change();
create trigger audit_entry_not_emptied before truncate on audit_entry
    for each statement execute function refuse_audit_change();

-- Admins are few, and counted before one of them goes.
create index account_admin on account (id) where 'ADMIN' = any (roles);
