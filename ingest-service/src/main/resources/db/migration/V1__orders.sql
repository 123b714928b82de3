-- Every order once, as it first came. Rows never change.
create table orders (
    order_id     text        primary key,
    customer_id  text        not null,
    ordered_at   timestamptz not null,
    currency     char(3)     not null,
    -- Without a scale, so that 440.00 is read back as 440.00.
    amount       numeric     not null check (amount >= 0),
    ship_country text,
    -- Decided by the threshold of the day the order came; a later threshold changes later orders only.
    high_value   boolean     not null,
    raw          jsonb       not null,
    received_at  timestamptz not null
);

-- One for each order in which the list can be walked, with the key that breaks ties.
create index orders_by_time on orders (ordered_at, order_id);
create index orders_by_amount on orders (amount, order_id);
create index orders_by_arrival on orders (received_at, order_id);
create index orders_by_customer on orders (customer_id, ordered_at, order_id);
create index orders_high_value on orders (ordered_at, order_id) where high_value;
