-- What the delivery engine is to attempt has the time of its next attempt, whatever its protocol; mail has a queue of its own.
update delivery set next_attempt_at = null where protocol = 'email' and next_attempt_at is not null;

drop index delivery_due;
create index delivery_due on delivery (subscription_id, next_attempt_at)
    where state = 'pending' and next_attempt_at is not null;
