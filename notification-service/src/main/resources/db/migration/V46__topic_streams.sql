-- One row for each topic that was ever published to. It is the counter behind message.sequence: whoever publishes holds the row's
-- lock until commit, so messages of one topic become visible in the order of their numbers. It outlives the topic: a name that
-- is taken again counts on, and no client mistakes new messages for old ones.
create table topic_counter (
    topic text primary key,
    last_sequence bigint not null
);

alter table message add column sequence bigint; -- in its topic; null for what is no news, such as a confirmation

create unique index message_of_topic on message (topic, sequence);
