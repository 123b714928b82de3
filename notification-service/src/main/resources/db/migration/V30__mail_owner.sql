-- Whose mail it is: an address alone no longer tells, once people change it or are asked to confirm another.
alter table mail_delivery
    add column user_id text; -- null: from before there was this column

create index mail_delivery_user on mail_delivery (user_id);
