-- payout.tax: what a partner's tax papers say from a day on, and what share of a payment is withheld when they do not suffice. A
-- correction is a further version of the same day; no row is ever changed. A tax number itself is never stored here.

create table partner_tax_status (
    vendor_id     integer not null references vendor,
    partner_id    uuid not null,
    day           date not null,
    version       integer not null constraint partner_tax_status_version_counts check (version >= 1),
    country       char(2) not null,
    form          text not null constraint partner_tax_status_form
                  check (form in ('W9', 'W8_BEN', 'W8_BEN_E', 'W8_ECI', 'LOCAL', 'NONE')),
    number_status text not null constraint partner_tax_status_number
                  check (number_status in ('MISSING', 'PROVIDED', 'MATCHED', 'MISMATCHED')),
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    primary key (vendor_id, partner_id, day, version),
    constraint partner_tax_status_partner_known foreign key (vendor_id, partner_id) references partner,
    constraint partner_tax_status_number_on_a_form check (form <> 'NONE' or number_status = 'MISSING')
);
call protect_by_vendor('partner_tax_status');
create trigger partner_tax_status_append_only before update or delete on partner_tax_status
    for each row execute function refuse_change();

create table withholding_rate (
    vendor_id    integer not null references vendor,
    country      char(2) not null,
    cause        text not null constraint withholding_rate_cause check (cause in ('NO_TAX_NUMBER', 'TAX_NUMBER_MISMATCHED')),
    day          date not null,
    version      integer not null constraint withholding_rate_version_counts check (version >= 1),
    -- of what would be paid
    rate_percent numeric(9, 6) not null constraint withholding_rate_is_a_share check (rate_percent between 0 and 100),
    source       text not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    primary key (vendor_id, country, cause, day, version)
);
call protect_by_vendor('withholding_rate');
create trigger withholding_rate_append_only before update or delete on withholding_rate
    for each row execute function refuse_change();
