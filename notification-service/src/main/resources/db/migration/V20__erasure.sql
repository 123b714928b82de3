-- The mails of somebody who leaves are found by their address.
create index mail_delivery_recipient on mail_delivery (recipient_email);
