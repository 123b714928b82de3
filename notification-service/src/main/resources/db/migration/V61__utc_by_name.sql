-- The name that the time zone database has for it: what was never set, and what older mails' links had set.
update preference set time_zone = 'UTC' where time_zone = 'Z';
