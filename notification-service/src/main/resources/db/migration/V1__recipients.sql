-- This service's own copy of what registration says about a person, so that a mail needs no call to another service.
create table recipient (
    user_id text primary key,
    email text not null,
    display_name text not null,
    locale text not null,
    known_as_of timestamptz not null -- time of the event it was learnt from: an older event never overwrites a newer one
);
