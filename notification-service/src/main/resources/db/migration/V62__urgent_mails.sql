-- Mails that concern the security of an account go before all others: an index for each of the two look-ups.
create index mail_delivery_due_urgent on mail_delivery (next_attempt_at) where state = 'pending' and topic is null;
create index mail_delivery_due_routine on mail_delivery (next_attempt_at) where state = 'pending' and topic is not null;
drop index mail_delivery_due;
