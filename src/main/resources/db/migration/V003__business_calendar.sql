-- platform: working hours and holidays as a vendor's data, by which deadlines in business hours are counted.
-- Hours are stretches of local time of the zone; special_days are days with other hours, a holiday with none.

create table business_calendar (
    vendor_id    integer not null references vendor,
    code         text not null,
    name         text not null,
    zone         text not null,
    hours        jsonb not null,
    special_days jsonb not null,
    revision     integer not null,
    primary key (vendor_id, code)
);
call protect_by_vendor('business_calendar');
