-- Whether a mail is still wanted is asked when it is about to be sent; what is not is kept as skipped, with the reason.
alter table mail_delivery
    add column topic text, -- null: it concerns the security of an account, and nothing holds it back
    drop constraint mail_delivery_state_check,
    add check (state in ('pending', 'sent', 'skipped', 'dead'));

update mail_delivery m set topic = d.topic from delivery d
where d.id = m.id and m.state = 'pending' and m.unsubscribe_link is not null;

alter table delivery
    alter column subscription_id drop not null, -- null: told in person, without a subscription
    add column carried_by uuid, -- the mail it went into, where that is not its own: a digest
    drop constraint delivery_state_check,
    add check (state in ('pending', 'delivered', 'skipped', 'dead'));

create index delivery_carried on delivery (carried_by) where carried_by is not null;
