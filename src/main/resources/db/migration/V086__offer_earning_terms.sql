-- catalog: what an offer version says about money, as canonical JSON; null for a version that earns nothing. The text is kept as
-- it was written, and keep_offer_version() guards it like every other column: from its submission on it never changes.
alter table offer_version
    add column earning text constraint offer_version_earning_object check (jsonb_typeof(earning::jsonb) = 'object');
-- The versions that facts may earn under.
create index offer_version_earning on offer_version (vendor_id, offer_id, version)
    where earning is not null and status in ('ACTIVE', 'SUNSETTING', 'RETIRED');
