-- The vendor runs the program; he is the tenant of every table of business data.
create table vendor (
    id                integer generated always as identity primary key,
    key               text        not null
        constraint vendor_key_unique unique
        constraint vendor_key_format check (key ~ '^[a-z][a-z0-9-]{1,30}$'),
    name              text        not null,
    time_zone         text        not null,
    currency          char(3)     not null,
    fiscal_year_start smallint    not null default 1,
    created_at        timestamptz not null
);
