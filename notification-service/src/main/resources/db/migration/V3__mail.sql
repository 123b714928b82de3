create table mail_delivery (
    id uuid primary key,
    message_id text not null unique, -- RFC 5322; the same at every attempt
    recipient_email text not null,
    template text not null,
    locale text not null,
    subject text not null,
    text_body text, -- both bodies are erased once sent: they may carry a link or a code
    html_body text,
    state text not null check (state in ('pending', 'sent', 'dead')),
    attempts int not null default 0,
    next_attempt_at timestamptz not null, -- while an attempt runs: the end of its lease
    give_up_at timestamptz not null,
    last_error text,
    created_at timestamptz not null,
    finished_at timestamptz
);

create index mail_delivery_due on mail_delivery (next_attempt_at) where state = 'pending';
