-- catalog: dated exchange rates. A correction is a further version; no row is ever changed.

create table exchange_rate (
    vendor_id     integer not null references vendor,
    from_currency char(3) not null,
    to_currency   char(3) not null,
    day           date not null,
    version       integer not null constraint exchange_rate_version_counts check (version >= 1),
    -- units of to_currency for one unit of from_currency
    rate          numeric(22, 10) not null constraint exchange_rate_positive check (rate > 0),
    source        text not null,
    loaded_at     timestamptz not null,
    loaded_by     text not null,
    primary key (vendor_id, from_currency, to_currency, day, version),
    constraint exchange_rate_of_two_currencies check (from_currency <> to_currency)
);
create index exchange_rate_by_day on exchange_rate (vendor_id, day desc, from_currency, to_currency, version desc);
call protect_by_vendor('exchange_rate');
create trigger exchange_rate_append_only before update or delete on exchange_rate
    for each row execute function refuse_change();
