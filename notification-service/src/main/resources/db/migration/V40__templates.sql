-- Where the versions of a template in one language stand; no row: nobody has changed what ships with the service.
create table template_head (
    template text not null,
    locale text not null,
    active_version int not null, -- 0: the built-in one
    latest_version int not null,
    revision bigint not null,
    primary key (template, locale)
);

create table template_version (
    template text not null,
    locale text not null,
    version int not null,
    subject text not null,
    text_body text not null,
    html_body text not null,
    saved_by text, -- null once that person is erased
    saved_at timestamptz not null,
    primary key (template, locale, version),
    foreign key (template, locale) references template_head
);

create index template_version_by_person on template_version (saved_by);
