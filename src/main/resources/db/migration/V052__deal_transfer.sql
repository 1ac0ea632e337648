-- deal.transfer: whose hands a registration went through; rows are added and never changed.

create table deal_transfer (
    vendor_id             integer not null references vendor,
    id                    uuid not null,
    registration_no       bigint not null,
    from_partner_id       uuid not null,
    from_partner_user_id  uuid,
    to_partner_id         uuid not null,
    to_partner_user_id    uuid,
    reason                text not null,
    transferred_by        text not null,
    transferred_at        timestamptz not null,
    registration_revision integer not null,
    primary key (vendor_id, id),
    constraint deal_transfer_registration_known foreign key (vendor_id, registration_no) references deal_registration,
    constraint deal_transfer_from_known foreign key (vendor_id, from_partner_id) references partner,
    constraint deal_transfer_to_known foreign key (vendor_id, to_partner_id) references partner,
    constraint deal_transfer_changes_something check
        (from_partner_id <> to_partner_id or from_partner_user_id is distinct from to_partner_user_id)
);
create index deal_transfer_by_registration on deal_transfer (vendor_id, registration_no, id);
call protect_by_vendor('deal_transfer');
create trigger deal_transfer_append_only before update or delete on deal_transfer
    for each row execute function refuse_change();
