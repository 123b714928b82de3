-- Whether whoever reads what is sent there has agreed to it: switching off and on again must not take the place of that.
alter table subscription
    add column confirmed boolean not null default false,
    add column confirmation_sent_at timestamptz, -- of the last mail that asked; its code is bound to it
    add column confirmations_sent int not null default 0;

update subscription set confirmed = state <> 'pending_confirmation';
