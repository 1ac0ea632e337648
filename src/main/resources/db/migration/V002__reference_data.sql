-- platform: a vendor's own codes (tiers, regions, product families, ...), which rules and input refer to.

create table reference_code (
    vendor_id   integer not null references vendor,
    kind        text not null constraint reference_code_kind check (kind in
                ('TIER', 'REGION', 'VERTICAL', 'SEGMENT', 'PRODUCT_FAMILY', 'PRODUCT')),
    code        text not null,
    name        text not null,
    parent_kind text,
    parent_code text,
    rank        integer not null,
    active      boolean not null,
    revision    integer not null,
    primary key (vendor_id, kind, code),
    constraint reference_code_parent_known foreign key (vendor_id, parent_kind, parent_code)
        references reference_code (vendor_id, kind, code)
);
create index reference_code_by_parent on reference_code (vendor_id, parent_kind, parent_code);
call protect_by_vendor('reference_code');
