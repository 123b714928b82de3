alter table subscription
    add foreign key (topic) references topic on delete cascade,
    add column filter_policy jsonb,
    add column filter_scope text not null default 'message_attributes'
        check (filter_scope in ('message_attributes', 'message_body'));
